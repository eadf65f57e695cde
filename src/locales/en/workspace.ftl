# A party's own workspace, offers, informal meetings.

seat-link-workspace = Your notes
workspace-title = Your party’s workspace
workspace-title-of = Workspace of { $party }
workspace-lead = Notes among your people, and the red lines and bottom lines that you have not declared. The latest come first.
workspace-private = Only your party sees this. It is not in the record.
workspace-demo = This is a demonstration: anybody may sit with your party, and so read it.
workspace-none = Nothing is written here yet.
workspace-general = On no single provision
workspace-all = All notes
workspace-all-of-these = All notes on this
workspace-pages = Pages of notes
workspace-later = Later
workspace-earlier = Earlier
workspace-part = { $count ->
    [0] Your party’s notes
    [one] Your party’s notes: one
   *[other] Your party’s notes: { $count }
  }
workspace-write = Write a note
workspace-edit = Change it
workspace-keep = Keep it
workspace-save = Save it
workspace-as = What it is
workspace-as-note = a note
workspace-as-red-line = a red line: what we cannot accept
workspace-as-bottom-line = a bottom line: the least that we need
workspace-kind-note = Note
workspace-kind-red-line = Red line, not declared
workspace-kind-bottom-line = Bottom line, not declared
workspace-on = What it is about
workspace-on-hint = The number of a provision, or the reference of a proposal. Leave it empty for neither.
workspace-text = Text
workspace-text-hint = At most { $max } characters. The people of your party see it with your name.
workspace-saved = { $name }, { $when }
workspace-unnamed = somebody who has no name here any more
workspace-unnamed-count = { $count ->
    [one] one without a name here
   *[other] { $count } without a name here
  }
workspace-comments = { $count ->
    [0] Comments
    [one] One comment
   *[other] { $count } comments
  }
workspace-comment = Comment
workspace-comment-send = Add the comment
workspace-mine-unread = new to you
workspace-mine-changed = changed since you read it
workspace-mark-read = I have read this
workspace-read = Read as it is now by { $names }.
workspace-read-nobody = Nobody has read it as it is now.
workspace-unread = Not yet by { $names }.
workspace-meanwhile = Somebody of your party saved this note while you were writing. Nothing was overwritten: what was saved stands here, what you wrote is in the form below. Save it again to put it in its place.
workspace-declare = Declare it
workspace-declare-note = Opens the form of an objection with these words. Nothing is public until you send that form.
workspace-delete-one = Delete this note
workspace-delete-one-note = It is deleted for everybody of your party, with its comments, and cannot be brought back.
workspace-delete = Delete all of it
workspace-delete-now = Delete it
workspace-delete-note = Every note, red line, bottom line and comment of your party is deleted for good. Drafts stay, and so do the words of sealed offers: others rely on them.
workspace-delete-type = Type { $party } to confirm

# Offers

offers-title = Offers
offers-lead = What parties could accept, and if what. An offer to named parties may keep its words sealed.
offers-count-nowhere = An offer is no position and counts nowhere. What is taken becomes text only by a proposal and a decision.
offers-none = Nobody has made an offer yet.
offers-not-here = The rules of this negotiation provide for no offers.
offers-pages = Pages of offers
offers-here = { $count ->
    [0] Offers
    [one] One offer
   *[other] { $count } offers
  }
