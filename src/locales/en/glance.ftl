# A provision at a glance.
glance-title = At a glance
glance-imposes = What it would newly impose, and on whom
glance-imposes-untold = The record has no words of it to read.
glance-present = as it reads
glance-binds-nobody = binds nobody
glance-from-summary = read by a machine from a summary, not from the text
glance-effect = { $effect }: said by others { $acts }{ $contested ->
    [yes] , and contested
   *[no] {""}
  }
glance-words = Words the text does not have yet
glance-words-none = None was found.
glance-more = and { $count } more
glance-forums = Who else deals with it
glance-forums-none = Nothing in it points to a matter on the list of forums.
glance-groups = How the groups assess it
glance-groups-none = No group has.
glance-judged-here = { $asks } ask for a change, { $fine } for none, { $unclear } cannot tell.
glance-judged-origin = of what it was made from, { $asks } ask for a change, { $fine } for none, { $unclear } cannot tell.
glance-judged-whole = of the whole text, { $asks } ask for a change, { $fine } for none, { $unclear } cannot tell.
glance-objects = { $count ->
    [one] One objection or concern is open.
   *[other] { $count } objections or concerns are open.
  }
glance-unanswered = What is unanswered
glance-unanswered-count = { $count ->
    [0] No open objection or concern waits for an answer.
    [one] One open objection or concern has no answer.
   *[other] { $count } open objections or concerns have no answer.
  }
glance-missing = What the record cannot tell
glance-missing-nothing = Nothing of the above is missing.
glance-summaries = { $count ->
    [one] The words themselves: the record has a summary of them.
   *[other] The words themselves of { $count } wordings: the record has summaries.
  }
glance-no-words = What it would impose: nothing new is proposed here in words that can be read.
glance-no-effects = What it would do: nobody has said.
glance-silent = What these groups hold: { $groups }.
glance-note = Who is bound and which words are new, a machine reads; it judges nothing, and is counted nowhere. Groups weigh the same; their answers are never added up.
