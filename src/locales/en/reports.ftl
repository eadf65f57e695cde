# Sentences of the two reports: the outcome of a negotiation and the brief on a theme. Facts only; what parties
# wrote is quoted in their own words beside them.

# Both
report-title = { $title }: outcome
brief-title = { $title }: brief on { $theme }
report-moment-now = As the record stands after { $acts ->
    [one] { $acts } act
   *[other] { $acts } acts
  }
report-moment-time = As of { $time }
report-moment-without = { $moment }, without { $count ->
    [one] what rests on the source { $sources } alone
   *[other] what rests on the sources { $sources } alone
  }
report-and = { $first } and { $last }
report-separator = ,{ " " }
report-and-more = { $first } and { $count ->
    [one] { $count } more
   *[other] { $count } more
  }
report-sentence-space = { " " }
report-nobody-named = a proponent the source does not name
report-withheld = What was written here has been withheld.
report-unverified = unverified
report-column-statement = Statement
report-column-rests = Rests on
report-quote-cure = What would cure it:
report-quote-evidence = Evidence:
report-quote-missing = What would have to be known:
report-subject-instrument = the text as a whole
report-subject-resolution = { $label } (beside the treaty)
report-subject-wording = a wording of { $label }
report-place = provision { $label }
report-formerly = { $label } (formerly { $was })
report-by-the-record = the sources of this record
report-subject-act = act { $act }
report-subject-sense = the sense of the room on { $subject } (act { $act })
report-subject-vote = the vote on { $subject } (act { $act })
report-subject-question = the question “{ $title }” (act { $act })
report-subject-finding = the finding on { $subject } (act { $act })
report-subject-objection = the objection of { $party } to { $subject } (act { $act })
report-subject-other = the { $kind } of { $party } (act { $act })
report-subject-seat = the seat of { $party } (act { $act })
report-subject-decision = the decision on { $subject } (act { $act })
report-symbol-titled = { $symbol } (“{ $title }”)
report-unnamed-group = { $howMany ->
    [one] one party
    [some] some parties
    [many] many parties
   *[several] several parties
  } of the group “{ $group }” that the source does not name
report-unnamed = { $howMany ->
    [one] one party
    [some] some parties
    [many] many parties
   *[several] several parties
  } that the source does not name

# Who signs
report-section-refuse = Who will not sign
report-section-consult = Who must consult at home first
report-section-sign = Who says that it will sign
report-section-signed = Who signed
report-nobody-refuses = Nobody has declared that it will not sign.
report-nobody-consults = Nobody has declared that it must consult at home.
report-will-not-sign = { $party } will not sign.
report-must-consult = { $party } must consult at home before it decides whether to sign.
report-will-sign = { $party } will sign.
report-because = It gives as the cause: { $texts }.
report-no-reasons = It has given no reasons on record.
report-also-reported = Others report the same of it.
report-disputed = This is disputed:
report-reported-refuse = It is reported that { $party } will not sign; the record has no declaration of it to that effect.
report-reported-consult = It is reported that { $party } must consult at home; the record has no declaration of it to that effect.
report-reported-sign = It is reported that { $party } will sign; the record has no declaration of it to that effect.
report-conflict-signed = But it signed.
report-conflict-declared-sign = But it declared that it will sign.
report-conflict-declared-consult = But it declared that it must consult at home.
report-conflict-declared-refuse = But it declared that it will not sign.
report-conflict-reported-otherwise = The opposite is reported too.
report-signed-count = { $count ->
    [0] No signature is on record.
    [one] { $count } party signed.
   *[other] { $count } parties signed.
  }
report-signed-names = Signed: { $parties }.
report-signed-reserved = With a reservation: { $parties }.
report-signed-reconstructed = { $reconstructed } of these { $count } names are reconstructed: no list of them could be read.
report-entitled-count = By the rights on record { $count ->
    [one] { $count } party is
   *[other] { $count } parties are
  } entitled to sign.
