# Signing in, one's own account, showing again that it is oneself.

sign-in-title = Sign in
sign-in-lead = We send a link to your e-mail address. There is no password.
sign-in-address = Your e-mail address
sign-in-ask = Send me a link
sign-in-new = New here? The same link makes your account.
sign-in-private = Your address is kept apart from every record, and you can delete it. To read, you need no account.

link-sent-title = Look in your mail
link-sent-lead = If { $address } receives mail, a link is on its way there. It works once, within { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }.
link-sent-browser = Open it in this browser, since that is where it signs you in.
link-sent-folder = This server has no mail server yet. Whoever runs it finds the message as a file: it prints the path.
link-sent-not = Nothing came?
link-sent-junk = Look among the junk mail. The message can take a minute or two.
link-sent-again = Check the address above. If it is not right, <again>ask again</again>.

link-lead = The link to { $address } is good. One more step, so that no program that reads your mail signs in for you.
link-sign-in = Sign in as { $name }
link-instead = You are signed in as { $now }. This link signs you in as { $other } instead.
link-new-title = Make your account
link-new-lead = { $address } is yours. There is no account with it yet.
link-create = Make the account and sign in
link-refused-title = This link does not work
link-refused-signed-in = You are signed in as { $name }. <onward>Go on</onward>

account-title = Your account
account-lead = Only you see this page. Nothing on it is in a record.
account-sign-out = Sign out
account-seats = Seats you hold
account-seats-none = None yet. An invitation from a party or a secretariat comes as a link, by mail or by hand.
account-seat = For { $name } ({ $role }). The record knows you there as { $credential }.
account-seat-waits = You hold { $credential }, which the record does not know yet.
account-person = Name and language
account-name = Your name
account-name-hint = As colleagues should read it. You can change it at any time.
account-name-seen = Your name is kept in this site’s own directory and in no record. Those with whom you act for a party see it, and those who run the negotiation. The public record knows you by a pseudonym, another one in each negotiation.
account-lang = Language of pages and mail
account-save = Save
account-address = E-mail address
account-address-is = Links to sign in go to { $address }.
account-address-none = There is none, so no link to sign in can be sent.
account-address-new = New address
account-address-hint = We send a link there. The address changes when you open it in this browser.
account-address-change = Send a link to the new address
account-sessions = Where you are signed in
account-session-unknown = A browser
account-session-this = this one
account-session-since = Since { $created }, last used { $seen } (UTC).
account-session-only = Nowhere else.
account-session-close = Sign out everywhere else
account-delete = Delete the account
account-delete-see = <see>See what goes and what stays</see>, before you decide.

address-title = Confirm your new address
address-lead = From now on links to sign in will go to { $address }. The address until now is told of the change.
address-do = Make it my address

delete-title = Delete your account
delete-lead = It is done at once and cannot be undone.
delete-goes = What goes
delete-goes-words = Your name, your language and your e-mail address; every session and every other way to sign in; what this site keeps for you alone. Nothing here tells afterwards who you were. Copies in backups go when those are deleted.
delete-stays = What stays
delete-stays-words = What was done in the record stays there for good, in the name of the party and under a pseudonym that now leads to nobody. So does what you wrote. If it names you, ask the secretariat to withhold it before you go.
delete-seats = Nobody else is given the seats that you hold. If a party still needs somebody to act for it, tell its head before you go:
delete-type = Type “{ $word }” to confirm
delete-word = delete
delete-do = Delete my account
delete-final = At once, and for good.
delete-confirm-first = Before an account is deleted, show that it is yours.
delete-back = Back, without deleting
deleted-title = Your account is deleted
deleted-words = Your name, your address and all your sessions are gone from this site.

confirm-title = Confirm that it is you
confirm-lead = This protects your seat against somebody who finds your browser open. Afterwards you go on where you were.
confirm-by-mail = We send a link to { $address }. Open it in this browser.
confirm-no-way = Your account has no way to confirm it here. Sign out, and sign in again as you did before: that counts as well.
confirm-do = It is me
confirmed-title = That is confirmed
confirmed-lead = Close this page and go back to the one that is waiting. What you entered is still there: send it again.

step-up-lead = Nothing was done yet, and everything you entered is kept on this page.
step-up-first = <confirm>Confirm that it is you</confirm>. That opens beside this page; leave this one open.
step-up-then = Come back here and send it again.
step-up-again = Send it again

mail-address-changed-subject = Your e-mail address was changed
mail-address-changed-lead = The account on { $site } that had this address now has another one. Links to sign in do not come here any more.
mail-address-changed-unasked = If it was not you, tell whoever runs the site at once.
