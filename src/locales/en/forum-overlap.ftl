# Who already deals with what a text is about.
analysis-forums = Who already deals with it
analysis-forums-lead = Which bodies and instruments deal with the matters of this text already, what they leave to others, and what none of them covers.
forums-title = Who already deals with this
forums-note = Suggested by a machine from the words of the text, apart from what anybody says: it finds words, not meaning. Whether there is an overlap is for people to say. { $year ->
    [now] Forums as they are now.
   *[other] Forums that were there by the end of { $year }.
  }
forums-no-words = The list of forums has no words in this language ({ $lang }): nothing could be looked for.
forums-no-topic = None of the topics of the list of forums was found in these words. That does not say that no forum deals with the matter.
forums-summaries = { $count ->
    [one] One of the texts is a summary by the record’s keeper: the words are not the party’s own.
   *[other] { $count } of the texts are summaries by the record’s keeper: the words are not the parties’ own.
  }
forums-wordless = { $count ->
    [one] Of one text the record has no words in this language.
   *[other] Of { $count } texts the record has no words in this language.
  }
forums-coverage-none = No forum covers this
forums-coverage-soft-law = Recommendations only
forums-none = What is proposed here is new, and no duplicate: no body or instrument of the list deals with it.
forums-later = { $count ->
    [one] (one more was founded later)
   *[other] ({ $count } more were founded later)
  }
forums-words = Found by: { $words }
forums-nobody-said = Nobody has said whether this overlaps with the work of others.
forums-said = What people say of it ({ $count })
forums-said-answer = answers the question of overlap: { $answer }
forums-said-assessment = names { $forum }
forums-said-position = would refer it to { $forum }
forums-details = The forums: { $declared } declared in this negotiation, { $suggested } suggested
forums-since = since { $year }
forums-suggested = Suggested by the list of forums that comes with Travaux.
forums-declared = Declared in this negotiation: { $act }
forums-unchecked = Not checked by anybody
forums-checked = Checked against: { $source }
forums-leaves = Leaves to others: { $what }
forums-confirmed = Named by { $count ->
    [one] one act:
   *[other] { $count } acts:
  }
forums-elsewhere = The same matter in other negotiations on this server
forums-elsewhere-count = ({ $count ->
    [one] one place
   *[other] { $count } places
  })
forums-language-too = The same language elsewhere
brief-section-suggested = Other forums, suggested
brief-section-uncovered = What no forum covers
brief-suggested = { $name } (since { $since }) also covers { $topics }.
brief-suggested-note = A suggestion of the list of forums that comes with Travaux; nobody has declared it in this negotiation.
brief-suggested-leaves = It leaves to others: { $what }.
brief-uncovered-none = No forum covers { $topic }: what is proposed there is new, and no duplicate.
brief-uncovered-soft-law = Only recommendations cover { $topic } ({ $names }): nothing that binds anybody.
api-forums = Which forums may already deal with what is on the table, or with one provision or proposal, and what none covers
