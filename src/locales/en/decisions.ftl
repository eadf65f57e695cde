# What can happen next; what was decided and how, with its working; the course of an objection; what-if; stepping.

nav-next = What next
nav-decisions = Decisions
api-next = What can happen next, who may do it, and why not yet
api-decisions = Senses of the room, votes, questions, findings and decisions, in order
api-decision = One of them with its working: who was entitled, the tally, every clause that applied
api-what-if = One provision under two procedures: a what-if

# What next
next-title = What can happen next
next-no-stages = This procedure has no stages. What may be done, and by whom, is below.
next-stands-hosted = The negotiation is in the stage “{ $stage }”.
next-stands-observed = The last stage on record is “{ $stage }”.
next-stands-ended = The negotiation has ended, in the stage “{ $stage }”.
next-lasted = { $days ->
    [0] It began on { $since }, less than a day ago.
    [one] It began on { $since }, one day ago.
   *[other] It began on { $since }, { $days } days ago.
  }
next-since = It has been so since { $since }.
next-observed = This negotiation is observed, not held here. What follows is what its rules would let happen from what is on record.
next-map = The map of stages
next-decisions = What has been decided
next-class = What is negotiated is of the class { $class }
next-moves = Where it can go from here
next-move = To { $stage }
next-move-by = Moved by { $who }
next-no-condition = No condition: it can be done at any time.
ready-holds = possible now
ready-fails = not yet
ready-unknown = the record cannot tell
way-holds = open
way-fails = not open yet
way-unknown = the record cannot tell
next-whole = How the whole can be decided
next-whole-not-here = Nothing is decided on the whole text in this stage.
next-whole-outcomes = On the whole text: { $outcomes }
next-ways = { $count ->
    [one] The one way
   *[other] The { $count } ways, in their order
  }
next-questions = { $count ->
    [one] One question is put
   *[other] { $count } questions are put
  }
next-question-on = On { $subject }, put to { $electorate }.
next-question-now = If it were closed now
next-closes-when-closed = It stays open until it is closed.
next-closed-since = Ballots ended on { $when }. It waits to be closed.
next-closes = Ballots are taken until { $when }: { $left } left.
time-days = { $count ->
    [one] one day
   *[other] { $count } days
  }
time-hours = { $count ->
    [0] less than an hour
    [one] one hour
   *[other] { $count } hours
  }
next-waiting = { $count ->
    [one] One thing waits for somebody
   *[other] { $count } things wait for somebody
  }
next-challenge = { $party } challenges { $act }. It is for { $who } to rule.
next-due = due
next-late = late
next-deposit = { $by ->
    [time] The document “{ $title }” is deposited and comes out by { $when }.
    [stage] The document “{ $title }” is deposited and comes out when the stage { $stage } begins.
   *[both] The document “{ $title }” is deposited and comes out by { $when }, or when the stage { $stage } begins.
  }
next-action = { $due ->
    [dated] { $party }: { $title }, by { $when }.
   *[open] { $party }: { $title }. No date was set.
  }
next-who = Who may do what in this stage
next-elsewhere = { $count ->
    [one] What may be done only in other stages: one rule
   *[other] What may be done only in other stages: { $count } rules
  }
next-own = From the seat of { $name } you may now { $acts }.

# Tallies
tally-silent = no ballot
tally-entitled = entitled
tally-idle = not counted
tally-by-group = By group
tally-all = All

# The list of decisions
decisions-title = What was decided, and how
decisions-lead = In the order in which it happened, each under its own name. A sense of the room is no vote, and neither a vote nor a finding is a decision.
decisions-none = Nothing has been counted, found or decided yet.
decisions-next = What can happen next
decisions-what-if = The same text under other rules
decisions-unjudged = This record was opened under an older form of procedure. It does not keep what each clause came to.
decisions-in-order = In order
count-kind-question = Question
count-kind-finding = Finding
count-kind-decision = Decision
decided-kind-sense = Sense of the room, by { $method }
decided-kind-vote = Vote, by { $method }
decided-kind-question = Question: { $kind }
decided-kind-finding = Finding
decided-kind-decision = Decision
decided-kinds-sense = { $count ->
    [one] sense of the room
   *[other] senses of the room
  }
decided-kinds-vote = { $count ->
    [one] vote
   *[other] votes
  }
decided-kinds-question = { $count ->
    [one] question
   *[other] questions
  }
decided-kinds-finding = { $count ->
    [one] finding
   *[other] findings
  }
decided-kinds-decision = { $count ->
    [one] decision
   *[other] decisions
  }
decided-what-sense = An indicative count. It decides nothing.
decided-what-vote = A formal vote, entered with its tally.
decided-what-question = Put to those entitled, who answer with ballots of their own.
decided-what-finding = A judgement of where agreement stands, with reasons. It can be challenged where the procedure says so.
decided-what-decision = A matter settled.
decided-sense-result = { $result ->
    [for] The sense of the room: for
    [against] The sense of the room: against
    [divided] The sense of the room: divided
   *[unclear] The sense of the room: unclear
  }
decided-vote-result = { $result ->
    [for] Carried
   *[against] Not carried
  }
decided-question-result = { $result ->
    [open] Open: ballots are taken
    [carried] Carried
    [not-carried] Not carried
    [no-quorum] No quorum
    [postponed] Put off
    [counted] Counted: it shows where the room stands, and decides nothing
   *[withdrawn] Withdrawn: it counts for nothing
  }
decided-found = Found: { $designation }
decided-decision = { $outcome ->
    [adopted] Adopted
    [agreed] Agreed
    [rejected] Rejected
    [deferred] Deferred
    [reopened] Reopened
    [referred] Referred to another forum
   *[nothing] Nothing is adopted
  } { $how ->
    [consensus] by consensus
    [no-objection] without objection
    [finding] on a finding
    [silence] by silence
    [question] by ballot
    [vote] by vote
    [sense] on a sense of the room
   *[chair] by the chair
  }{ $level ->
    [ad-referendum] , ad referendum
    [group] , in a group
    [committee] , in a committee
    [plenary] , in plenary
   *[none] {""}
  }
decided-on = On { $subject }
decided-subject-instrument = The text as a whole

# One decision
decided-subject = On
decided-by = Entered by
decided-method = Method
decided-called = Called by
decided-told = What participants were told
decided-counted = The count
decided-rule = What carries a vote:
decided-ballots = { $count ->
    [one] The one ballot
   *[other] The { $count } ballots
  }
decided-ballots-some = { $count ->
    [one] One ballot known by name, not all
   *[other] { $count } ballots known by name, not all
  }
decided-ballots-first = The first { $count } are listed here. All are among the acts:
decided-ballot = Ballot
decided-ballot-idle = not counted: without reasons
decided-closes = Ballots until
decided-closed = Closed by
decided-present = Present
decided-still-open = What it must come to
decided-overturned = Overturned
decided-clauses = The clauses that applied
decided-unjudged = This record was opened under an older form of procedure. It does not keep what each clause came to.
decided-no-clauses = No clause was judged with it.
decided-open = What was open
decided-open-none = No objection to it was open.
decided-package = Together with
decided-forum = Referred to
decided-touched = Settled
decided-rests-on = What it rests on
decided-challenges = Challenges
decided-resting = What rests on it
decided-statements = Statements on it

# Clauses that were judged: each as a statement that holds or does not
kept-holds = kept
kept-fails = broken
kept-unknown = the record cannot tell
met-holds = met
met-fails = not met
met-unknown = the record cannot tell
judged-other = What this clause asks
judged-not-provided-for = The procedure provides for it
judged-not-in-this-stage = Decided in a stage in which this is decided
judged-not-in-this-body = Decided in a body in which this is decided
judged-not-presiding = Announced by who presides over that body
judged-sense-decides-nothing = No sense of the room was treated as a decision
judged-way-not-provided = Decided in a way that the procedure provides for
judged-way-not-open = This way is open
judged-requirements-not-met = What is required in any way
judged-overturned-since = What it rests on has not been overturned
judged-finding-does-not-carry = It rests on a finding that carries it
judged-vote-not-carried = It was carried
judged-unanswered-objection = No objection to it is open
judged-not-from-the-record = Its words were proposed on the record
judged-finding-not-open = What this finding needs
judged-no-quorum = There was a quorum
judged-postponed = Put off, but only where this holds and only once
judged-not-carried = What carries it
judged-nobody-voted = Somebody answered
judged-not-yet = What must come first
judged-no-finding-on-record = No finding on it is on record
judged-no-vote-on-record = No vote on it is on record
judged-sum = { $count ->
    [one] One clause
   *[other] { $count } clauses
  }: { $sum }
kept-all = { $count ->
    [one] One clause, kept
   *[other] { $count } clauses, all kept
  }
met-all = { $count ->
    [one] One clause, met
   *[other] { $count } clauses, all met
  }
kept-holds-count = { $count } kept
kept-fails-count = { $count } broken
kept-unknown-count = { $count } cannot be told
met-holds-count = { $count } met
met-fails-count = { $count } not met
met-unknown-count = { $count } cannot be told
judged-in-the-way = In the way
judged-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
judged-see = see it
judged-reserve = Words that { $party } put in brackets in { $provision }

# The course of an objection, and challenges
objection-red-line-mark = red line
course-challenged = { $party } challenges { $act }
course-appealed = { $party } appeals against { $act }
course-waits = It is for { $who } to rule.
course-ruled = { $outcome ->
    [overturned] { $party } rules: the challenge is upheld
   *[stands] { $party } rules: it stands
  }
course-overturned = { $kind ->
    [settle] The objection is open again.
    [decision] What was decided is open again. Its words stay until something else is decided.
    [finding] The finding has no effect any more.
    [close] The question counts for nothing any more.
    [seat] The party has lost its seat.
    [advance] The negotiation is back in the stage before.
   *[other] What was challenged has no effect any more.
  }

# Stepping through the record
steps = Step through the record
steps-at = { $at } of { $total } acts.
steps-first = First
steps-back = Back
steps-forward = Forward
steps-last = Last
steps-now = The present
steps-stage-back = Stage before
steps-stage-forward = Next stage
steps-from-start = <link>Step through it from the start</link>, act by act.

# What-if
what-if-title = The same text under other rules
what-if-supposed = This is a what-if
what-if-supposed-words = Nobody acted under the other rules. What is on record is laid beside what they would have asked. Where the record does not hold what a rule asks for, it cannot tell. People act differently under different rules, so this predicts nothing.
what-if-of = { $provision } under two procedures
what-if-with = Other procedure
what-if-go = Compare
what-if-own = Its own procedure
what-if-other = Supposed
what-if-no-vote = No vote or question on it is on record.
what-if-vote = Counted on { $vote }.
what-if-where = Decided in { $where }
what-if-no-ways = This procedure does not say how a provision is decided.
what-if-nothing-asked = It asks for nothing first.

# The order of voting
voting-order = { $count ->
    [one] Suggested order of voting
   *[other] Suggested order of voting on { $count } amendments
  }
voting-order-note = The furthest removed from the present words first, counted in words that would go and words that would come. A suggestion: the chair rules.
voting-order-words = { $count ->
    [one] one word differs
   *[other] { $count } words differ
  }
voting-order-unknown = its words are not on record

# In the outcome report
report-question = A question ({ $how }) was put on { $subject }: “{ $question }”. Result: { $result }.
report-positions = Ballots: { $positions }.
report-position = { $position } { $count }
report-finding = Found on { $subject }: { $designation }.
report-result-open = still open
report-result-carried = carried
report-result-not-carried = not carried
report-result-no-quorum = no quorum
report-result-postponed = put off
report-result-counted = counted, which decides nothing
report-result-withdrawn = withdrawn
report-result-reopened = reopened
report-result-referred = referred to another forum
report-result-nothing = nothing adopted
report-how-no-objection = without objection
report-how-finding = on a finding
report-how-silence = by silence
report-how-question = by ballot
