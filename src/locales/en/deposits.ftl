# Restricted documents: deposited with a commitment, kept for their party, released when they are due.

api-deposits = Restricted documents that were deposited: whose, how marked, when they come out, whether they have
api-deposit = One of them
body-document = Document
deposits-title = Restricted documents
deposits-lead = A document that is not for everybody yet is deposited: that it exists, by whom, how it is marked and when it comes out is public at once. What it says follows.
deposits-at-due = Nothing comes out by itself. From its moment or stage on it is overdue, for all to see, until its party releases it; then anybody can check that it is what was deposited.
deposits-not-here = The rules of this negotiation provide for no deposit.
deposits-none = Nothing has been deposited.
deposits-caption = Deposited documents, the newest first
deposits-line = <list>Restricted documents</list>: { $count } deposited, { $late ->
    [0] none overdue
    [one] one overdue
   *[other] { $late } overdue
  }.
deposit-what = Document
deposit-deposited = Deposited
deposit-commitment = Commitment
deposit-released = released with { $act }
deposit-comes-out = { $by ->
    [time] by { $when } UTC
    [stage] when the stage “{ $stage }” begins
    [both] by { $when } UTC, or when the stage “{ $stage }” begins
   *[none] not said
  }
deposit-comes-late = overdue: { $by ->
    [time] by { $when } UTC
    [stage] the stage “{ $stage }” has begun
    [both] by { $when } UTC, or when the stage “{ $stage }” begins
   *[none] not said
  }
deposit-not-yet = It is not released yet. Only the people of its party can read it here.
deposit-checked = The record accepted it because it is what was committed to; with its salt, beside the record, anybody can check that.
deposit-kept = The document, as only the people of your party can read it
deposit-elsewhere = To release it from elsewhere
deposit-elsewhere-words = Keep your own copy of the document and this salt. With both it can be released by any program, also if this server is gone.
deposit-do = Deposit a restricted document
deposit-does = The record gets its title, its marking, when it comes out, and a commitment to what it says. The document stays here until your party releases it.
deposit-title = Title, public at once
deposit-marking = Marking
deposit-marking-choice = { $label } ({ $days ->
    [0] no longest time
    [one] one day at the longest
   *[other] { $days } days at the longest
  })
deposit-document = The document
deposit-document-hint = Plain text, at most { $max } KB.
deposit-file = Or a text file in its place
deposit-due = Comes out by (UTC)
deposit-due-hint = Needed where the marking has a longest time.
deposit-stage = Or when this stage begins
deposit-stage-none = no stage
deposit-public = Public at once and for good: that your party deposited it, its title, its marking, when it comes out. When it is due the document is to become public as a whole.
deposit-private = Until then only people who may act for your party can read it here, and whoever runs this server. Nothing is released by itself: from that moment on it is shown as overdue until you release it.
deposit-send = Deposit it for good
release-does = Puts the document into the record, for everybody and for good, exactly as it was deposited.
release-send = Release it
release-not-yet = It can be released once its moment or its stage has come.
release-not-yours = It is due. In this stage your seat may not release it.
