# What the machine checks find in a wording, shown apart from what people say.
machine-of = What a machine finds in { $ref }
machine-title = Found by a machine
machine-note = A machine found these in the words. They are not judgements and count nowhere.
machine-class-duty = duty
machine-class-soft-duty = soft duty
machine-class-qualified-duty = qualified duty
machine-class-prohibition = prohibition
machine-class-exemption = exemption
machine-class-permission = permission
machine-class-right = right
machine-class-recommendation = recommendation
machine-class-constitutive = sets something up
machine-class-interpretive = how to read the text
machine-class-none = binds nobody
# Before whom the clause binds, permits or entitles.
machine-bearer-of = {" · "}
machine-bearer-nobody = {" · "}nobody named
machine-no-clauses = No clause that binds, permits or entitles anybody.
machine-base-unread = The words of the present text are not on record, so that which words are new cannot be told.
machine-base-part-unread = Part of the present text is not on record.
machine-unspoken = { $count ->
    [one] One check has no words for this language ({ $lang }).
   *[other] { $count } checks have no words for this language ({ $lang }).
  }
machine-findings = { $count ->
    [0] Nothing else that no answer is known to
    [one] One more finding
   *[other] { $count } more findings
  }
machine-unmeasured = precision not measured
machine-measured-frozen = right in { $right } of { $of } clauses kept apart
machine-measured-all = right in { $right } of { $of } labelled clauses
machine-measured-documents = right in { $right } of { $of } findings in documents kept apart
machine-measured-all-documents = right in { $right } of { $of } findings in made documents
machine-measured-counted = right in { $right } of { $of } clauses counted apart
machine-measured-construction = right in { $right } of { $of } words compared
# How often a check was met in texts that nobody suspects, counted with an earlier list of words.
machine-base-rate-operative-clauses = Elsewhere in about { $percent } % of the operative clauses of 424 trade agreements.
machine-base-rate-sentences = Elsewhere in about { $percent } % of the sentences of 424 trade agreements.
machine-triggers = Called for by: { $words }
machine-touches-preamble = It touches the preamble.
machine-touches-scope = It touches the purpose or the scope.
machine-touches-definitions = It touches the definitions.
machine-touches-new-article = It adds an article or a chapter.
machine-vague = Words of a vague standard
machine-percentile = Percentile { $percent }: { $clauses ->
    [one] one clause
   *[other] { $clauses } clauses
  } beside { $of } of a published set. At 50 it has as many as those.
machine-answered = { $count ->
    [one] One finding is answered
   *[other] { $count } findings are answered
  }
machine-cleared = answered in { $at }: “{ $words }”
machine-colon = {": "}
machine-dismissed = Dismissed by { $party }
machine-dismiss = Dismiss
machine-dismiss-public = The finding stays, with your reason and your party’s name under it, for everybody to read.
machine-dismiss-reasons = Why it is none, or does not matter
machine-summary = The record has only a summary of this wording. What its own words do cannot be told; the summary speaks of:
machine-term-new = not in the present text
machine-term-there = also in the present text
machine-term-untold = the record cannot tell whether the present text has it
