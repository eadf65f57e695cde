# The page of a procedure: its stages, its rules in words, its clauses; and what a rule came to.
procedure-title = The rules of procedure
procedure-lead = The rules this negotiation declared when it opened. They bind the chair and the secretariat too.
procedure-none = No procedure has been declared
procedure-contents = On this page
list-and = {" "}and{" "}
list-and-before = ,{" "}
list-or-before = ,{" "}

# Stages
procedure-stages = Stages
procedure-stages-lead = A negotiation under this procedure begins at stage 1 and goes where the arrows lead. The table says the same as the drawing.
procedure-stages-caption = Each stage, where it can go from there, who may move it, and when.
procedure-stage = Stage
procedure-stage-moves = Where to, by whom, and when
procedure-stage-ends = It ends here.
procedure-stage-passed = passed
procedure-stage-present = here now
procedure-stage-ahead = not reached
procedure-map-ends = Rounded: it ends there.
procedure-map-back = Dashed: back to an earlier stage.
procedure-map-marks = Heavy outline: here now. ✓: passed.
procedure-move = To { $stage }. By: { $who }.
procedure-when = When:

# Groups, roles, electorates, bodies
procedure-groups = Groups and rights
procedure-groups-caption = What the parties of each group may do. Groups weigh the same.
procedure-who = Roles, electorates and bodies
procedure-roles = Roles
procedure-roles-are = Parties are appointed as: { $roles }.
procedure-classes = Classes of document
procedure-classes-are = Rules differ by what is negotiated: { $classes }.
procedure-electorates = Electorates
procedure-electorate-right = Parties that hold the right to { $right }
procedure-electorate-all = All parties
procedure-electorate-groups = { $count ->
    [one] of the group { $groups }
   *[other] of the groups { $groups }
  }
procedure-electorate-roles = appointed as { $roles }
procedure-electorate-bound = bound by the instrument
procedure-bodies = Bodies
procedure-body = { $kind ->
    [plenary] Plenary
    [committee] Committee
   *[group] Group
  }
procedure-body-under = under { $body }
procedure-body-by = presided over by { $who }
procedure-body-establishes = { $kinds } may be established under it
procedure-body-kinds = { $kind ->
    [plenary] plenaries
    [committee] committees
   *[group] groups
  }

# Permissions
procedure-permissions = Who may do what
procedure-may = { $who } may { $acts }.
procedure-may-stages = Only in: { $stages }.
may-anyone = anyone
may-chair = the chair
may-secretariat = the secretariat
may-speak = whoever may speak
may-propose = whoever may propose
may-vote = whoever may vote
may-sign = whoever may sign
may-proxy = whoever holds a proxy
deed-open = open the negotiation
deed-declare-source = declare sources
deed-declare-framework = declare a framework for judging
deed-event = record events
deed-report-figure = report figures
deed-counter-report = dispute what was recorded
deed-withhold = withhold what must not be public
deed-deposit = deposit documents to be released later
deed-release = release deposited documents
deed-seat = seat parties
deed-credential = record credentials
deed-grant-rights = give and take rights
deed-enrol-key = enrol keys
deed-rotate-key = change keys
deed-revoke-key = end keys
deed-give-proxy = give a proxy to vote for them
deed-appoint = appoint to roles
deed-vouch = vouch for others
deed-declare-interests = declare interests
deed-credentials-report = report on credentials
deed-enter-provisions = enter provisions
deed-adopt-base = fix the base text
deed-index-words = index the words of the base text
deed-submit = make proposals
deed-revise = revise proposals
deed-withdraw = withdraw proposals
deed-support = co-sponsor proposals
deed-reserve = put words in brackets
deed-translate = enter translations
deed-consolidate = table a consolidated text
deed-renumber = renumber the text
deed-concordance = confirm that the languages agree
deed-rectify = correct slips in the text
deed-position = take positions
deed-object = object
deed-answer = answer objections
deed-settle = say what became of an objection
deed-statement = make statements
deed-assess = judge proposals
deed-sense = take the sense of the room
deed-vote = enter votes
deed-decision = declare decisions
deed-intend = declare intentions on signature
deed-sign = sign
deed-advance = move to another stage
deed-classify = say of which class a document is
deed-establish = establish bodies
deed-transmit = send provisions to a body
deed-exception = make exceptions
deed-challenge = challenge what was done
deed-ruling = rule on challenges
deed-assign-action = assign actions
deed-end-action = end actions
deed-put = put questions
deed-ballot = cast ballots
deed-close = close questions
deed-finding = make findings
deed-enter-instrument = enter instruments
deed-invite = invite parties
deed-consent = consent to be bound
deed-declare = make reservations and declarations
deed-denounce = denounce

