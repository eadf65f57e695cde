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
assess-what = Name one thing to check: a file with --base FILE, --amendment REF, or --provision ID of a record.
base-and-from-together = Plain files are compiled with --base and --from together; give both.

## The record

source-not-a-folder = There is no folder { $where }; name a data folder, a mirror, a server’s address or a postgres:// database.
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
store-failed = The record could not be written ({ $problem }); nothing was entered.
stale = The record was written by somebody else meanwhile; nothing was entered, try again.
negotiation-exists = There is a negotiation { $where } already; choose another name.

## Signing in

institution-incomplete = To let people sign in at an institution, set { $where } too; or none of the TRAVAUX_OIDC_ variables.
malformed-issuer = TRAVAUX_OIDC_ISSUER is “{ $where }”; it has to be the issuer’s https address, as its own documents spell it.
malformed-institution-name = { $where } is not a name that can be shown; write 1 to { $max } characters on one line.

## Acts

malformed-pair = “{ $where }” is not of the form name=value; write an equals sign between the two.
malformed-date-line = “{ $where }” is not a date; write it like “2027-03-01T17:00Z deadline Proposals are due”.
malformed-path = “{ $where }” is not the path of a field; write it like target.provision or amendments.0.mark.
act-not-json = What --act was given is not one JSON object; quote it as the shell wants, and write names in double quotes.
text-not-wanted = An act of the kind { $where } has no place for a text; leave --text and --summary out.
unknown-party = There is no party { $where } in this negotiation; it must be seated first.
no-credential = Nobody holds a credential for { $where }; the secretariat enters one with “travaux act credential”.
unknown-kind = { $where } is not a kind of act; see “travaux help act”.
unknown-name = No act is named { $where } here; write its number instead.
unknown-procedure = There is no procedure { $where }; there is: { $known }.
malformed-act = The field { $where } is missing or not as it must be ({ $problem }); see docs/spec/acts.md.

## The server

port-in-use = { $where } is in use by another program; choose another port with --port.
cannot-listen = { $where } cannot be listened on; check the address and whether you may use that port.

## Verifying and mirroring: how the command is used

log-not-a-folder = { $where } is neither a folder nor an address that begins with http:// or https://; name a log’s address or its copy.
malformed-address = { $where } is not an address; write it like http://localhost:8080/log/wcit-12.
vkey-malformed = “{ $where }” is not a verifier key; copy the whole line that the log or witness publishes.
vkey-type-unknown = { $where } is not a key for Ed25519 signatures; a log’s key or a witness’s cosignature key is needed.
not-a-log-key = “{ $where }” is the key of a witness; give it with --witness.
not-a-witness-key = “{ $where }” is not the cosignature key of a witness; a log’s own key goes with --key.
quorum-too-large = { $where } witnesses cannot cosign where { NUMBER($witnesses, useGrouping: 0) } are given; name more with --witness, or lower --quorum.
not-a-mirror = { $where } holds other things than a mirror; choose an empty folder or a new one.
mirror-without-key = The mirror { $where } has lost its key; give the log’s with --key.
mirror-not-written = The mirror { $where } could not be written ({ $problem }); free space or check who may write there, then run this again.

## Verifying and mirroring: what can be wrong with a log

file-missing = { $where } is missing; copy the log again.
file-not-read = { $where } could not be read ({ $problem }); try again later.
key-malformed = { $where } is not a log’s verifier key and a newline; fetch it again.
key-not-believed = { $where } holds a key of { $name } that is not one of those believed; ask the log’s keeper which is right.
note-malformed = { $where } is not a signed note; fetch it again.
note-too-large = { $where } is larger than a signed note may be; fetch it again.
note-unsigned = { $where } is not signed by any key that is believed; check the key, and where the log comes from.
note-signature-wrong = { $where } has a signature of { $name } that does not fit; it was changed, or was never signed.
checkpoint-malformed = { $where } is not a checkpoint; fetch it again.
origin-not-of-key = { $where } speaks for { $origin }, but no key of that name signed it; do not believe it.
log-too-large = { $where } claims more entries than the { NUMBER($max) } that are verified here.
since-not-believed = The checkpoint kept from before is not one that this log’s key signed ({ $why }); check the file and the key.
since-other-log = The checkpoint kept from before is of another log, { $origin }; name the one that belongs to this log.
rollback = { $where } is of { NUMBER($size) } entries, but the log had { NUMBER($before) } before: entries were taken away.
split-view = { $where } is of another history: the first { NUMBER($before) } entries are not those that were signed before.
witness-missing = { $where } is cosigned by { NUMBER($have) } of the witnesses given, and { NUMBER($quorum) } must have.
tile-malformed = { $where } has { NUMBER($bytes) } bytes instead of { NUMBER($expected) }; copy it again.
tile-differs = { $where } is not the tile that the checkpoint was signed over; copy it again.
root-differs = { $where } was signed over another root than that of the files; at least one of these is wrong: { $files }.
bundle-malformed = { $where } is not a bundle of as many entries as its name says; copy it again.
bundle-differs = { $where } holds entries that the checkpoint was not signed over; copy it again.
entry-differs = { $where } is not the entry that the checkpoint was signed over; copy it again.
leaf-too-large = { $where } is longer than an entry may be.
leaf-not-json = { $where } is not JSON, so it says nothing; the log signed it all the same.
leaf-not-canonical = { $where } is not in the one form that what it says has; the log signed it all the same.
leaf-malformed = { $where } does not have the form of an act; the log signed it all the same.
leaf-out-of-place = { $where } says that it is entry { NUMBER($index, useGrouping: 0) }.
leaf-other-log = { $where } was written for another log, { $log }.
leaf-before-last = { $where } says that it was admitted before the entry in front of it.
leaf-repeated = { $where } is an act that the log has already.
semantics-unknown = { $where } opens the record under rules that this version does not know; use a newer one.
fold-failed = { $where } cannot be folded with the acts before it; the log should never have admitted it.
against-the-procedure = { $where } is an act that the procedure of its log refuses ({ $why }, clause { $clause }); whoever runs that log should never have admitted it.
signature-invalid = { $where } carries a participant’s signature that does not fit.
key-not-valid-then = { $where } is signed with a key that was not its author’s at that moment.
text-missing = { $where } is missing, though an act names it and nothing withholds it; copy the log again.
text-differs = { $where } is not the text that its name is the hash of; copy it again.
text-length-differs = { $where } is not as long as an act says.
body-missing = { $where } is missing, though its act commits to it and nothing withholds it; copy the log again.
body-malformed = { $where } is not a body with its salt in canonical form; copy it again.
body-differs = { $where } is not the text that its act commits to; copy it again.
still-there-though-withheld = { $where } is still there, though the log says that it is withheld; delete it.