report-entitled-reported = Reported as entitled to sign: { $value }.
report-not-signed = { $count ->
    [one] { $count } party entitled to sign has
   *[other] { $count } parties entitled to sign have
  } not signed: { $parties }.

# What was decided, and how
report-section-decisions = What was decided, and how
report-no-decisions = Nothing is on record as decided.
report-sense = The sense of the room was taken on { $subject } ({ $how }): { $result }. A sense of the room decides nothing.
report-vote = A vote was taken on { $subject } ({ $how }): { $for } for, { $against } against, { $abstain } abstaining. { $result ->
    [for] It was carried.
   *[against] It was not carried.
  }
report-decision = { $subject }: { $result }, { $how }.
report-level = Level of agreement: { $level }.
report-tally = { $for } for, { $against } against, { $abstain } abstaining.
report-no-tally = No count was published.
report-called-by = Called for by { $party }.
report-told-indicative = Those present had been told that it was indicative.
report-told-vote = Those present had been told that it was a vote.
report-told-unclear = What those present had been told is not clear.
report-told-nothing = The record has nothing that those present were told beforehand.
report-ballots = Known by name: { $ballots }.
report-ballot-for = { $party } for
report-ballot-against = { $party } against
report-ballot-abstain = { $party } abstaining
report-rests-on = It rests on act { $act }.
report-contested-objection = { $holder } objected to how this was done.
report-contested-concern = { $holder } voiced a concern about how this was done.
report-contested-position = { $holder } took a position against it.
report-contested-counter-report = { $holder } disputes the record of it.
report-spoken-to = Statements on it: { $count }.
report-breach = The declared procedure would have refused this: { $why }.
report-breach-clause = The clause: “{ $clause }”
report-result-for = for
report-result-against = against
report-result-divided = divided
report-result-unclear = unclear
report-result-adopted = adopted
report-result-agreed = agreed
report-result-rejected = rejected
report-result-deferred = deferred
report-how-consensus = by consensus
report-how-vote = by vote
report-how-sense = on the sense of the room
report-how-chair = by the chair
report-level-ad-referendum = ad referendum
report-level-group = in group
report-level-committee = in committee
report-level-plenary = in plenary
report-level-open = open
report-level-reopened = reopened
report-why-already-settled = an objection was settled that had been settled before
report-why-ballot-final = a ballot was changed that could not be changed
report-why-ballot-too-late = a ballot was cast after its time
report-why-base-not-adopted = the base text had not been adopted
report-why-body-establishes-none = a body established another of a kind that it may not establish
report-why-challenge-too-late = a challenge came after its time
report-why-closes-later = a question was closed before its time
report-why-closes-too-soon = a question was put for a shorter time than is required
report-why-consent-not-open = a party consented in a way that is not open to it
report-why-due-missing = it was not said when a deposited document comes out
report-why-due-too-late = a deposited document was to come out later than it may
report-why-finding-does-not-carry = it does not rest on a finding that carries it
report-why-finding-not-open = what this finding needs was not met
report-why-interests-not-declared = a party had not declared its interests first
report-why-invitation-missing = a party acceded that had not been invited
report-why-invitation-not-carried = the question on the invitation was not carried
report-why-invitation-of-another = the question was not about the party that was invited
report-why-language-missing = some provisions had no words in an authentic language
report-why-may-hold-no-proxy = a proxy was given to a party that may hold none
report-why-more-votes-than-voters = more votes were counted than there are members
report-why-no-denunciation = the procedure does not provide for leaving
report-why-no-exception-from = an exception was made from a clause that allows none
report-why-no-finding-on-record = the record has no finding on it
report-why-no-invitations = the procedure invites nobody to accede
report-why-no-provisional-application = the procedure has no provisional application
report-why-no-proxy = a party voted for another that had given it no proxy
report-why-no-quorum = there was no quorum
report-why-no-reservations = a reservation was made, and none is allowed
report-why-no-right-to-sign = a party signed that held no right to sign
report-why-no-right-to-vote = somebody voted who held no right to vote
report-why-no-such-move = nothing leads there from the stage it was in
report-why-no-such-round = the procedure has no such round of declarations
report-why-no-treaty-rules = the procedure says nothing of what follows signature
report-why-no-vote-on-record = the record has no vote on it
report-why-nobody-voted = nobody voted, and nothing is carried by nobody
report-why-not-adopted-yet = words were corrected as a slip before they had been adopted
report-why-not-carried = the question was not carried
report-why-not-entitled = it was done by somebody who may not do it
report-why-not-from-the-record = its new words were not proposed on the record
report-why-not-in-this-body = it was decided in a body that does not decide this
report-why-not-in-this-stage = it was done in a stage in which this is not done
report-why-not-presiding = it was announced by another than who presides
report-why-not-provided-for = the procedure does not provide for it
report-why-not-the-chair = another than the chair settled an objection
report-why-not-the-holder = another than its holder settled an objection
report-why-not-the-owner = another than its owner ended an action
report-why-not-vouched-for = too few parties had vouched for the one that was seated
report-why-not-what-was-decided = the ruling is not what the meeting decided
report-why-not-yet = what must come first had not come
report-why-objection-unanswered = an objection was settled without an answer
report-why-overturned-since = what it rests on had been overturned
report-why-own-cause = somebody ruled in a cause of their own
report-why-participants-not-told = those present were not told that the count was indicative
report-why-postponed = the question was put off
report-why-public-at-once = a document was deposited that is public at once
report-why-question-closed = a ballot was cast on a question that was closed
report-why-reasons-missing = no reasons were given
report-why-released-too-soon = a document was released before its time
report-why-requirements-not-met = what is required before this is decided was not met
report-why-reservation-not-listed = a reservation was made to a provision that allows none
report-why-reservation-too-late = a reservation was made after the consent
report-why-round-not-open = the round of declarations was not open
report-why-sense-decides-nothing = a sense of the room was treated as a decision
report-why-signature-missing = a party consented that had not signed first
report-why-still-open = parts of the text were still open
report-why-too-many-proxies = a party was given more proxies than it may hold
report-why-unanswered-objection = an objection to it stands unsettled
report-why-vote-not-carried = the vote it rests on was not carried
report-why-way-not-open = the way in which it was decided was not open
report-why-way-not-provided = the procedure does not provide for this way

