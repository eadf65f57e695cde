# What can be wrong with a procedure. The command line puts file and line before each sentence.

## As it is written

refusal-procedure-not-yaml = This is not well-formed YAML ({ $where }).
refusal-procedure-two-documents = A second document begins here; a file holds one procedure.
refusal-procedure-duplicate-member = The same member is written twice.
refusal-procedure-unknown-alias = Nothing before this is called “&{ $where }”.
refusal-procedure-alias = “*{ $where }” stands within something that has a name itself, or is one alias too many; write it out.
refusal-procedure-text-too-large = The file has { NUMBER($bytes, useGrouping: 0) } bytes, and may have { NUMBER($max, useGrouping: 0) }.
refusal-procedure-too-large = The procedure { $where } takes { NUMBER($bytes, useGrouping: 0) } bytes of the first entry of a log, and may take { NUMBER($max, useGrouping: 0) }; shorten its clauses.
refusal-procedure-too-deep = This is nested deeper than { $max } levels.

## Members and values

refusal-procedure-unknown-member = Nothing is called { $where } here; see docs/spec/procedure.md.
refusal-procedure-missing-member = The member { $where } is missing here.
refusal-procedure-member-not-wanted = The member { $where } says nothing here; leave it out.
refusal-procedure-wrong-type = { $where } must be { $expected ->
    [string] words
    [int] a whole number
    [number] a whole number
    [boolean] true or false
    [array] a list
   *[object] an object with members
  }.
refusal-procedure-not-one-of = { $where } must be one of these: { $known }.
refusal-procedure-not-a-code = { $where } is not a name; use up to 40 lower-case letters, digits and hyphens, a letter first.
refusal-procedure-not-a-language = { $where } is not a language tag; write it like en, fr or zh-Hant.
refusal-procedure-too-small = { $where } is too small or too short: { $minimum } at least.
refusal-procedure-too-big = { $where } is too large or too long: { $maximum } at most.
refusal-procedure-malformed-value = { $where } is not a value that can stand here.
refusal-procedure-no-words = The { $where } has no words in any language.
refusal-procedure-needs-semantics-2 = { $where } needs semantics 2.

## Declared twice

refusal-procedure-duplicate-role = The role { $where } is declared twice.
refusal-procedure-duplicate-class = The class { $where } is declared twice.
refusal-procedure-duplicate-electorate = The electorate { $where } is declared twice.
refusal-procedure-duplicate-body = The body { $where } is declared twice.
refusal-procedure-duplicate-stage = The stage { $where } is declared twice.
refusal-procedure-duplicate-position = The position { $where } is declared twice.
refusal-procedure-duplicate-question = The question { $where } is declared twice.
refusal-procedure-duplicate-designation = The designation { $where } is on the scale twice.
refusal-procedure-duplicate-marking = What the marking { $where } means is said twice.

## Named, and not there

refusal-procedure-unknown-act = There is no kind of act { $where }; docs/spec/acts.md lists them.
refusal-procedure-unknown-role = There is no role or right { $where }; declare the role, or name a right, chair, secretariat or anyone.
refusal-procedure-unknown-group = There is no group { $where } in this procedure.
refusal-procedure-unknown-stage = There is no stage { $where } in this procedure.
refusal-procedure-unknown-position = The position { $where } cannot be taken here, so that there is nothing to count.
refusal-procedure-unknown-electorate = There is no electorate { $where } in this procedure.
refusal-procedure-unknown-question = There is no question { $where } in this procedure.
refusal-procedure-unknown-designation = There is no designation { $where } on the scale of findings.
refusal-procedure-unknown-class = There is no class { $where } in this procedure.
refusal-procedure-unknown-body = There is no body { $where } in this procedure.
refusal-procedure-unknown-result = { $where } never comes about: the act has no such result in this procedure.

## Rules

refusal-procedure-act-has-own-rule = No permission is asked for { $where }; another member says who may do it.
refusal-procedure-rule-not-one = A rule says exactly one thing; this one says: { $where }.
refusal-procedure-count-not-one = A count counts exactly one thing; this one counts: { $where }.
refusal-procedure-nothing-to-count = There is nothing that { $where } could count here.
refusal-procedure-share-out-of-range = A share of { $where } always holds, or never can.
refusal-procedure-too-few-groups = { $where } groups are asked for, and there are not so many.
refusal-procedure-groups-in-groups = { $where } stands within itself; a rule goes by groups once.
refusal-procedure-nothing-blocks = No ballot on { $where } can block; mark one of its positions as blocking.
refusal-procedure-not-a-vote = A vote has ballots for and against, which { $where } does not take.

## Bodies and stages

refusal-procedure-body-under-itself = The body { $where } is under itself.
refusal-procedure-stage-unreachable = No move leads from the first stage to { $where }.
refusal-procedure-stage-endless = From the stage { $where } no end can be reached.
