# Accounts: names, addresses, sessions, links, invitations, credentials, mail.

refusal-malformed-name = A name has 1 to { $max } characters, one of them a letter or a digit, on one line. Correct it.
refusal-malformed-address = This is not an e-mail address that mail can be sent to. Write it as name@example.org.
refusal-address-taken = Another account has this address. Sign in with it, or use another.
refusal-account-unknown = There is no such account, or it was deleted.
refusal-session-ended = You are not signed in any more. Sign in again.
refusal-too-many-links = { $max } links were sent to this address within the hour. Use one of them, or wait an hour.
refusal-link-unknown = This link is not known. Ask for a new one.
refusal-link-used = This link was used already, and works once. Ask for a new one.
refusal-link-expired = This link has run out. Ask for a new one.
refusal-too-many-invitations = { $where } has { $max } open invitations. Withdraw one, or wait until one is accepted.
refusal-invitation-unknown = This invitation is not known. Copy the whole link, or ask for a new invitation.
refusal-invitation-used = This invitation was accepted already, and works once. If it was not by you, tell whoever invited you.
refusal-invitation-withdrawn = This invitation was withdrawn. Ask whoever invited you.
refusal-invitation-expired = This invitation has run out. Ask for a new one.
refusal-invitation-not-yours = This invitation is for another e-mail address. Sign in with the one that it was sent to.
refusal-invitation-not-open = This invitation is not open any more: it was accepted or withdrawn, or has run out.
refusal-credential-held = The credential { $where } is or was somebody's, and is not given again. Make a new one.
refusal-credential-not-held = Nobody holds the credential { $where } now.
refusal-malformed-mail-url = This is not the address of a mail server. Write it as smtps://user:password@host:465, with special characters of the password encoded.
refusal-mail-not-sent = The mail could not be sent through { $where } ({ $problem }).