# Objections and concerns
report-section-objections = Objections, and what became of them
report-section-concerns = Concerns, and whether they were addressed
report-objection = { $holder } objected to { $subject }. Ground: { $ground }.
report-concern = { $holder } voiced a concern about { $subject }. Ground: { $ground }.
report-red-line = It says that it will not sign text containing this.
report-fate-raised = It stands unanswered.
report-fate-answered = It was answered, and stands.
report-fate-understood = It was understood, and stands.
report-fate-accommodated = It was accommodated.
report-fate-addressed = It was addressed, not accommodated.
report-fate-withdrawn = It was withdrawn.
report-fate-out-of-scope = It was found out of scope.
report-met-by = Met by { $refs }.
report-settled-by = According to { $holder }.

# Who was heard
report-section-voices = Who was heard
report-section-not-heard = Who was not heard
report-voice = { $group }: { $heard ->
    [0] nobody by name
    [one] { $heard } party
   *[other] { $heard } parties
  } heard, of { $seated } in the record. Statements: { $statements }. Proposals: { $proposals }.
report-voice-outside-groups = Offices and others outside the groups
report-stated = { $holder } stated:
report-voice-unnamed = Said by members the source does not name: { $count }.
report-voice-rights = By the procedure the group may { $rights }.
report-voice-no-rights = By the procedure the group holds no rights in the room.
report-right-speak = speak
report-right-propose = propose
report-right-vote = vote
report-right-sign = sign
report-right-proxy = act by proxy
report-not-heard = { $group }: the record has no word of anybody in this group.
report-all-heard = Every group was heard.

