# Concerns of development, and what became of them.
concerns-section = Concerns of developing countries, and of development
concerns-addressed = { $ground }: said to be addressed.
concerns-acknowledged = { $ground }: acknowledged, and not said to be addressed.
concerns-answered = { $ground }: answered, and neither acknowledged nor addressed.
concerns-unanswered = { $ground }: neither answered nor addressed.
concerns-withdrawn = { $ground }: withdrawn by those who held it.
concerns-out-of-scope = { $ground }: found out of scope, and not addressed.
concerns-missing-holders-unnamed = Which countries hold it, the sources do not say.
concerns-missing-holders-silent = Whether those who hold it find it met, the record cannot tell: others say so.
concerns-missing-words-unknown = Of { $count ->
    [one] one text that is said to meet it
   *[other] { $count } texts that are said to meet it
  } the record has only a summary, so that their words cannot be held against the concern.
concerns-missing-nobody-answered = { $count ->
    [one] Nobody has answered it.
   *[other] Nobody has answered { $count } of those who raised it.
  }
