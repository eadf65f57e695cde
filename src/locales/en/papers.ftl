# The frame of the two computed papers; their sentences are in reports.ftl.

paper-paragraph = Paragraph { $n }
report-kind = Outcome report, computed from the record
report-note = Every statement leads to the acts it rests on. What parties wrote is quoted in their own words.
report-entitled = entitled to sign
brief-kind = Brief, computed from the record
brief-note = What a proposal would do is never a fact here: it is somebody’s classification, and it is said whose. Judgements stand under their authors’ names, each with the strongest reason against it.
brief-themes = Themes
brief-without = Leave out a source
brief-without-none = none
without-source = Computed without source { $source }. <whole>Put it back</whole>
