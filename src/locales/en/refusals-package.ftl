# Refusals of the package finder, on pages and on the command line.
refusal-unknown-choice = “{ $where }” is neither a contested provision nor one of the choices here. Use a provision, an amendment in force, or PROVISION=CHOICE.
refusal-choice-of-several = More than one provision has the choice “{ $where }”. Say which, as PROVISION=CHOICE.
refusal-packages-later = Several other questions are being worked out. Ask again in a minute.
refusal-package-failed = The computation ended before there was an answer. Ask again.
refusal-package-too-large = More is contested here than packages are worked out for: at most { $provisions } provisions, { $parties } parties and { $lines } red lines.
refusal-no-choice-left = What is kept and dropped leaves no choice of { $where }. Take one of these wishes back.
refusal-malformed-floor = “{ $where }” is no share. Use a fraction from 0 to 1, such as 1/2.
refusal-not-a-red-line = “{ $where }” is not the number of an act that draws a red line here.
refusal-too-many-wishes = One question takes at most { $max } wishes. Ask with fewer.
refusal-malformed-package = { $problem ->
    [json] “{ $where }” is not well-formed JSON. Correct it; docs/spec/package.md says what it has.
    [object] The problem is not one JSON object. docs/spec/package.md says what it has.
    [many] The problem has too much at “{ $where }”: the most is { $max }.
    [unknown-member] The problem has “{ $where }”, which docs/spec/package.md does not know.
    [twice] The problem has “{ $where }” twice. Every party, provision and choice has a name of its own.
    [group] The problem names the group “{ $where }”, which is not among its groups.
    [party] The problem has a red line of “{ $where }”, which is not among its parties.
    [choice] The problem has a red line or an offer on “{ $where }”, which is not among its choices.
    [unheard] The problem says that “{ $where }” was not heard, and has a red line of it.
   *[shape] The problem is not as docs/spec/package.md has it, at “{ $where }”.
}
