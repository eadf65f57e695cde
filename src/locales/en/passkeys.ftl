# Ways to sign in besides a link by e-mail: passkeys, and an institution.

ways-title = Other ways to sign in
ways-confirm-first = To change this, <confirm>confirm that it is you</confirm>.

passkey-sign-in = Sign in with a passkey
passkey-step-up = Confirm with a passkey
passkey-note = Your device asks for your finger, your face or your PIN. That never leaves it.
passkey-plain-sign-in = A passkey signs you in without mail. Passkeys need script; a link by e-mail works without.
passkey-plain-step-up = Passkeys need script; a link by e-mail works without.
passkey-plain-register = Adding a passkey needs script. A link by e-mail works without either.
passkey-none-here = This browser has no passkeys. A link by e-mail works in every browser.
passkey-waiting = Follow what your device asks.
passkey-cancelled = Nothing was done: the request was closed, or took too long. You can try again.
passkey-known-here = This device has a passkey of your account already. Use that one.
passkey-failed = The passkey could not be used. Check the connection and try again, or sign in another way.

passkeys-title = Passkeys
passkeys-lead = A passkey is a key in your device or your password manager. It signs you in without mail, and no other site can ask for it. Only its public half is kept here. It does not sign what you do in a negotiation.
passkeys-full = You have { $max } passkeys, as many as an account can have. Remove one that you do not use.
passkey-created = Added on { $when }.
passkey-unused = Not used yet.
passkey-used = Last used on { $when }.
passkey-change = Change or remove { $name }
passkey-name = What you call it
passkey-first-name = My passkey
passkey-rename = Save the name
passkey-remove = Remove this passkey
passkey-remove-note = It stops working here at once. Delete it on your device too.
passkey-add = Add a passkey
passkey-add-note = Add one on each device that you use, so that losing a device does not lock you out.

institution-sign-in = Sign in at { $institution }
institution-step-up = Confirm at { $institution }
institution-note = You go to its own page and come back. It learns that you sign in here, and nothing of what you do.
institution-title = Signing in at { $institution }
institution-unconnected = You can sign in at { $institution } too, once it is connected to this account.
institution-connected = Whoever can sign in at { $institution } under the name below can sign in to this account.
institution-connect = Connect { $institution }
institution-subject = Known there as { $subject }, connected on { $when }.
institution-remove = Disconnect

newcomer-title = Make your account
newcomer-lead = { $institution } says who you are. No account here is connected with that yet.
newcomer-create = Make the account and sign in
newcomer-have-title = Do you have an account here already?
newcomer-have = Then make no second one. <link>Sign in to it</link>, and connect { $institution } on the page of your account.
newcomer-connect-title = Connect your account
newcomer-connect-lead = { $institution } says that you are { $called }. From now on, whoever signs in there as { $called } signs in to the account { $account } here.
newcomer-unnamed = somebody whose name it does not tell
newcomer-connect = Connect it to my account

refusal-sign-in-spent = This answer was used already, and counts once. Start again.
refusal-passkey-missing = No passkey has answered. Passkeys need script; a link by e-mail works without.
refusal-passkey-mismatch = The answer does not fit what this site asked. Try again with a passkey that was made here.
refusal-passkey-unverified = Your device did not check that it is you. Set a PIN, finger or face on it, or confirm by e-mail.
refusal-passkey-late = Too much time has passed, or this browser keeps no cookies. Try again.
refusal-passkey-unknown = This passkey is not known here: it was removed, or belongs to another account. Sign in another way.
refusal-passkey-known = This passkey was added already.
refusal-passkey-counter = This passkey counted backwards, as a copy of it would, and was not accepted. Sign in another way, and remove it.
refusal-too-many-passkeys = An account can have { $max } passkeys. Remove one first.
refusal-last-way-in = Without it nobody could sign in to this account any more. Add an e-mail address or a passkey first.
refusal-identity-taken = This identity belongs to an account here already. Sign in with it.
refusal-identity-unknown = This is not connected to your account, or not any more.
refusal-too-many-identities = An account can be connected to { $max } identities. Disconnect one first.
refusal-institution-denied = { $where } was told not to sign you in here. Nothing was done. Try again, or sign in another way.
refusal-institution-refused = { $where } did not sign you in. Start again, or sign in another way; whoever runs this site was told.
refusal-institution-mismatch = What came back from { $where } does not fit what this browser asked for. Start again from here.
refusal-institution-late = Nothing is waiting for { $where } in this browser: too much time has passed, or it keeps no cookies. Start again.
refusal-institution-unreachable = { $where } cannot be reached now. Try again later, or sign in another way; whoever runs this site was told.
refusal-institution-not-yours = You signed in at { $where } as somebody else than this account. Sign out there and try again.
