# The same language elsewhere.
analysis-recurrence = The same language elsewhere
analysis-recurrence-lead = Which words of this text also stand somewhere else: in another provision or proposal here, or in another negotiation on this server. Found word for word; it says nothing about who wrote them first.
api-recurrence = Language of this negotiation that also stands elsewhere on this server, word for word
recurring-note = Looked for in the verbatim texts of { $logs ->
    [one] { $logs } negotiation
   *[other] { $logs } negotiations
  } on this server: likeness as a whole, and every passage of { $words } words or more. Other alternatives of the same provision are left out. <all>All of this text</all>
recurring-waits = It is being looked for in all texts of this server.
recurring-there = What was found is there. This part of the page was brought up to date.
recurring-found = Of { $looked } verbatim wordings, { $rows ->
    [0] none has
    [one] { $rows } has
   *[other] { $rows } have
  } language that stands elsewhere.
recurring-none = { $count ->
    [one] One wording stands nowhere else, in whole or in a longer passage.
   *[other] { $count } wordings stand nowhere else, in whole or in a longer passage.
  }
recurring-short = { $count ->
    [one] One wording is too short to be compared.
   *[other] { $count } wordings are too short to be compared.
  }
recurring-summaries = { $count ->
    [one] Of one wording the record has only a summary of its own: whether its language recurs it cannot tell.
   *[other] Of { $count } wordings the record has only summaries of its own: whether their language recurs it cannot tell.
  }
recurring-unknown = { $count ->
    [one] Of one wording the record has no words in this language.
   *[other] Of { $count } wordings the record has no words in this language.
  }
recurring-withheld = { $count ->
    [one] One wording is withheld, and is not looked for.
   *[other] { $count } wordings are withheld, and are not looked for.
  }
recurring-same = Word for word the same.
recurring-shared = { $shared } of the { $union } runs of five words in either text are in both. The longest passage in both has { $words } words:
recurring-more = { $count ->
    [one] One more text
   *[other] { $count } more texts
  }
recurring-left = { $count ->
    [one] One more text was likely and was not compared, as too many were.
   *[other] { $count } more texts were likely and were not compared, as too many were.
  }
recurring-places-more = { " " }and { $count ->
    [one] one more place
   *[other] { $count } more places
  }
recurring-method = How this was found
recurring-method-how = Words are compared in lower case, without punctuation, in runs of { $shingle }. Told is every text of which { $percent } % of the runs in either text are in both, and every text that shares { $words } words in a row. Each finding was checked word for word. Languages are kept apart.
recurring-method-limits = It finds words, not meaning: the same thing said in other words is not found, and standing phrases are. Only what is verbatim, public and on this server is looked at. Who took from whom it does not tell.
recurring-inputs = What was read: { $count ->
    [one] { $count } log
   *[other] { $count } logs
  }
recurring-inputs-more = And { $count } more; the JSON of this page names them all.
recurring-inputs-caption = The logs that were read, how far, and the root of each by then
recurring-input-negotiation = Negotiation
recurring-input-size = Acts
recurring-input-root = Root
recurring-rows-more = { $count ->
    [one] One more wording with language that stands elsewhere
   *[other] { $count } more wordings with language that stands elsewhere
  }