# What is required
procedure-rules = What is required
procedure-reasoned = To { $acts }, reasons must be given.
procedure-answers = Nothing is adopted or agreed while an objection to it is open.
procedure-vote = A vote is carried by at least { $num } of every { $den } votes cast for or against. Zero votes carry nothing.
procedure-vote-more = A vote is carried by more than { $num } of every { $den } votes cast for or against. Zero votes carry nothing.
procedure-told = Before a sense of the room is taken, participants are told that it decides nothing.
procedure-vouching = { $vouches ->
    [one] A party is seated when one other has vouched for it.
   *[other] A party is seated when { $vouches } others have vouched for it.
  }
procedure-interests = To { $acts }, a party must have declared its interests.
procedure-credentials = A party whose credentials are reported not in order loses the right to { $rights }.
procedure-credentials-none = A report says whose credentials are in order. Nobody loses a right by it.
procedure-proxies = { $most ->
    [one] A party may hold one proxy at a time.
   *[other] A party may hold at most { $most } proxies at a time.
  }
procedure-provenance = Nothing enters the text that was not proposed on the record.
procedure-otherwise = What no rule here provides for is not done.

# Questions
procedure-questions = What is put, and what carries it
question-to = Put to
question-answers = Answers
question-stance = { $stance ->
    [support] in favour
    [accept] can accept
    [neutral] neither for nor against
   *[oppose] against
  }
question-blocks = blocks
question-reason-required = needs reasons
question-reason-to-count = counts only with reasons
question-entitled = Entitled
question-fixed-opening = Who is entitled when it is put
question-fixed-closing = Who is entitled when it is closed
question-open = Open for
question-days = { $days ->
    [one] At least one day
   *[other] At least { $days } days
  }
question-ballots = Ballots
question-final = Final once cast
question-changed = Can be changed until it is closed
question-silence = Silence
question-silence-carries = Silence is consent: carried unless a ballot blocks it
question-quorum = Quorum
question-postponed = Put off once when
question-carries = Carried when

# Decisions
procedure-decisions = How things are decided
decision-heading = { $subjects }: { $outcomes }
decision-subject = { $subject ->
    [instrument] the text as a whole
    [provision] a provision
    [amendment] an amendment
    [proposal] a proposal
    [wording] a wording
   *[act] an act
  }
decision-outcome = { $outcome ->
    [adopted] adopted
    [agreed] agreed
    [rejected] rejected
    [deferred] deferred
    [reopened] reopened
    [referred] referred to another forum
   *[nothing] not to be acted on
  }
decision-in = In
decision-stages = Stages
decision-ways = Ways, in order
decision-requires = Always needed
decision-body = { $kind ->
    [plenary] the plenary
    [committee] a committee
   *[group] a group
  }
decision-way = { $way ->
    [consensus] By consensus
    [no-objection] Without objection
    [finding] By a finding
    [silence] By a silence procedure
    [question] By ballot
    [vote] By vote
    [sense] On the sense of the room
   *[chair] By the chair alone
  }
decision-way-of = { $way }: { $which }
decision-way-when = { $way }, when:

# Findings
procedure-finding = What a finding can say
procedure-finding-lead = A finding is made on the positions taken. It says one of these, the strongest first.
procedure-finding-caption = What a finding can say, whether that is consensus, and what it needs.
finding-says = Finding
finding-consensus = counts as consensus
finding-not-consensus = is not consensus
finding-requires = Needs
finding-requires-all = Before any finding:
finding-no-rule = No rule; a judgement with reasons.

# Objections, challenges, exceptions
procedure-ledger = Objections
ledger-holder = Only the holder of an objection says that it is accommodated or withdraws it.
ledger-settles = That an objection is understood, addressed or out of scope is for { $who } to say.
ledger-answered = An objection needs an answer before it is accommodated, addressed or found out of scope.
procedure-challenges = Challenges and appeals
challenge-of = What can be challenged: { $acts }
challenge-instance = { $days ->
    [one] By { $who }, within one day. Heard by { $hearers }.
   *[other] By { $who }, within { $days } days. Heard by { $hearers }.
  }
challenge-appeal = { $days ->
    [one] From there by { $who }, within one day. Heard by { $hearers }.
   *[other] From there by { $who }, within { $days } days. Heard by { $hearers }.
  }
