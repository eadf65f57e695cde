# Drafting: what a party writes before it is public, and how it is tabled.

seat-link-drafts = Drafts
form-mark-ADD-first = add a new provision inside it, as the first (ADD)

drafts-title = Drafts
drafts-lead = What your party is working on. It is seen by the people of your party, and by a party that you invite to co-sponsor. Nothing of it is in the record until you table it.
drafts-demo = This is a demonstration: anybody may sit with your party, and so read its drafts.
drafts-none = There are no drafts yet. Start one here, or from the page of a provision.
drafts-new = Start a proposal
drafts-new-note = An empty draft, to which you add amendments.
drafts-invited = You are invited to co-sponsor
drafts-tabled = Tabled

draft-untitled = Draft without a title
draft-of-proposal = Draft of a proposal
draft-of-revision = Draft of the next revision of { $proposal }
draft-saved = Saved
draft-private = Only the people of your party see this draft. It is not in the record.
draft-private-but-invited = The people of your party see this draft, and the parties that you invited below. It is not in the record.
draft-keep = Keep as a draft
draft-first-note = Nothing is public yet: you see the whole once more before you table it.
draft-save = Save the draft
draft-preview = Save and see it before tabling
draft-kept = Script keeps what you type in this browser until it is saved, so that a lost connection or a closed tab loses nothing. Whoever uses this browser can read it. The server looks at it for the checks and keeps nothing; it is never saved by itself.
draft-kept-found = This browser had kept words typed here that were not saved. They are back in the form; nothing was sent.
draft-kept-other = This browser has kept words typed here that were not saved. The draft has been saved by somebody since.
draft-kept-put-back = Put them back into the form
draft-kept-forget = Forget them

draft-item-on = on { $subject }
draft-item-beside = beside { $subject }
draft-no-items = It has no amendments yet. Add one below, or from the page of a provision.
draft-label = Number or label of the new provision
draft-label-hint = For an addition, as it should be printed: Article 4 bis. It may stay empty.
draft-leave-out = Leave this amendment out when I save
draft-add = Add an amendment on
draft-add-none = none
draft-reasons-needed = The rules of this negotiation ask for reasons. They become public with the text. Write nothing about persons.
draft-reasons-free = They become public with the text. Write nothing about persons.

draft-item-gone = What this amends is no longer in force, so this cannot be tabled. Leave it out.
draft-item-moved = The text that this is written against has changed since.
draft-moved-since = What changed in it
draft-carried = Your changes on the new text
draft-not-carried = Both changed the same words, so your changes cannot be carried over. Edit your text by hand, then choose to keep your words.
draft-moved-choice = What you want
draft-carry = carry my changes over to the new text
draft-keep-words = keep my words as they are, now against the new text
draft-decide-later = decide later

draft-meanwhile = Somebody of your party saved this draft while you were writing. Nothing was overwritten.
draft-meanwhile-how = The form below holds what you wrote. Where the two differ, what was saved stands beside it: take one or the other, or edit, and save on top.
draft-meanwhile-drop = Drop what I wrote and keep what was saved
draft-saved-by-others = Saved by others meanwhile
draft-saved-to-yours = From what was saved to what you wrote
draft-take = Which one
draft-take-own = what I wrote, as it stands below
draft-take-saved = what was saved
draft-added-meanwhile = Others added this meanwhile. It stays unless you leave it out.
draft-not-in-saved = This is not in the draft that others saved meanwhile. It stays unless you leave it out.

draft-choose = Which draft is it for?
draft-choose-which = Put the amendment into
draft-choose-new = a new proposal
draft-built-from = Built as a compromise from { $refs }.

draft-sending = This draft was sent to the record, and the answer was lost on the way. Sent again, it is the same act, and is recorded once.
draft-sending-again = Look at it and send it again
draft-tabled = Tabled as { $proposal }.
draft-take-off = Take it off the list of drafts
draft-discard = Discard this draft
draft-discard-note = It is deleted for everybody of your party, and cannot be brought back.
draft-discard-now = Delete it

draft-checks = What a machine sees in it
draft-checks-note = These say where to look. They judge nothing, and nobody’s view is counted in them.
draft-checks-none = It sees nothing: no words of their own are in these amendments, and nothing in force is against them.
draft-own-amendment = your amendment { $n }

