# The list of what is computed about where all stand.
nav-analysis = Analysis
analysis-rest = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
analysis-rest-json = All of them as JSON
api-analysis = What is computed about where all stand
analysis-lead = What a provision would do, who holds what against it, and which text would keep most at the table. All of it is computed from the record, and links to the acts behind it. None of it decides anything.
analysis-standing = Where the groups stand
analysis-standing-lead = On every wording: who supports, who objects, which groups nobody has heard. Groups weigh the same.
analysis-assessments = What a provision would do
analysis-assessments-lead = Questions that a framework asks of a wording, answered by parties under their own names; and what a machine finds in the words, apart.
analysis-package = Ways through
analysis-package-lead = Which choice of wordings keeps most parties at the table, by the red lines that they declared. It proposes; it decides nothing.
analysis-forecast = Who would sign
analysis-forecast-lead = What each party has declared about the text as it stands. Where it has said nothing, that is what is shown.
analysis-signatures = The signature board
analysis-signatures-lead = On a map of the world and in a table: who signed, who will not, who must ask at home, who has said nothing.
analysis-map = Map of opinions
analysis-map-lead = Who takes the same sides as whom, drawn from positions. An illustration: nothing reads it to decide.
analysis-audit = How open the process was
analysis-audit-lead = How late documents became public, whose voice was heard, which deadlines were broken, which findings were challenged.
analysis-changes = Before and after
analysis-changes-lead = What changed between any two moments: text, positions, objections, signatures.