challenge-own = Whose act it is may hear it too.
challenge-question = The meeting decides by { $question }.
procedure-exceptions = Exceptions
exceptions-may = With reasons, { $who } may make an exception from: { $clauses }.
exceptions-none = No exception can be made from any clause.

# Documents
procedure-circulation = How far documents go
circulation-caption = Markings of documents, and when what is marked so comes out.
circulation-marking = Marking
circulation-out = Made public
circulation-at-once = At once
circulation-deposited = Deposited first, released later
circulation-days = { $days ->
    [one] Deposited first, released after one day at the latest
   *[other] Deposited first, released after { $days } days at the latest
  }

# Treaty
procedure-treaty = What follows signature
treaty-consent = How a party is bound
treaty-consent-by = { $way ->
    [signature] By signature
    [ratification] By ratification
    [acceptance] By acceptance
    [approval] By approval
    [accession] By accession
    [notice] By notice of consent
   *[endorsement] By endorsement, which binds nobody
  }: { $electorate }
treaty-after = { $after ->
    [signature] after signature
   *[invitation] when invited
  }
treaty-force = Entry into force
treaty-force-when = { $delay } after this first holds:
treaty-force-at-once = As soon as this holds:
treaty-amended = Entry into force of an instrument that replaces another
treaty-later = For a party bound later
treaty-later-after = { $delay } after it is bound
treaty-later-at-once = As soon as it is bound
delay-days = { $days ->
    [one] one day
   *[other] { $days } days
  }
delay-months = { $months ->
    [one] one month
   *[other] { $months } months
  }
delay-first = on the first day of the month following the expiry of { $delay }
delay-first-at-once = on the first day of the next month
treaty-provisional = Provisional application
treaty-provisional-is = A signatory applies it until it is bound, unless it said on signing that it does not.
treaty-provisional-force = From its entry into force, a signatory applies it until it is bound, unless it said on signing that it does not.
treaty-silence = Silence
treaty-silence-binds = { $months ->
    [one] Who has applied it provisionally for one month and said nothing is bound.
   *[other] Who has applied it provisionally for { $months } months and said nothing is bound.
  }
treaty-denunciation = Denunciation
treaty-denunciation-after = Takes effect { $delay } after it is made
treaty-denunciation-at-once = Takes effect at once
treaty-reservations = Reservations
treaty-reservations-allowed = { $allowed ->
    [none] None are allowed.
    [any] They are allowed.
   *[listed] They are allowed to the provisions listed here and to no others.
  }
treaty-reservations-listed = They are allowed to { $provisions } and to nothing else.
treaty-rounds = { $rounds ->
    [one] Declarations are made in one round.
   *[other] Declarations are made in { $rounds } rounds.
  }
treaty-round-stages = The stages of the rounds, in turn: { $stages }.
treaty-invitation = Others
treaty-invitation-by = Who is not of it yet is invited when “{ $question }” is carried.

# Clauses
procedure-clauses = The clauses
clause-cites = After: { $cites }
clause-unverified = Recalled, not checked against its text.
procedure-breaches = { $count ->
    [one] Where the rules were not kept: one act
   *[other] Where the rules were not kept: { $count } acts
  }
procedure-breach = Not kept: { $why }.
procedure-source = Where it comes from
procedure-named = Its name is { $id }, version { $version }. It stands whole in the first act of the record, with this hash:

# Rules in words
rule-quoted = “{ $words }”
rule-all = All of these:
rule-any = At least one of these:
rule-none-blocking = Nobody blocks
rule-none-blocking-by = Nobody answered { $positions }
rule-none-against = Nobody is against
rule-at-least = At least { $what }
rule-at-most = At most { $what }
rule-share = { $kind ->
    [weight] { $of } makes up { $how ->
        [more] more than
        [most] at most
        [less] less than
       *[least] at least
      } { $share } of { $base }
   *[count] { $of } make up { $how ->
        [more] more than
        [most] at most
        [less] less than
       *[least] at least
      } { $share } of { $base }
  }
rule-share-whole = { $kind ->
    [weight] { $of } is no less than { $base }
   *[count] { $of } are no fewer than { $base }
  }
