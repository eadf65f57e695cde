# Signing keys of participants, made in the browser

keys-title = Signing keys
keys-lead = Who has a signing key signs acts in their own browser. Anybody can check such a signature without trusting this server. Without a key the server vouches for what is sent from a seat, and the act says so.
keys-own = Your keys
keys-own-none = You have no key here. The server vouches for what you send.
keys-visiting = In a demonstration the server vouches for what visitors send.
keys-need-script = It takes a script in your browser to make and keep a key. Without one you can take part all the same: the server vouches for what you send, visibly.
keys-need-browser = This browser cannot make or keep such a key. It takes a current one, and an address that begins with https.
keys-enrol = Make a key in this browser
keys-enrol-note = The key stays in this browser and cannot be copied out of it. Its public half is entered in the record, for good.
keys-rotate = Put a new key in its place
keys-rotate-note = The key before signs the change, and ends with it.
keys-revoke = End this key
keys-revoke-note = What it signed stays signed. Do this if a device was lost, then make another.
keys-all = All keys in this record
keys-none = Nobody has enrolled a key yet.
keys-party = Party
keys-key = Public key
keys-valid = Valid
keys-from = after act
keys-until = up to act
api-keys = Signing keys: whose they are, and which acts they may sign
seat-link-keys = Keys
seat-signs = Your key in this browser signs what you send.
seat-signs-not = Your key is not in this browser: the server vouches for what you send.
refusal-to-sign = This act is to be signed by your browser first.
refusal-signature-not-of-form = What your browser signed is not what the form says now. Look at it again and send it once more.