offer-see = what it says
offer-make-here = Make an offer on this
offer-title-all = { $party } offers to all
offer-title-public = { $party } offers to { $to }
offer-title-sealed = { $party } offers to { $to }, under seal
offer-title-released = { $party } offered to { $to } under seal, and has published it
offer-stands-open = holds
offer-stands-over = its time is over
offer-stands-withdrawn = withdrawn
offer-until-when = until { $when } UTC
offer-would-short = Could accept
offer-if-short = If
offer-if-words = as its words say
offer-sealed = Its words are sealed. Only its own party and the parties named read them, until its own party publishes them.
offer-sealed-yours = You read this because the offer is yours or was made to you. It is not in the record.
offer-released-by = Published by { $act }.
offer-commitment = Committed to as { $hash }.
offer-answered-taken = { $party } takes it
offer-answered-declined = { $party } declines
offer-would = What you could accept
offer-would-hint = The number of a provision, or the reference of an amendment or proposal, as it is now.
offer-if = If what
offer-if-hint = References, one a line, where it hangs on what is in the text. Your words can name other conditions.
offer-terms = The offer in words
offer-terms-hint = What you could accept, and what has to come with it.
offer-until = Until when, UTC
offer-until-hint = Leave it empty for as long as you do not withdraw it.
offer-to = To whom
offer-to-if-any = To whom, if not to all
offer-outcome = Your answer
offer-outcome-taken = we take it
offer-outcome-declined = we decline
offer-seal = Make the offer
offer-seal-note = Public at once and for good: that you made an offer, to whom, until when. Whoever reads the words can pass them on; whoever runs this server could read them.
offer-release = Publish the words
form-offer = Make an offer
form-offer-does = Says in public what you could accept, and if what.
form-seal-offer = Make an offer under seal
form-seal-offer-does = The words are kept here for the parties that you name. The record has only a commitment to them: once you publish the words, anybody can check that they are the same.
form-release-offer = Publish this offer
form-release-offer-does = Puts its words into the record, for good. Anybody can check them against what was committed to.
form-take-offer = Answer this offer
form-take-offer-again = Change your answer
form-take-offer-does = Says whether you take it. It changes no position; the latest answer stands.
form-withdraw-offer = Withdraw this offer
form-withdraw-offer-does = Nobody can take it from then on. What was said stays in the record.

# Informal meetings

informal-title = Informal meetings
informal-lead = That parties met outside the meetings of this negotiation, and who attended. What was said there is not in the record.
informal-asked = Attendance is to be entered within { $days ->
    [one] one day
   *[other] { $days } days
  }. What is entered later is entered all the same, and marked.
informal-asked-nothing = The rules of this negotiation do not ask for it.
informal-none = None has been entered yet.
informal-pages = Pages of informal meetings
informal-confirmed = confirms
informal-unconfirmed = has not confirmed
informal-entered = Entered by { $party }, { $when }
informal-late = entered late
informal-figures = Informal meetings in this record, by party
informal-column-party = Party
informal-column-named = Named as attending
informal-column-confirmed = Confirmed
informal-column-disputed = Disputed
informal-column-entered = Entered
informal-column-late = Entered late
informal-name = What to call it
informal-name-hint = A place or an occasion. It becomes public and cannot be taken back: name no persons.
informal-held = When it took place, UTC
informal-attended = Which parties attended
informal-subject = What it was about, if one thing
informal-subject-hint = The number of a provision, or the reference of an amendment or proposal.
form-informal = Enter an informal meeting
form-informal-does = Says in public that it took place and which parties attended. Each of them can confirm it or dispute it.
form-confirm-informal = Confirm that we attended
form-confirm-informal-does = Says in public that your party was there.
form-counter-report = Dispute it
form-counter-report-does = Says in public what is not so. Both stay in the record.

# Acts

act-offer = { $whom ->
    [all] { $party } offers to all: it could accept { $would }.
   *[some] { $party } offers to { $to }: it could accept { $would }.
  }
act-seal-offer = { $party } makes an offer to { $to }, under seal.
act-release-offer = { $party } publishes its offer { $offer }.
act-take-offer = { $outcome ->
    [taken] { $party } takes the offer { $offer }.
   *[declined] { $party } declines the offer { $offer }.
  }
act-withdraw-offer = { $party } withdraws its offer { $offer }.
act-informal = { $party } enters an informal meeting, “{ $title }” ({ $when }), of { $parties }.
act-confirm-informal = { $party } confirms that it attended the informal meeting { $meeting }.
kind-offer = offer
kind-seal-offer = sealed offer
kind-release-offer = sealed offer published
kind-take-offer = answer to an offer
kind-withdraw-offer = offer withdrawn
kind-informal = informal meeting
kind-confirm-informal = attendance confirmed
deed-offer = make offers
deed-seal-offer = make offers under seal
deed-release-offer = publish sealed offers
deed-take-offer = answer offers
deed-withdraw-offer = withdraw offers
deed-informal = enter informal meetings
deed-confirm-informal = confirm attendance
awaits-do-offer = Answer
awaits-of-offer = the offer of { $party }
api-offers = Offers, with what was answered; of a sealed one the commitment
api-informal = Informal meetings: who attended, who confirms, who disputes
procedure-informal = Informal meetings