rule-share-all-consented = Everybody among { $electorate } has consented to be bound
fraction-1-2 = half
fraction-1-3 = a third
fraction-2-3 = two thirds
fraction-1-4 = a quarter
fraction-3-4 = three quarters
fraction-1-5 = a fifth
fraction-4-5 = four fifths
fraction-1-10 = a tenth
fraction-percent = { $num }%
fraction-other = { $num }/{ $den }
count-positions = ballots { $positions }
count-stances = those who { $stances }
count-stances-cast = all who have taken a position
count-cast = all ballots cast
count-entitled = all who are entitled
count-present = all who are present
count-consents = the consents to be bound
count-weight-consents = the weight of those that have consented
count-weight-all = the weight of all
count-among = { $count } among { $electorate }
count-without = { $count }, without those who answered { $positions }
count-n-positions = { $n ->
    [0] no ballot { $positions } is cast
    [one] one ballot { $positions }
   *[other] { $n } ballots { $positions }
  }
count-n-stances = { $n ->
    [0] nobody is among those who { $stances }
    [one] one of those who { $stances }
   *[other] { $n } of those who { $stances }
  }
count-n-stances-cast = { $n ->
    [0] nobody has taken a position
    [one] one who has taken a position
   *[other] { $n } who have taken a position
  }
count-n-cast = { $n ->
    [0] no ballot is cast
    [one] one ballot
   *[other] { $n } ballots
  }
count-n-entitled = { $n ->
    [0] nobody is entitled
    [one] one who is entitled
   *[other] { $n } who are entitled
  }
count-n-present = { $n ->
    [0] nobody is present
    [one] one who is present
   *[other] { $n } who are present
  }
count-n-consents = { $n ->
    [0] no consent to be bound
    [one] one consent to be bound
   *[other] { $n } consents to be bound
  }
count-n-weight-consents = { $n ->
    [0] no weight of those that have consented
   *[other] a weight of { $n } of those that have consented
  }
count-n-weight-all = { $n ->
    [0] no weight of all
   *[other] a weight of { $n } of all
  }
rule-groups-every = In every group:
rule-groups-heard = In every group that was heard, and in at least one:
rule-groups-some = { $n ->
    [one] In at least one of the { $total } groups:
   *[other] In at least { $n } of the { $total } groups:
  }
rule-groups-every-of = In each of { $groups }:
rule-groups-heard-of = In each of { $groups } that was heard, and in at least one:
rule-groups-some-of = { $n ->
    [one] In at least one of { $groups }:
   *[other] In at least { $n } of { $groups }:
  }
rule-elapsed = { $days ->
    [one] One day has passed since this stage began
   *[other] { $days } days have passed since this stage began
  }
rule-elapsed-since = { $days ->
    [one] One day has passed since { $stage } last began
   *[other] { $days } days have passed since { $stage } last began
  }
rule-elapsed-most = { $days ->
    [one] No more than one day has passed since this stage began
   *[other] No more than { $days } days have passed since this stage began
  }
rule-elapsed-most-since = { $days ->
    [one] No more than one day has passed since { $stage } last began
   *[other] No more than { $days } days have passed since { $stage } last began
  }
rule-done = { $act ->
    [submit] A proposal has been made
    [consolidate] A consolidated text has been tabled
    [adopt-base] The base text has been fixed
    [concordance] It is confirmed that the languages agree
    [rectify] A slip in the text has been corrected
    [credential] Credentials have been recorded
    [credentials-report] A report on credentials has been made
    [seat] A party has been seated
    [vouch] A party has been vouched for
    [declare-interests] Interests have been declared
    [appoint] Somebody has been appointed to a role
    [position] A position has been taken
    [object] An objection has been raised
    [answer] An objection has been answered
    [settle] It has been said what became of an objection
    [statement] A statement has been made
    [assess] A proposal has been judged
    [sense] The sense of the room has been taken
    [vote] A vote has been taken
    [decision] Something has been decided
    [finding] A finding has been made
    [put] A question has been put
    [ballot] A ballot has been cast
    [close] A question has been closed
    [challenge] A challenge has been made
    [ruling] A challenge has been ruled on
    [exception] An exception has been made
    [advance] A stage has been reached
    [classify] The class of the document has been said
    [establish] A body has been established
    [transmit] Provisions have been sent to a body
    [assign-action] An action has been assigned
    [end-action] An action has ended
    [deposit] A document has been deposited
    [release] A deposited document has been released
    [event] An event has been recorded
    [enter-instrument] An instrument has been entered
    [invite] A party has been invited
    [sign] The text has been signed by a party
    [consent] A party has consented to be bound
    [declare] A reservation or declaration has been made
    [denounce] A party has denounced
   *[other] This was done: { $deed }
  }