# The text
report-section-treaty = What changed in the text
report-section-resolutions = Resolutions beside the treaty
report-change-added = Added: { $label }.
report-change-changed = Changed: { $label }.
report-change-suppressed = Suppressed: { $label }.
report-relabelled = { $edition }: { $label }
report-resolution = { $label }, beside the treaty and no provision of it.
report-status = Status: { $level }.

# What was left open
report-section-open = What was left open
report-nothing-open = Nothing is on record as left open.
report-open-amendment = { $symbol } ({ $mark }, at { $place }) by { $parties } is in force and undecided.
report-open-behind = It was written against an earlier wording.
report-open-reserve = { $party } keeps words of { $label } in brackets.
report-open-objections = { $count ->
    [one] { $count } objection is open.
   *[other] { $count } objections are open.
  }
report-general-matter = no one provision

# Where sources differ
report-section-figures = Figures, and where sources differ
report-figure = { $of }: { $value }.
report-figures-differ = { $of }: sources differ, { $values }.
report-count-differs = { $of }: reported as { $values }, while this record counts { $counted }.
report-act-disputed = What act { $act } reports is disputed.
report-differ-intention = What is reported of { $party } and what the record has of it otherwise differ.

# Departures from the procedure
report-section-breaches = Departures from the declared procedure
report-breach-act = Act { $act }: { $why }.

# What the record cannot tell
report-section-missing = What the record cannot tell
report-missing-entitled-unknown = Who is entitled to sign: no rights to sign are on record.
report-missing-nobody-signed-yet = Who signs in the end: no signature is on record at this moment.
report-missing-reasons-not-given = Why { $count ->
    [one] { $count } party refuses or consults: it has given no reasons
   *[other] { $count } parties refuse or consult: they have given no reasons
  } on record.
report-missing-signatures-reconstructed = Whether { $count ->
    [one] { $count } name
   *[other] all { $count } names
  } among the signatures are right: they are reconstructed.
report-missing-tally-unknown = How many were for and against in { $count ->
    [one] { $count } count
   *[other] { $count } counts
  }: no figures were published.
report-missing-ballots-unknown = How each party voted: of { $cast } ballots cast { $known ->
    [0] none is
    [one] { $known } is
   *[other] { $known } are
  } known by name.
report-missing-fate-unknown = What became of { $count ->
    [one] { $count } amendment: it is
   *[other] { $count } amendments: they are
  } still in force on record though the whole was adopted later.
report-missing-holders-unnamed = Who holds { $count ->
    [one] { $count } objection or concern: the source does not name its holder.
   *[other] { $count } objections or concerns: the sources do not name their holders.
  }
report-missing-acts-set-aside = What { $count ->
    [one] { $count } act means: it refers
   *[other] { $count } acts mean: they refer
  } to something that is not in the record at this moment.
report-missing-effect-unclaimed = Whether any proposal would “{ $effect }”: nobody on record says so.
report-missing-proposals-unclassified = What { $count ->
    [one] { $count } proposal of this theme would do: nobody on record has said.
   *[other] { $count } proposals of this theme would do: nobody on record has said.
  }
report-missing-proposals-summarised = The words of { $count ->
    [one] { $count } proposal: the record has only a summary, in its keeper’s words.
   *[other] { $count } proposals: the record has only summaries, in its keeper’s words.
  }
report-missing-proposals-without-words = The words of { $count ->
    [one] { $count } proposal: the record has neither text nor summary.
   *[other] { $count } proposals: the record has neither texts nor summaries.
  }
report-missing-base-unreadable = Whether the text in force contains { $terms }: neither its words nor an index that would show it are in the record.
report-missing-forums-unchecked = Whether { $count ->
    [one] { $count } row on another forum is
   *[other] { $count } rows on other forums are
  } right: nobody has checked.
