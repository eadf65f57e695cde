# Opinion maps: what an export of votes may be refused for.
refusal-polis-folder-missing = There is no folder { $where }; check the path.
refusal-polis-votes-missing = { $where } has no votes.csv; name the folder of an export of Polis.
refusal-polis-several = { $where } has { $first } and { $second }; leave the files of one export in it.
refusal-polis-no-votes = { $where } has no votes.
refusal-polis-quote = { $where }, line { $line }: a quoted cell does not end; correct it and try again.
refusal-polis-column-missing = { $where }, line { $line }: there is no column { $column }; the first line names the columns.
refusal-polis-cell = { $where }, line { $line }: “{ $cell }” is not what the column { $column } has.
refusal-map-too-many-votes = A map is drawn of at most { $max } votes.
refusal-map-too-many-participants = A map is drawn of at most { $max } participants.
refusal-map-too-many-statements = A map is drawn of at most { $max } statements.
refusal-map-by-command = There are { $votes } votes, more than a page is drawn of ({ $max }). The command “travaux map” draws it.
refusal-map-later = Other maps are being drawn. Come back in a minute.
refusal-map-failed = This map could not be drawn. The command “travaux map” draws it.