table-title = Before you table it
table-lead = This is what will be public. Nothing has been recorded yet.
table-symbol = Document
table-document-title = Title
table-not-joining = Not joining
table-no-reasons = No reasons were given.
table-now = Table it: make it public
table-change = Change the draft

cosponsors-title = Co-sponsors
cosponsors-note = A party is named as co-sponsor only by its own act: after it has accepted, under its own credential, the very text that you table. Change the text, and it is asked again.
cosponsor-asked = asked, no answer yet
cosponsor-accepted = accepts this text, and joins when you table it
cosponsor-accepted-earlier = accepted an earlier text, and has not accepted this one
cosponsor-declined = declined
cosponsor-joined = joined in the record
cosponsor-not-taken = had accepted, but the record did not take its act; it can join from the page of the proposal
cosponsor-take-back = Take the invitation back
cosponsor-invite = Invite a party to co-sponsor
cosponsor-invite-send = Invite
cosponsor-invite-note = Its people then see this draft, as it is and as you change it, until you take the invitation back.
cosponsor-answer = Will your party co-sponsor it?
cosponsor-answer-note = If you accept, an act in the name of your party joins the proposal when it is tabled, and your party is shown under every amendment of it. Until then nothing is public, and you can change your mind.
cosponsor-accept = Accept this text
cosponsor-decline = Decline
cosponsor-no-longer = No longer accept
cosponsor-you-accepted = Your party has accepted this text.
cosponsor-you-accepted-earlier = Your party accepted an earlier text. It has changed since: accept again if you agree.
cosponsor-after = It was tabled as { $proposal }. Parties join it there.
draft-invited = { $party } invites your party to co-sponsor this proposal.
draft-invited-note = It is a draft: not in the record, and not to be passed on. You cannot change it.

compromise-link = Build a compromise from these alternatives
compromise-title = A compromise on { $provision }
compromise-lead = Choose one reading for each bracket. The result is a draft of your party, to be worked on; it decides nothing.
compromise-bracket = Bracket { $n }
compromise-start = Start a draft with this text
compromise-draft-title = A compromise on { $provision }
compromise-reasons = Brings together the wordings of { $refs }.

reserve-title = Reserve words (square brackets)
reserve-lead = Brackets round words that your party does not accept, with no other words offered. They stand in the negotiating text, in your party’s name, until you lift them.
reserve-words = The words
reserve-words-hint = Exactly as they stand in the text, and enough of them to be found in one place.
reserve-lift = Lift your brackets round “{ $words }”
reserve-lift-lead = The words stand without your brackets from then on. That they were there stays in the record.

revise-start = Revise this proposal
revise-note = Starts a draft with its amendments as they are. A revision starts unanswered.
withdraw-what = What you withdraw
withdraw-whole = the whole document

refusal-draft-first = A proposal is drafted first, and tabled from its draft. Start one from the page of the provision.
refusal-draft-needs-seat = Drafts are for those who hold a seat here. Sign in, or take your seat, first.
refusal-draft-changed = This draft was saved or tabled by somebody else of your party meanwhile, so nothing was done. Look at it as it is now.
refusal-draft-behind = The text has moved on since amendment { $where } was written. Change the draft, and say there what becomes of your words.
refusal-draft-empty = The draft has no amendments yet. Add one.
refusal-draft-too-large = The draft is larger than { $max } bytes. Divide it into two proposals.
refusal-drafts-full = Your party has { $max } drafts already. Table or discard one first.
refusal-malformed-draft = “{ $where }” cannot stand in a draft. Load the page again and choose from its list.
refusal-too-many-amendments = A draft holds at most { $max } amendments. Divide it into two proposals.
refusal-nothing-changed = Amendment { $where } has the words that stand already. Change them, or propose to keep them (NOC).
refusal-addition-repeats = Amendment { $where } would add the words of the provision beside it. Write the new provision in their place.
refusal-revision-not-drafted = { $where } is of a kind that a draft cannot hold, and would lapse. Revise the proposal by a program.
refusal-not-invited = { $where } cannot be invited: it is not a party here, was asked already, or too many were.
refusal-brackets-moved = The negotiating text has changed since you chose. Choose again.
refusal-nothing-picked = What you chose is the present text. Choose another reading in one bracket at least.
refusal-words-not-found = “{ $where }” does not stand in the text. Copy the words exactly.
refusal-words-not-one-place = “{ $where }” stands in the text more than once. Add the words next to it.
