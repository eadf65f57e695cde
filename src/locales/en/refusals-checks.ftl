# Why a file that declares a machine check is refused.
refusal-checks-no-folder = There is no folder { $where } with checks; check the path.
refusal-checks-too-few-or-many = { $where } has no file that ends in .yaml, or more than { $max } of them; put each check into a file of its own there.
refusal-check-too-large = { $where } is longer than the { $max } characters a check may have; shorten its lists.
refusal-check-not-yaml = { $where } is not well-formed YAML; correct that line.
refusal-check-alias = { $where } points to another place of the file; write it out there.
refusal-check-malformed = { $where }: “{ $member }” does not have the shape expected there; docs/spec/checks.md lists the members of a check.
refusal-check-other-id = { $where }: the id of a check is the name of its file without .yaml; make them the same.
refusal-check-phrase-malformed = { $where }: the phrase at “{ $member }” cannot be read; brackets must close, and a phrase begins and ends with a word.
refusal-check-language-without-words = { $where }: “{ $member }” has no words for a language that the check names; add them, or leave the language out.
refusal-check-lacks = { $where }: the check lacks “{ $member }”, which its kind needs; add it.