report-missing-judgements-without-reasons = The reasons for { $count ->
    [one] { $count } judgement: none is
   *[other] { $count } judgements: none are
  } on record.
report-missing-judgements-uncontradicted = What can be said against { $count ->
    [one] { $count } judgement: nobody has answered it on record.
   *[other] { $count } judgements: nobody has answered them on record.
  }

# The brief
brief-section-seeks = What the proposals seek
brief-section-words = Words the text in force does not have
brief-section-forums = Who deals with the matter already
brief-section-judgements = Judgements, each with the strongest reason against it
brief-section-recommends = What is recommended instead
brief-section-objections = Objections and concerns
brief-section-lost = What nothing else supports
brief-effect = { $effect }: { $count ->
    [0] no proposal is named
    [one] { $count } proposal
   *[other] { $count } proposals
  }. { $by ->
    [nobody] Nobody on record says so.
   *[other] Said by { $by }.
  }
brief-recorder = the recorder of this record
brief-only-source = Only { $source } says so.
brief-proposal = { $symbol }, by { $authors }: { $status }.
brief-proposal-stale = A newer revision has replaced the one that was judged.
brief-text-too = Said of { $texts } too.
brief-status-in-force = pending
brief-status-withdrawn = withdrawn
brief-status-lapsed = dropped in revision
brief-status-adopted = adopted
brief-status-rejected = rejected
brief-status-subsumed = taken up in a consolidated text
brief-word-absent = “{ $term }” does not appear in the text in force.
brief-word-present = “{ $term }”, in one form or another, appears there { $count ->
    [one] once
   *[other] { $count } times
  }.
brief-word-partly = “{ $term }”, in one form or another, appears in the part of the text in force that can be read; how often in all, the record cannot tell.
brief-word-unknown = Whether “{ $term }” appears in the text in force the record cannot tell.
brief-word-used = Used in { $refs }.
brief-word-summarised = Used in the summary of { $refs }.
brief-word-unused = No proposal of the theme uses it.
brief-word-undefined = No provision in force defines it.
brief-word-defined = A provision in force defines it.
brief-forum = { $name }{ $since ->
    [none] .
   *[other] , since { $since }.
  }
brief-forum-covers = It covers { $topics }.
brief-forum-cites = After { $cites }.
brief-forum-unchecked = Nobody has checked this row.
brief-forum-named = Named in { $count ->
    [one] { $count } act
   *[other] { $count } acts
  } on this theme.
brief-judgement = { $author }, of { $subject }. { $criterion } { $answer }
brief-answer-improves = It improves matters.
brief-answer-none = No concern.
brief-answer-wording = A concern that other wording can cure.
brief-answer-substance = A concern of substance.
brief-answer-incompatible = It cannot be squared with this.
brief-answer-unclear = Unclear.
brief-answer-does-not-arise = The question does not arise.
brief-contrary = Against this, { $author }:
brief-contrary-supported = supported in the groups { $groups }
brief-no-contrary = Nobody has answered it on record.
brief-recommends-adopt = { $author } recommends adoption.
brief-recommends-amend = { $author } recommends amending it.
brief-recommends-no-change = { $author } recommends leaving the text as it is.
brief-recommends-reject = { $author } recommends rejection.
brief-recommends-refer = { $author } would refer it to { $forum }.
brief-another-forum = another forum
brief-lost = “{ $effect }”: with what was left out, nothing on record says that a proposal seeks this. It rested on { $sources }.
report-why-consultation-still-open = a consultation was closed or answered before its time
report-why-deadline-past = the time it was open for was over before it began
report-why-moderation-only-hides = a moderator erased what may only be hidden
report-why-not-a-statement = a moderator removed something other than a statement
report-why-not-the-keeper = votes or a close were entered by another than the keeper of the consultation
report-why-statements-not-open = statements were put by others than the party that consults
report-why-unknown-ground = a removal names a ground that was not declared
