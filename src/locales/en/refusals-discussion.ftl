# What is refused of statements, restated objections and removals.

refusal-not-its-wording = The quotation is from another text than the one you speak on.
refusal-statement-empty = A statement needs words.
refusal-not-a-restatement = Objection { $where } is restated against a later revision of what it was raised against, and nothing else.
refusal-unknown-ground = The procedure declares no ground of moderation called { $where }.
refusal-not-a-statement = Only statements are removed by moderators, and { $where } is none.
refusal-moderation-only-hides = A moderator hides a statement, and cannot erase it.
refusal-procedure-duplicate-ground = The ground of moderation { $where } is declared twice.
refusal-procedure-moderation-without-appeal = There is moderation, but no challenge of what it withholds.