## Stores, backups and keys

no-store = Say where the record is kept: --data FOLDER, or --database URL (or DATABASE_URL in the environment).
data-and-database-together = Both --data and --database are given; name one of them.
no-record-there = { $where } holds no record; name a data folder, a mirror, or a server, with --negotiation if it has several.
database-lost = The database failed while it was in use ({ $problem }); look at its log and try again.
folder-not-usable = { $where } cannot be written ({ $problem }); check who may write there.
source-not-reached = { $where } does not answer ({ $problem }); check the address and whether the server runs.
log-not-verified = { $where } does not verify ({ $code } at { $at }), so nothing is said of it; “travaux verify” lists what is wrong.
key-wanted = A server only takes acts that are signed; name your private key with --key.
new-key-not-wanted = An act of the kind { $where } brings in no key; leave --new-key out.
not-a-private-key = { $where } is not an Ed25519 private key in PEM without a passphrase; make one with “openssl genpkey -algorithm ed25519”.
malformed-witness = “{ $where }” does not name a witness; give its key and its address in one argument, with a space between them.
backup-exists = { $where } is there already; name a folder that is not.
checkpoint-behind = The server that writes { $where } has not signed all { NUMBER($size, useGrouping: 0) } acts that it acknowledged; look at what it prints and try again.
backup-not-verified = { $where } in the backup is not as it should be ({ $code }), so the backup was not kept; if something was just being withheld try again, else run “travaux fsck”.
not-a-backup = { $where } is not a backup; name the folder that “travaux backup” made.
backup-damaged = { $where } in the backup is damaged ({ $code }), so nothing was restored; use another copy of the backup.
other-key = The store has another key for { $where } than the backup; restore into a store that never had it.

## What fsck finds

entry-missing = { $where } is gone from the database; restore the record from a backup.
entry-unreadable = { $where }, or what lies beside it, cannot be read ({ $problem }); restore the record from a backup.
leaf-hash-differs = { $where } is not what its stored hash was made of; one of the two was changed.
author-hash-differs = { $where } has a stored author hash that is not that of its author part; one of the two was changed.
head-root-differs = The root in the head is not that of the entries; one of them was changed.
entries-beyond-head = There are { NUMBER($rows, useGrouping: 0) } entries beyond the { NUMBER($size, useGrouping: 0) } that the head counts; nobody was told of them.
checkpoint-log-differs = The checkpoint is of another log than the entries.
checkpoint-size-differs = The checkpoint is signed for another size than it is stored under.
checkpoint-beyond-log = The checkpoint is of more entries than there are; acknowledged acts are missing, so restore the record from a backup.
checkpoint-root-differs = The checkpoint was signed over other entries than those that are here; one of them was changed.
text-not-named = { $where } is named by no act; it was put there past the record.
body-not-named = { $where } belongs to an act that has no body; it was put there past the record.
hidden-without-act = { $where } is hidden, though no act withholds it.
still-there-though-erased = { $where } is still under seal, though an act says that it is erased; start the server, which erases it.
sealed-missing = { $where } should be under seal and is not there.
sealed-differs = { $where } is under seal, but is not what the log names.
snapshot-differs = The snapshot is not what the entries fold to; it is a cache and may be deleted.
origin-wanted = A witness is named after the address under which the public reaches it; give that with --origin.
