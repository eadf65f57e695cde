# What is different between two moments, and how positions moved over time.
api-changes = What is different between two moments, and how positions moved over time
changes-from = From
changes-to = To
changes-go = Compare
changes-hint = A day such as 2012-12-13, a month, a minute such as 2012-12-13T19:30, or a number of acts. Left empty, “to” is the moment you look at.
changes-acts = { $count ->
    [one] one act
   *[other] { $count } acts
}
changes-between = From { $from } to { $to }.
changes-until-now = From { $from } until now.
changes-contents = What changed
changes-status = words unchanged; { $before } → { $after }
changes-move = { $before } → { $after }
changes-acts-between = { $count ->
    [0] No act lies between.
    [one] One act lies between.
   *[other] { $count } acts lie between.
}
changes-stage = The stage was { $from } and is { $to }.
changes-provisions = Provisions: { $count }
changes-amendments = Amendments: { $count }
changes-positions = Positions that moved: { $count }
changes-objections = Objections: { $count }
changes-decisions = Decided and counted: { $count }
changes-signing = Towards signature: { $count }
changes-nothing = Nothing is different.
changes-what-added = added
changes-what-suppressed = suppressed
changes-what-text = reads otherwise
changes-what-label = labelled otherwise
changes-level-open = open
changes-level-reopened = reopened
changes-level-ad-referendum = agreed ad referendum
changes-level-group = agreed in group
changes-level-committee = agreed in committee
changes-level-plenary = agreed in plenary
changes-not-compared = Not compared word by word: the record does not hold both wordings in full, in one language.
changes-tabled = tabled
changes-revised = revised
changes-stance-support = support
changes-stance-accept = can accept
changes-stance-concern = concern
changes-stance-object = against
changes-stance-refer = refer elsewhere
changes-stance-none = no position
changes-lapsed = (the words it spoke of were revised)
changes-raised = raised
changes-answered = answered
changes-signing-signed = signed
changes-signing-consented = consented to be bound
changes-signing-left = withdrew
changes-signing-sign = will sign
changes-signing-refuse = will not sign
changes-signing-consult = must ask at home
changes-signing-none = had not said
flow-title = Positions over time
flow-of = Of
flow-of-all = everything on the table
flow-none = No group is known here.
flow-label = How the positions of the group moved. At the end: { $now }.
flow-note = { $steps ->
    [one] Counted at the end of one day
   *[other] Counted at the end of { $steps } days
} of the { $days } on which anything bore on positions. Every group has a row of the same height; the bands are shares of the stances that its parties held on what was then on the table, one for each wording. A dotted field: not heard by then.
flow-table = The same in numbers
flow-day = By the end of
