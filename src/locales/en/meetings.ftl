# Meetings: the agenda, the floor, questions put in the room, notes.

nav-meetings = Meetings
api-meetings = The meetings, the one held now and those that were
api-meeting = One of them: agenda, list of speakers in order, time of each group, notes, questions

# The list
meeting-held-now = Held now
meetings-none-now = No meeting is held now.
meetings-held = Meetings that were held
meeting-since = Since { $from } (UTC)
meeting-from-to = { $from } to { $to } (UTC)
meeting-in-numbers = · { $items ->
    [one] one item
   *[other] { $items } items
  } · { $speeches ->
    [one] one speech
   *[other] { $speeches } speeches
  } · { $questions ->
    [0] no question
    [one] one question
   *[other] { $questions } questions
  }

# What is on the floor
meeting-floor = On the floor
meeting-floor-empty = Nothing is on the floor yet
meeting-is-closed = The meeting is over
meeting-on = On { $subject }, as the record has it.
meeting-whole-text = All of it, with who stands where
meeting-more-amendments = { $count ->
    [one] One more amendment is open.
   *[other] { $count } more amendments are open.
  }
meeting-nobody-speaks = Nobody has the floor.
meeting-speaks-speech = { $party } has the floor
meeting-speaks-reply = { $party } replies
meeting-speaks-point-of-order = { $party } raises a point of order
meeting-out-of-order = taken before who was next
meeting-agenda = Agenda
meeting-agenda-empty = The agenda has no items yet.
meeting-item-on = on the floor
meeting-item-done = taken up
meeting-item-to-come = to come

# Speakers
meeting-speakers = Speakers
meeting-next-speakers = Next to speak
meeting-nobody-waits = Nobody is waiting to speak.
meeting-order-rule = Points of order go first. Then it is always the turn of the group that has used least of its time, and in it of who asked first. Every group has the same time, whatever its size.
meeting-as-speech = speech
meeting-as-reply = reply
meeting-as-point-of-order = point of order
meeting-times = Time on this item: { $budget } minutes for each group
meeting-times-without = Time on this item; nobody’s is limited
meeting-time-used = Used
meeting-time-left = Left
meeting-over = over its time
meeting-spoken = { $count ->
    [one] One has spoken on this item
   *[other] { $count } have spoken on this item
  }

# Questions
question-measured = Shown as broad support when
meeting-opens = Not open yet. Ballots are taken from { $when }.
meeting-question-open = Open: ballots are taken until it is closed.
meeting-question-closes = Open: ballots are taken until { $when }.
meeting-question-over = Ballots are no longer taken. It waits to be closed.
meeting-in = in { $time }
meeting-entitled-fixed = { $count } are entitled; that was fixed when the question was put
meeting-entitled-now = { $count } were entitled when it was put; who is when it is closed decides
meeting-put = Put in act
meeting-rules = Who is entitled, and what carries it
meeting-cast = What was cast
meeting-cast-of = { $cast } of { $entitled } entitled have cast a ballot.
meeting-idle = { $count ->
    [one] One is not counted: it lacks its reasons.
   *[other] { $count } are not counted: they lack their reasons.
  }
meeting-asked = Other questions of this meeting

# Notes
meeting-notes = Notes
meeting-no-notes = Nothing has been noted yet.
meeting-more-notes = { $count ->
    [one] One earlier note is in the record.
   *[other] { $count } earlier notes are in the record.
  }
meeting-note-corrects = · instead of { $act }

# The line to the server
meeting-line-on = Live
meeting-line-off = Not connected since { $time }. Trying again; what you see may be old.
meeting-line-back = Connected again. Caught up with everything: { $count } acts.
meeting-reload = Load this page again
meeting-recorded = Recorded as act { $act }.
meeting-sending = Sending. It counts once it is recorded.
meeting-kept = Not recorded yet: there is no connection. Your ballot is kept on this device and is sent again as soon as there is one.
meeting-send-again = Send it again now

# One’s own
meeting-sign-in = Sign in to speak and answer here, if you hold a seat
meeting-mine = What you can do
meeting-public = What you do here is public at once, under the name of your party, and stays in the record.
meeting-not-entitled = Your party is not among those who answer this question.
meeting-ballot-for = For { $party }, by proxy
meeting-ballot-none = You have not cast a ballot yet.
meeting-ballot-once = You have not cast a ballot yet. Once cast it cannot be changed.
meeting-ballot-cast = Your ballot: { $position }, recorded as act { $act }.
meeting-ballot-change = You can change it until the question is closed.
meeting-ballot-idle = It is not counted: it lacks its reasons.
meeting-ballot-reasons = Reasons, needed for: { $positions }
meeting-your-floor = The floor
meeting-you-speak = You have the floor.
meeting-you-asked-speech = You asked to speak: number { $place } in the list ({ $act }).
meeting-you-asked-reply = You asked to reply: number { $place } in the list ({ $act }).
meeting-you-asked-point-of-order = You raised a point of order: number { $place } in the list ({ $act }).
meeting-take-back = Take it back
meeting-ask-speech = Ask to speak
meeting-ask-reply = Ask to reply
meeting-ask-point-of-order = Point of order
meeting-point-of-order-means = A point of order is about how the meeting is held. It goes before speeches and takes nothing from your group’s time.

# The chair
meeting-chair = In the chair
meeting-give-floor = Give the floor to { $party }
meeting-end-speech = End the speech
meeting-give-another = Give the floor to another
meeting-to-whom = To whom
meeting-take-item = Take up: { $item }
meeting-other-items = Other items
meeting-set-agenda = Change what is to come
meeting-agenda-hint = One item a line. A line may begin with the reference of what it is about and a colon.
meeting-opens-after = Ballots are taken
meeting-seconds = { $seconds ->
    [0] at once
    [30] after 30 seconds
    [60] after a minute
   *[other] after { $seconds } seconds
  }
meeting-close = Close the meeting
meeting-close-does = Whoever has the floor loses it, and what was asked for lapses. Questions that are open stay open. Notes can still be added.
meeting-screen = Show it on the wall
meeting-open = Open a meeting
meeting-title = What it is called
meeting-body = The body that meets
meeting-budget = Time for each group on each item
meeting-budget-none = Not limited
meeting-minutes = { $minutes } minutes

# The note-taker
meeting-note = Add a note
meeting-note-of = Whose words
meeting-note-of-nobody = Of nobody in particular
meeting-note-words = The note
meeting-note-instead = In place of
meeting-note-new = Nothing: it is a new note

# Acts
act-open-meeting = { $party } opens the meeting “{ $meeting }”{ $count ->
    [0] .
    [one] , with one item on its agenda.
   *[other] , with { $count } items on its agenda.
  }
act-set-agenda = { $party } changes what is to come on the agenda of “{ $meeting }”: { $count ->
    [0] nothing.
    [one] one item.
   *[other] { $count } items.
  }
act-take-item = { $party } takes up “{ $item }” in “{ $meeting }”.
act-request-floor = { $as ->
    [speech] { $party } asks to speak in “{ $meeting }”.
    [reply] { $party } asks to reply in “{ $meeting }”.
   *[point-of-order] { $party } raises a point of order in “{ $meeting }”.
  }
act-withdraw-request = { $party } takes back its request for the floor, { $request }.
act-give-floor = { $party } gives the floor to { $name } ({ $request }).
act-end-speech = { $party } ends the speech in “{ $meeting }”.
act-note = { $whose ->
    [one] { $party } notes what { $name } said in “{ $meeting }”.
   *[none] { $party } adds a note to “{ $meeting }”.
  }
act-close-meeting = { $party } closes the meeting “{ $meeting }”.

kind-open-meeting = opening of a meeting
kind-set-agenda = agenda
kind-take-item = item taken up
kind-request-floor = request for the floor
kind-withdraw-request = request taken back
kind-give-floor = floor given
kind-end-speech = end of a speech
kind-note = note
kind-close-meeting = closing of a meeting

deed-open-meeting = open meetings
deed-set-agenda = change the agenda
deed-take-item = take up items
deed-request-floor = ask for the floor
deed-withdraw-request = take that back
deed-give-floor = give the floor
deed-end-speech = end speeches
deed-note = take notes
deed-close-meeting = close meetings

judged-not-broad = Broad support, by the measure that the procedure gives; it decides nothing

report-why-not-next = the floor was given to somebody who was not next, and no reason was given
report-why-ballot-too-early = a ballot was cast before the question had opened
report-why-question-not-open = a question was closed before it had opened
report-why-not-broad = there was no broad support