rule-done-close = { $result ->
    [carried] The question { $what } was carried
    [not-carried] The question { $what } was not carried
    [no-quorum] The question { $what } had no quorum
    [postponed] The question { $what } was put off
    [counted] The question { $what } was counted
    [withdrawn] The question { $what } was withdrawn
   *[other] The question { $what } came to: { $result }
  }
rule-done-vote = { $result ->
    [for] The vote { $what } was carried
   *[against] The vote { $what } was not carried
  }
rule-done-finding = It was found: { $what }
rule-done-advance = The stage { $what } was reached
rule-done-appoint = Somebody was appointed as { $what }
rule-done-classify = It was said to be of the class { $what }
rule-done-deposit = A document marked { $what } was deposited
rule-done-put = The question { $what } was put
rule-done-object = { $what ->
    [concern] A concern was raised
   *[objection] An objection was raised
  }
rule-done-settle = { $what ->
    [understood] An objection was understood
    [accommodated] An objection was accommodated
    [addressed] An objection was addressed
    [withdrawn] An objection was withdrawn
   *[out-of-scope] An objection was found out of scope
  }
rule-done-transmit = { $what ->
    [plenary] Provisions were sent to the plenary
    [committee] Provisions were sent to a committee
   *[group] Provisions were sent to a group
  }
rule-done-grant-rights = { $what ->
    [speak] The right to speak was given or taken
    [propose] The right to propose was given or taken
    [vote] The right to vote was given or taken
    [sign] The right to sign was given or taken
   *[proxy] The right to act by proxy was given or taken
  }
rule-done-ballot = A ballot { $what } was cast
rule-done-establish = { $what ->
    [plenary] A plenary was established
    [committee] A committee was established
   *[group] A group was established
  }
rule-done-end-action = { $what ->
    [done] An action was done
   *[dropped] An action was dropped
  }
rule-done-ruling = { $what ->
    [overturned] A challenge overturned what it was of
   *[stands] A challenge was dismissed
  }
rule-done-consent = { $what ->
    [signature] A party signed so as to be bound
    [ratification] A party ratified
    [acceptance] A party accepted
    [approval] A party approved
    [accession] A party acceded
    [notice] A party gave notice of consent
   *[endorsement] A party endorsed
  }
rule-done-decision = { $what ->
    [adopted] Something was adopted
    [agreed] Something was agreed
    [rejected] Something was rejected
    [deferred] Something was deferred
    [reopened] Something was reopened
    [referred] Something was referred to another forum
   *[nothing] It was decided to adopt nothing
  }
rule-done-decision-on = { $outcome ->
    [adopted] { $subject } was adopted
    [agreed] { $subject } was agreed
    [rejected] { $subject } was rejected
    [deferred] { $subject } was deferred
    [reopened] { $subject } was reopened
    [referred] { $subject } was referred to another forum
   *[nothing] It was decided to do nothing on { $subject }
  }
rule-done-on = { $done }, on { $subject }
rule-done-other = { $done }: { $what }
rule-done-times = { $times ->
    [one] { $done }, at least once
   *[other] { $done }, at least { $times } times
  }
rule-done-stage = { $done }, in this stage
rule-done-subject = { $done }, on what is decided
rule-nothing-open = { $matter ->
    [objections] No objection is open
    [red-lines] No red line is open
    [amendments] No amendment is open
    [reserves] No words are in brackets
    [challenges] No challenge is open
   *[actions] No action is open
  }
rule-agreed = { $level ->
    [ad-referendum] Every provision is agreed, at least ad referendum
    [group] Every provision is agreed in a group, or higher
    [committee] Every provision is agreed in a committee or in plenary
   *[plenary] Every provision is agreed in plenary
  }
rule-every-language = Every provision has its words in every authentic language
rule-class = What is negotiated is of the class { $classes }
rule-in-force = The instrument { $instrument } is in force

# What a rule came to
working-holds = met
working-fails = not met
working-unknown = the record cannot tell
working-of = { $of } of { $base }
working-of-unknown = ? of { $base }
working-base-unknown = { $of } of ?
working-groups = { $of ->
    [one] one group, { $base } needed
   *[other] { $of } groups, { $base } needed
  }
working-nobody = nothing is carried by nobody
working-blocking = { $count ->
    [0] nobody blocks
    [one] one blocks
   *[other] { $count } block
  }
working-where = In the way: { $what }
working-group = { $group }:
