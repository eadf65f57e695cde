# How a negotiation was run, in figures.
api-audit = How the negotiation was run: openness, voice, words from outside, order; beside others
audit-note = Every figure links to the acts that it counts. “Cannot tell” means that the record holds nothing to count by; it is not a nought.
audit-with = Put beside it
audit-alone = this negotiation alone
audit-compare = Compare
audit-counted = What is counted
audit-figure = Figure
audit-untold = the record cannot tell
audit-none = no such figure
audit-of = { $value } of { $of }
audit-days = { $count ->
    [0] the same day
    [one] one day
   *[other] { $count } days
}
audit-minutes = { $count } min
audit-no-group = outside the groups
audit-section-openness = How open it was
audit-section-openness-how = A document is a proposal, each revision of it, a text tabled by a chair, or what was deposited under restriction. Days are counted from the last moment at which it can have been made to the first at which it was public: never too many. What is entered here is public at once.
audit-section-voice = Whose voice was heard
audit-section-voice-how = Acts by stakeholder group, whatever became of them. Those of the record’s keeper are left out. Answers count where somebody else than the objector gave them.
audit-section-outside = Words from outside the record
audit-section-outside-how = Each time a provision came to read otherwise, was added or was suppressed after the base text, and what on record stands behind it.
audit-section-order = Order
audit-section-order-how = Deadlines are those that the record names. What is late is late as of the last act. In a hosted negotiation an act out of order is refused, and so there is none to count.
audit-openness-documents = Documents
audit-openness-documents-record = of which entered here, for all to read
audit-openness-documents-deposited = of which deposited under restriction
audit-openness-documents-official = of which made public by the body itself
audit-openness-documents-published = of which made public by others
audit-openness-documents-leaked = of which known because they leaked
audit-openness-documents-witnessed = of which known from those who were there
audit-openness-documents-reconstructed = of which recalled only, read by nobody
audit-openness-documents-untold = of which nothing says how they are known
audit-openness-documents-unreleased = Deposited and not released
audit-openness-documents-dated = Documents of which it is known when they became public
audit-openness-days-median = How late these became public: half of them sooner, half later
audit-openness-days-least = the soonest
audit-openness-days-most = the latest
audit-openness-withheld = Texts and reasons withheld from view
audit-openness-informal-meetings = Informal meetings on record
audit-openness-informal-meetings-late = of which entered later than the procedure asks
audit-voice-parties-heard = Parties heard, of those seated
audit-voice-proposals = Proposals and revisions
audit-voice-positions = Positions
audit-voice-statements = Statements, answers, assessments
audit-voice-floor-times = Times on the floor
audit-voice-floor-seconds = Time on the floor
audit-voice-objections-raised = Objections raised
audit-voice-objections-answered = Answered by others
audit-voice-objections-unanswered = Open and unanswered
audit-outside-changes = Changes to the text
audit-outside-changes-amendment = of which an amendment on record, as it was written
audit-outside-changes-merged = of which other words in place of amendments on record
audit-outside-changes-outside = of which with no amendment behind them
audit-outside-changes-correction = of which corrections and the like
audit-outside-changes-leaked = Changes behind which a document stands that is known by a leak
audit-outside-changes-reconstructed = Changes behind which a document stands that is only recalled
audit-order-deadlines = Deadlines on record
audit-order-documents-late = Documents of parties certainly made after one
audit-order-releases-late = Deposited documents released late or overdue
audit-order-actions-late = Actions done late or overdue
audit-order-exceptions = Exceptions granted
audit-order-findings = Findings of the chair
audit-order-findings-challenged = of which challenged
audit-order-challenges = Challenges, of findings and of other acts
audit-order-challenges-overturned = of which overturned the act
audit-order-challenges-stands = of which left it standing
audit-order-challenges-open = of which nobody has ruled on
audit-order-breaches = Acts that the procedure would have refused
audit-order-decisions = Decisions and counts
audit-order-decisions-contested = of which contested
audit-order-objections = Objections and concerns
audit-order-objections-answered = of which answered
audit-order-objections-open = of which open
audit-documents = { $count ->
    [one] The document
   *[other] The { $count } documents
}
audit-document = Document
audit-dated = Dated
audit-known = How it is known
audit-public = Public after
audit-not-released = not released
audit-way-record = entered here
audit-way-deposited = deposited
audit-way-official = official
audit-way-published = published by others
audit-way-leaked = leaked
audit-way-witnessed = witnessed
audit-way-reconstructed = recalled only
audit-way-untold = not said
audit-outside = { $count ->
    [one] The change with no amendment behind it
   *[other] The { $count } changes with no amendment behind them
}
audit-breaches = { $count ->
    [one] The act that the procedure would have refused
   *[other] The { $count } acts that the procedure would have refused
}
audit-late = { $count ->
    [one] One document made after the deadline of { $when }
   *[other] { $count } documents made after the deadline of { $when }
}
audit-late-note = Whether the deadline was theirs to keep, the record does not say. The deadline:
audit-inputs = What was read
audit-input-size = { $size } acts
audit-again = The same from a command line:
