# Who would sign, as each party declared it; and what happened.
api-forecast = Who would sign the text, from what each party declared, beside what happened
forecast-sum = { $entitled ->
    [one] <strong>One party</strong> may sign.
   *[other] <strong>{ $entitled } parties</strong> may sign.
} { $unknown ->
    [0] Each of them has said or done something that tells.
    [one] Of <strong>one</strong> of them the record cannot tell what it would do.
   *[other] Of <strong>{ $unknown }</strong> of them the record cannot tell what they would do.
}
forecast-entitled-unknown = The record does not know by this moment who may sign. Only those are counted of which it has a word, and nobody can say of how many.
forecast-supposing = What if these were in the text?
forecast-supposing-note = Red lines are drawn on these amendments, which are not part of the text. Put one in, and see whose answer changes.
forecast-supposed = is taken to be in the text.
forecast-not-supposed = is not in the text.
forecast-put-in = Suppose that { $ref } is in it
forecast-take-out = Take { $ref } out again
forecast-by-group = Answers by group
forecast-bars = Every group has a bar of the same length, however many parties it has.
forecast-parties = Parties
forecast-all = All
forecast-would-sign = would sign
forecast-would-not = would not sign
forecast-must-consult = must ask at home
forecast-reported = only reported by others
forecast-unknown = unknown
forecast-no-right = Nobody may sign among: { $groups }. What they hold of the text is under “Where the groups stand”.
forecast-would-sign-means = They signed, or declared that they will.
forecast-would-not-means = They declared that they will not sign, or the text contains what they drew a red line on.
forecast-must-consult-means = They declared that they must first ask at home. That is not a refusal.
forecast-reported-means = They have said nothing themselves. What others say of them is no answer, and is counted apart.
forecast-unknown-means = The record has no word of theirs on signing and no red line of theirs that the text crosses. Silence is not consent.
forecast-silent = { $count ->
    [one] One of which the record has nothing more
   *[other] { $count } of which the record has nothing more
}
forecast-names = { $count ->
    [one] One name
   *[other] { $count } names
}
forecast-basis-signed = signed
forecast-basis-consented = consented to be bound
forecast-basis-left = consented, then withdrew
forecast-basis-declared = declared so itself
forecast-basis-red-line = the text crosses its red line
forecast-basis-reported = has said nothing itself
forecast-told-sign = Others report that it will sign:
forecast-told-refuse = Others report that it will not sign:
forecast-told-consult = Others report that it must ask at home:
forecast-also-sign = Others also report that it will sign:
forecast-also-refuse = Others also report that it will not sign:
forecast-also-consult = Others also report that it must ask at home:
forecast-line-reworded = It drew a red line on words that have been replaced; of the new ones it has not spoken:
forecast-line-not-in-text = It drew a red line on words that are not in the text:
forecast-otherwise = It has also said otherwise:
forecast-disputed = Others dispute that it said so:
forecast-changed-since = { $count ->
    [one] One provision has changed since it said so.
   *[other] { $count } provisions have changed since it said so.
}
forecast-objects = Its open objections, none of them a red line:
forecast-red-lines = Red lines: { $count }
forecast-red-lines-none = Nobody has drawn one.
forecast-red-lines-note = Objections whose holder says that it will not sign a text that contains this. Each is about exact words.
forecast-holder = Whose
forecast-drawn-on = Drawn on
forecast-stands = The text
forecast-unnamed = Not named by the source
forecast-stands-crossed = crosses it
forecast-stands-reworded = has other words there now; its holder has not said whether they will do
forecast-stands-not-in-text = does not contain this
forecast-happened = Beside what happened
forecast-happened-lead = What the record told by { $moment }, against what the { $entitled } parties that could sign then did: { $signed } signed, { $not } did not.
forecast-from-acts = { $count ->
    [one] its first act
   *[other] its first { $count } acts
}
forecast-reconstructed = { $count ->
    [one] Of those that signed, one name was put together afterwards.
   *[other] Of those that signed, { $count } names were put together afterwards.
}
forecast-said-before = Forecast
forecast-did = signed
forecast-did-not = did not sign
forecast-one-group = All who could sign are of one group: { $group }.
forecast-no-percentage = No rate of success is given: counted without those of whom nothing was known, it would flatter.
forecast-one-by-one = { $count ->
    [one] The one of which something was known
   *[other] The { $count } of which something was known, one by one
}
forecast-limits = What this cannot tell
forecast-missing-entitled-unknown = Who may sign: no such right is on record by this moment.
forecast-missing-holders-unnamed = { $count ->
    [one] Whose one red line is: its source names nobody.
   *[other] Whose { $count } red lines are: their sources name nobody.
}
forecast-missing-reworded = { $count ->
    [one] Whether new words meet one red line: its holder has not said.
   *[other] Whether new words meet { $count } red lines: their holders have not said.
}
forecast-missing-said-of-earlier-text = { $count ->
    [one] Whether one declaration still holds: the text has changed since.
   *[other] Whether { $count } declarations still hold: the text has changed since.
}
forecast-limit-silence = What a party that says nothing will do. Neither its allies nor its past are asked.
forecast-limit-word = Whether a party will keep to what it declared.
