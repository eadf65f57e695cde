# The negotiating text, a provision, its alternatives, objections, judgements and history.

text-title = The negotiating text
text-lead = Every open span stands in square brackets, each alternative with those who read so. The brackets are computed from the amendments in force.
text-empty = The text has not been entered yet.
text-contents = Contents
text-languages = Language of the text
text-authentic = authentic
text-resolutions = Beside the treaty
text-resolutions-note = Resolutions and the like. They are not provisions of the treaty.
alternative-of = Alternative { $n } of { $of }:
alternative-withheld = withheld
alternative-nothing = no text
alternative-present = present text
alternative-present-by = present text: { $parties }
provision-suppressed = Suppressed. Its number is kept.
provision-proposed = Would be added by { $ref }
provision-behind = This language has no wording yet; another has.
summary-of = Beside it, { $ref }
amendments-behind = Written against an earlier wording, and not merged: { $refs }.
text-unplaced = In force, but what they were written against is gone; they count once revised: { $refs }.
summary-mark = summary
text-summaries = Words in italics marked “summary” are the record’s own: it does not hold the words of the text.
conflict-text-overlap = Read the same words differently: { $refs }.
conflict-delete-modify = One deletes what another changes: { $refs }.
conflict-delete-keep = One deletes what another would keep: { $refs }.
conflict-ancestor-descendant = One deletes the whole of which another changes a part: { $refs }.
conflict-same-label = Give the same number to different provisions: { $refs }.
conflict-changed-definition = Changes a definition that is used elsewhere: { $refs }.
conflict-reference-to-suppressed = Refers to what would be suppressed: { $refs }.
conflict-self-contradiction = One party proposes things that cannot both be: { $refs }.
conflict-with = See { $provisions }.

provision-before = Before:
provision-after = Next:
agreed-open = Open
agreed-ad-referendum = Agreed ad referendum
agreed-group = Agreed in group
agreed-committee = Agreed in committee
agreed-plenary = Agreed in plenary
agreed-reopened = Reopened
provision-alternatives = { $count ->
    [0] Alternatives
    [one] One alternative
   *[other] { $count } alternatives
  }
provision-no-alternatives = No amendment to it is in force.
alternatives-ended = { $count ->
    [one] One amendment no longer in force
   *[other] { $count } amendments no longer in force
  }
alternative-standing = Where the groups stand on it
amendment-in-force = in force
amendment-withdrawn = withdrawn
amendment-lapsed = lapsed
amendment-adopted = adopted
amendment-rejected = rejected
amendment-subsumed = subsumed in a consolidated text
amendment-behind = Written against an earlier wording, and not merged.
amend-this = Propose a change to this amendment
amends-amendment = An amendment to { $ref }
place-after = A new provision after { $after }
place-first = A new provision, first under { $parent }
place-top = A new provision at the head of the text
place-general = On no single provision
place-general-short = general
place-top-short = at the head
place-after-short = after
place-in-short = in
effect-SUP = The provision would be deleted.
effect-NOC = The provision would stay as it is.
mark-ADD = addition
mark-MOD = modification
mark-SUP = suppression
mark-NOC = no change
mark-OTHER = other
mark-editorial = modification of form only
mark-asserted = no change, proposed with reasons

provision-standing = Where the groups stand
standing-matrix = Every group has a bar of the same length, however many parties it has.
standing-wording = Wording
standing-present = present wording
standing-key = What the bars mean
standing-caption-amendment = Positions on { $ref } by stakeholder group
standing-group = Group
standing-said = What its parties say
standing-verdict = All in all
standing-nobody = Nobody has taken a position on it.
standing-equal = Equal-group support { $figure } of 1 (smoothed; groups weigh the same).
standing-lowest = Lowest among { $group }.
standing-not-heard = Not heard: { $groups }.
standing-all-heard = Every group has been heard.
verdict-for = for
verdict-against = against
verdict-split = divided
verdict-not-heard = not heard
count-support = { $count } support
count-accept = { $count } accept
count-concern = { $count } concern
count-object = { $count } object
count-refer = { $count } refer elsewhere
count-none = none heard
stance-support = support
stance-accept = can accept
stance-concern = have a concern
stance-object = are against
stance-refer = would refer it elsewhere
stance-none = not heard
positions-said = { $count ->
    [one] One position, with its reasons
   *[other] { $count } positions, with their reasons
  }
position-forum = To { $forum }.

provision-objections = { $count ->
    [0] Objections
    [one] One objection or concern
   *[other] { $count } objections and concerns
  }{ $count ->
    [0] {""}
   *[other] , { $open } open
  }
provision-no-objections = Nobody has objected to it.
objections-title = The objection ledger
objections-lead = { $all ->
    [0] Nobody has objected yet.
    [one] One objection or concern, with its ground, its cure, its answers and its fate. { $open } open.
   *[other] { $all } objections and concerns, each with its ground, its cure, its answers and its fate. { $open } open.
  }
objections-open = Open ({ $count })
objections-settled = Settled ({ $count })
objections-table = All at a glance
objection-by-objection = { $party } objects
objection-by-concern = { $party } is concerned
objection-to = On { $target } · ground: { $ground }
objection-ground = Ground
objection-cure = What would cure it
objection-red-line = Red line: its holder will not sign text containing this.
objection-unanswered = No answer yet.
objection-no-answer = Settled without an answer on record.
answer-by = Answer of { $party }
settled-by = { $party }: { $fate }
settled-with = Met by { $by }
fate-raised = raised
fate-understood = understood
fate-accommodated = accommodated
fate-addressed = addressed, not accommodated
fate-withdrawn = withdrawn
fate-out-of-scope = out of scope

provision-judgements = Judgements
judgements-note = Opinions under their authors’ names. They are never added up.
judgement-by = { $party } on { $target }
judgement-effects = What it could do
judgement-criterion = Asked
judgement-answer = Answer
judgement-recommends = Recommends
judgement-forum = To be dealt with in
judgement-supported = Supported by { $parties }
judgement-contrary = { $count ->
    [one] The contrary reason
   *[other] Contrary reasons
  }
judgement-uncontradicted = The record has no contrary reason.
answer-improves = it improves the text
answer-none = no problem
answer-wording = the wording can cure it
answer-substance = the substance must change
answer-incompatible = incompatible
answer-unclear = unclear
answer-does-not-arise = does not arise
recommends-adopt = adopt
recommends-amend = amend
recommends-no-change = no change
recommends-refer = refer to another forum
recommends-reject = reject

provision-history = History
history-unchanged = It reads as it was entered.
history-version = Wording { $version ->
    [0] of the base text
   *[other] { $version }
  }
labels-caption = What it has been called. The provision is the same.
labels-label = Label
labels-margin = Margin number
labels-since = Since
