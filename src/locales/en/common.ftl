# Words that every page uses: navigation, names, moments, provenance.

skip-to-content = Skip to the content
nav-site = Site
nav-compare = Compare two texts
nav-negotiation = This negotiation
nav-overview = Overview
nav-text = Text
nav-proposals = Proposals
nav-objections = Objections
nav-parties = Parties
nav-signatures = Signatures
nav-brief = Brief
nav-report = Report
nav-acts = Acts
nav-sources = Sources
nav-procedure = Procedure
language-own-en = English
language-own-ar = العربية
language-en = English
language-fr = French
language-es = Spanish
language-ar = Arabic
language-ru = Russian
language-zh = Chinese

mode-observed = Observed
mode-hosted = Hosted
demo = Demonstration
moment = You see this negotiation as it stood at { $when }. <now>Return to the present</now>
seat-held = You sit for { $name } ({ $role }).
seat-switch = Act for { $name } ({ $role })
nav-seat = Your seat
nav-sign-in = Sign in
seat-leave = Leave the seat
foot-record = Computed from { $acts ->
    [one] the { $acts } act
   *[other] the { $acts } acts
  } of <record>the public record</record>.
foot-json = The same as data (JSON)
foot-travaux = No figure here that a stranger cannot recompute from a copy of the record.

list-separator = ,{" "}
list-or = {" "}or{" "}
yes = yes
no = no
clause = Clause

when-by = by { $when }
acts-more = { $count ->
    [one] and { $count } more act
   *[other] and { $count } more acts
  }

group-none = no stakeholder group
actor-record = The record
actor-parties = parties
actor-unnamed = { $howMany ->
    [one] One of the { $group }, not named by the source
    [some] Some { $group }, not named by the source
    [several] Several { $group }, not named by the source
   *[many] Many { $group }, not named by the source
  }
authors-unnamed = authors not named by the source
provision-labelled = provision { $label }
provision-heading = Provision { $label }
provision-margin = No. { $margin }
provision-open = Open { $name }
target-instrument = the text as a whole
target-wording = one wording

wording-summary = Summary in the record’s own words
wording-unknown = The wording is not known to the record.
wording-withheld = The wording has been withheld.
wording-withheld-by = { $level ->
    [hidden] The wording has been withheld and is kept under seal.
   *[erased] The wording has been withheld and erased.
  } Reason: { $reason }; authority: { $authority } ({ $act })
body-withheld = What was written here has been withheld. That it was written, and when, stays in the record.
body-withheld-by = { $level ->
    [hidden] What was written here has been withheld and is kept under seal.
   *[erased] What was written here has been withheld and erased.
  } That it was written, and when, stays in the record. Reason: { $reason }; authority: { $authority } ({ $act })
withheld-personal-data = personal data
withheld-court-order = order of a court
withheld-rights-of-others = rights of others
withheld-unlawful = unlawful content
withheld-error = entered by mistake
reasons = Reasons given

provenance-sources = { $count ->
    [one] Source
   *[other] Sources
  }
how-official = official document
how-published = published
how-leaked = leaked
how-witnessed = witnessed
how-reconstructed = reconstructed
confidence-A = read in a source
confidence-B = second-hand
confidence-C = unverified
act-out-of-order = Out of order under the declared procedure.
act-disputed = { $count ->
    [one] Disputed by a counter-report:
   *[other] Disputed by { $count } counter-reports:
  }

role-head = head of delegation
role-delegate = delegate
role-adviser = adviser
role-observer = observer
office-chair = chair
office-secretariat = secretariat
office-recorder = keeper of this record
right-speak = speak
right-propose = propose
right-vote = vote
right-sign = sign
right-proxy = act by proxy

column-document = Document
column-title = Title
column-amendments = Amendments
column-holder = Holder
column-target = To
column-ground = Ground
column-answers = Answers
column-fate = Fate
column-source = Source
column-acts = Acts

filter-theme = Theme
filter-party = Party
filter-provision = Provision
filter-status = Status
filter-mark = Mark
filter-kind = Kind of act
filter-any = any
filter-go = Show
filter-clear = Show all
pages = Pages
page-of = Page { $at } of { $pages }
page-before = Previous page
page-after = Next page

record-grown = New acts since this page was made: { $count }. <reload>Show them</reload>

not-found-title = Nothing is here
not-found-words = There is no “{ $what }” here, or not at the moment you are looking at.
not-found-home = To the negotiations
not-found-negotiation = To the negotiation
problem-title = That could not be done
problem-back = Go back
