# What the command line says when something cannot be done: what is wrong, then what to do.

## Files

file-not-found = There is no file { $where }; check the path.
is-a-folder = { $where } is a folder; name a file in it.
file-unreadable = { $where } cannot be read; check who may read it.
file-too-large = { $where } is larger than the { $max } MB a document may have; split it, or export it as plain text.
too-large = { $where } is too large to import; split it.
not-text = { $where } is not UTF-8 text; export it as plain text, Markdown, CSV or JSON first.
empty = { $where } holds nothing to read; check that it is the right file.
too-many-provisions = { $where } has more provisions than one instrument may have; import it in parts.
malformed-json = { $where } is not well-formed JSON; correct it, or say what it is with --format.
malformed-csv = { $where } is not well-formed CSV, a quoted cell does not end; correct it and try again.
too-many-cells = { $where } has more cells than a table of proposals may have; split it.
too-many-rows = { $where } has more rows than a table of proposals may have; split it.
wrong-shape = { $where } does not have the shape expected there; a text is a list of objects with id and text, proposals have ref, parties, mark, target, text and reasons.
duplicate-id = { $where } uses an id a second time; every provision needs its own.
unknown-parent = { $where } names a parent that does not stand before it; list parents before their children.
missing-column = { $where } lacks a column; proposals have ref, parties, mark, target, text and reasons.
missing-value = { $where } is empty; fill it in.
malformed-value = { $where } cannot be read; see “travaux help compile” for what goes there.
malformed-symbol = { $where } is not a proposal symbol; write it like RUS/27(Rev.1)/7 or USA/9A1/3.
unknown-mark = { $where } is not a mark; use ADD, MOD, (MOD), SUP or NOC.
malformed-target = { $where } is not a target; name a provision by id or margin number, a place, or an amendment.
duplicate-ref = { $where } uses a reference a second time; every amendment needs its own.
unknown-target = { $where } names a provision that the base text does not have; “travaux import” lists those it has.
unknown-amendment = { $where } names an amendment that is not here; check its reference.
not-a-place = { $where } does not fit the mark; ADD needs a place such as after:41 or under:art-5, the other marks need a provision.
base-and-from-together = Plain files are compiled with --base and --from together; give both.

## The record

source-not-a-folder = { $where } is not a data folder; --source takes the folder that “travaux serve --data” was given.
unknown-negotiation = There is no negotiation { $where } here; there is: { $known }.
malformed-moment = “{ $where }” is not a moment; write a number of acts, or a time such as 2012-12-13 or 2012-12-13T19:30.
beyond-the-log = { $where } is beyond the record, which has { NUMBER($size, useGrouping: 0) } acts; give a smaller number.
nothing-by-then = Nothing had been entered by { $where }; look at a later moment.
unknown-source = { $where } is not a source of this negotiation; its sources are: { $known }.
not-a-language-here = { $where } is not a language of this negotiation; its languages are: { $known }.
not-a-report-language = Reports are not written in { $where }; they are in: { $known }.
unknown-provision = There is no provision { $where }; “travaux compile” lists them all.
unknown-theme = There is no theme { $where }; the themes are: { $known }.
no-framework = This record declares no framework, so it has no themes; enter one with “travaux act declare-framework”.
unknown-framework = There is no framework { $where } in this record; leave --framework out to take the first.
log-damaged = The record is damaged at { $where } ({ $why }); restore it from a copy.
store-in-use = The record { $where } is being written by process { NUMBER($pid, useGrouping: 0) }; stop that server first, or act through its pages.
store-failed = The record could not be written ({ $problem }); nothing was entered.
stale = The record was written by somebody else meanwhile; nothing was entered, try again.
negotiation-exists = There is a negotiation { $where } already; choose another name.

## Acts

malformed-pair = “{ $where }” is not of the form name=value; write an equals sign between the two.
malformed-path = “{ $where }” is not the path of a field; write it like target.provision or amendments.0.mark.
act-not-json = What --act was given is not one JSON object; quote it as the shell wants, and write names in double quotes.
text-not-wanted = An act of the kind { $where } has no place for a text; leave --text and --summary out.
unknown-party = There is no party { $where } in this negotiation; it must be seated first.
no-credential = Nobody holds a credential for { $where }; the secretariat enters one with “travaux act credential”.
unknown-kind = { $where } is not a kind of act; see “travaux help act”.
unknown-name = No act is named { $where } here; write its number instead.
unknown-procedure = There is no procedure { $where }; use open-multistakeholder or itu-conference.
malformed-act = The field { $where } is missing or not as it must be ({ $problem }); see docs/spec/acts.md.

## The server

port-in-use = { $where } is in use by another program; choose another port with --port.
cannot-listen = { $where } cannot be listened on; check the address and whether you may use that port.
