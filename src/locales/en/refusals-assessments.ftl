# What is refused of assessments, dismissals and frameworks. The command line puts file and line before each sentence on a framework.

refusal-unknown-criterion = The framework { $framework } has no criterion called { $where }.
refusal-unknown-family = The framework { $framework } has no family called { $where }.
refusal-family-and-criterion = Answer either a criterion or the whole family { $where }, not both in one act.
refusal-family-arises = All of the family { $where } can be answered at once only to say that it does not arise.
refusal-framework-missing = Name the framework that has the family { $where }.
refusal-wording-missing = Say of which wording this is: quote words of the text, or name the text ({ $where }).
refusal-span-missing = Quote the words that your answer on { $where } rests on.
refusal-span-empty = A quoted span has no words in it.
refusal-span-beyond-text = A quoted span ends after the text does.
refusal-answer-missing = Choose an answer for { $where }.
refusal-answer-unexplained = Give a reason for your answer on { $where }.
refusal-evidence-missing = This answer on { $where } needs at least one item of evidence.
refusal-evidence-unsaid = Evidence { $where } is to be found in the words of this act, and the act has none.
refusal-unknown-evidence-kind = The framework { $framework } knows no evidence of the kind { $where }.
refusal-missing-unnamed = Say what is missing on { $where }, and of what kind it is.
refusal-dismissal-unexplained = Say why the finding of { $where } is dismissed.
refusal-unknown-shipped-framework = No framework called { $where } comes with this installation; these do: { $known }.

refusal-framework-twice = { $where } is declared twice.
refusal-framework-unknown-family = There is no family { $where } in this framework.
refusal-framework-unknown-trigger = There is no trigger { $where } in this framework.
refusal-framework-unknown-effect = There is no effect { $where } in this framework.
refusal-framework-not-yaml = This is not well-formed YAML ({ $where }).
refusal-framework-two-documents = A second document begins here; a file holds one framework.
refusal-framework-duplicate-member = The same member is written twice.
refusal-framework-unknown-alias = Nothing before this is called “&{ $where }”.
refusal-framework-alias = “*{ $where }” stands within something that has a name itself, or is one alias too many; write it out.
refusal-framework-text-too-large = The file has { NUMBER($bytes, useGrouping: 0) } bytes, and may have { NUMBER($max, useGrouping: 0) }.
refusal-framework-too-deep = This is nested deeper than { $max } levels.
refusal-framework-unknown-member = Nothing is called { $where } here; see docs/spec/assessments.md.
refusal-framework-missing-member = The member { $where } is missing here.
refusal-framework-wrong-type = { $where } must be { $expected ->
    [string] words
    [int] a whole number
    [number] a whole number
    [boolean] true or false
    [array] a list
   *[object] an object with members
  }.
refusal-framework-not-one-of = { $where } must be one of these: { $known }.
refusal-framework-not-a-code = { $where } is not a name; use up to 40 lower-case letters, digits and hyphens, a letter first.
refusal-framework-not-a-language = { $where } is not a language tag; write it like en, fr or zh-Hant.
refusal-framework-too-small = { $where } is too small or too short: { $minimum } at least.
refusal-framework-too-big = { $where } is too large or too long: { $maximum } at most.
refusal-framework-malformed-value = { $where } is not a value that can stand here.
