# Setting up a negotiation, the secretariat's desk, and inviting many at once.

new-title = Set up a negotiation
new-step = Step { $at } of { $of }
new-steps = Steps
new-forum = Forum and rules
new-forum-lead = The rules bind everyone, the secretariat too. Choose the body whose way of working yours comes closest to.
new-text = Text to start from
new-text-lead = A treaty to be amended, or a first draft. It is read into provisions, each with its own page; check what was understood.
new-names = Names and languages
new-names-lead = What the negotiation is called, and in which languages people write.
new-calendar = Calendar
new-calendar-lead = Deadlines and meetings that are known already. You can add and move them later, and leave all of this empty now.
new-check = Check and open
new-check-lead = Nothing is public yet. Look at everything once more.
new-go-on = Keep and go on
new-kept = Kept for you alone, until you open it.
new-open = Open the negotiation
new-open-note = Public at once.
new-not-organiser = Your account may not set up negotiations here.
new-signed-out = Sign in to set up a negotiation.
new-organisers = Whoever runs this server says who may, by their e-mail addresses.
new-frameworks = Frameworks that wordings are assessed under
new-frameworks-later = None is needed; they can also be declared later.
new-drawing = Stages and rules
new-clauses = The rules in words
new-forum-coe-convention = A convention drafted by experts, adopted by ministers, open for others to accede, and followed for years by its parties.
new-forum-icann-gnso = A working group open to all who declare their interests; the chair finds the level of consensus, and a council decides.
new-forum-ietf-rough-consensus = A standards body: open to anybody, by rough consensus, with a ballot of its steering group at the end.
new-forum-iso-dis = National members comment and ballot on a standard in two rounds, each carried by fixed shares.
new-forum-itu-conference = A conference of states: proposals in advance, committees, two readings, and a vote where there is no consensus.
new-forum-open-multistakeholder = Six groups, from governments to users, on equal terms; every objection is answered before consensus is found.
new-forum-operational-coalition = A coalition against a threat: people enter on the word of others, and actions are handed out within days.
new-forum-ripe-pdp = A community of network operators: proposals on an open list, in phases, by consensus that the chair finds.
new-forum-un-conference = A conference of states that seeks consensus first and votes only when it has failed.
new-file = A file
new-file-hint = Plain text, Markdown or JSON, in UTF-8, up to 250 kB. Longer texts go by the command line.
new-paste = Or paste the text
new-long = A text of { $count } characters is kept. Paste another here to replace it.
new-lang = Language of the text
new-others = Other languages, if any is missing above
new-others-hint = By their tags: pt, sw, uk
new-understood = { $count ->
    [one] One provision was understood
   *[other] { $count } provisions were understood
  }
new-understood-title = Its title: { $title }
new-no-flags = Nothing had to be guessed or set aside.
new-flags = What had to be guessed or set aside:
new-flags-more = And { $count } more remarks.
new-line = Line { $line }:
new-provisions = The provisions
new-provisions-more = And { $count } more provisions.
new-kind-preamble = preamble
new-kind-chapter = chapter
new-kind-article = article
new-kind-paragraph = paragraph
new-kind-item = item
new-kind-annex = annex
new-kind-resolution = resolution
new-kind-final = final clause
new-lang-of-text = language of the text
new-name-title = Title
new-use = Texts may be written in it
new-authentic = Authentic: what is adopted is equally valid in it
new-name = Short name
new-name-hint = Small letters, digits and hyphens. It becomes part of { $origin } and of every address, for ever.
new-name-hint-local = Small letters, digits and hyphens. It becomes part of { $origin } and of every address, for ever. This server was started without a public address.
new-date = Date { $at }
new-date-type = What it is
new-date-at = Day and time (UTC)
new-date-title = In a few words
new-date-note = At most { $max }. Rows left empty are left out.
date-deadline = deadline
date-meeting = meeting
date-other = other date
new-check-text = { $count ->
    [one] One provision
   *[other] { $count } provisions
  }, { $language }
new-check-languages = Written in: { $languages }. Authentic: { $authentic }.
new-missing = Not there yet
new-no-dates = None yet
new-for-ever = What cannot be changed once it is open
new-ever-origin = Where the record comes from: { $origin }. It is part of every act and every signature.
new-ever-origin-local = Where the record comes from: { $origin }. It is part of every act and every signature. This server was started without a public address (travaux serve --origin), so the name is a stand-in: good for a trial, not for a real negotiation.
new-ever-procedure = The rules, word for word. Other rules are another negotiation.
new-ever-semantics = How acts are read (semantics 2), so that anybody can recompute the record at any time.
new-ever-public = The short name, the titles, the base text and the dates are public from then on and cannot be erased from the record.
new-not-for-ever = Parties, people, dates, documents and translations are added afterwards, from the secretariat’s desk. You will sit there.

flag-invisible-characters = { $count ->
    [one] an invisible character was taken out
   *[other] { $count } invisible characters were taken out
  }
flag-other-title = another heading that could be the title
flag-footnote = a footnote was set aside
flag-link-target = of a link only the words were kept
flag-markup = markup was taken out
flag-number-out-of-run = a number that does not follow the one before; read as text
flag-number-gap = a number is missing before this one
flag-duplicate-label = the same label a second time
flag-unbalanced-brackets = square brackets that do not pair
flag-wording-too-long = longer than one provision may be
flag-unknown-field = a field that is not known was left out
flag-unknown-column = a column that is not known was left out
flag-extra-cells = cells beyond the header were left out
flag-text-missing = the text is missing
flag-value-ignored = a value was left out
flag-parties-from-ref = parties were taken from the reference
flag-twin-missing = the other half of a move is missing
flag-left-out = left out
flag-more-flags = { $count ->
    [one] one more remark
   *[other] { $count } more remarks
  }

seat-link-desk = The desk
event-at = { $title } ({ $when })
event-off = { $title } (in the place of { $act })
desk-title = The secretariat’s desk
desk-lead = What is overdue, what is coming, who waits for whom. It is computed from the record, so anybody can look; the secretariat acts on it.
desk-overdue = Overdue
desk-overdue-none = Nothing is overdue.
desk-coming = Coming
desk-coming-none = Nothing is announced.
desk-stage-came = its stage has come:
desk-kind-opened = opening
desk-kind-ballots-close = ballots close
desk-kind-release = release of a document
desk-kind-action = action due
desk-kind-move = next stage at the earliest
desk-kind-invitation = invitation
desk-kind-force = entry into force
desk-kind-event = date
desk-unanswered = Objections without an answer
desk-unanswered-note = Open objections that nobody has answered for { $days } days or longer.
desk-unanswered-line = { $party } waits for an answer to <objection>its objection</objection> for { $days ->
    [one] one day
   *[other] { $days } days
  }.
desk-unexamined = Credentials to examine
desk-unexamined-note = Given, and neither accepted nor refused yet, where the rules ask for it.
desk-credentials = { $count ->
    [one] one credential
   *[other] { $count } credentials
  }
desk-untranslated = Translations behind
desk-untranslated-none = Every wording is there in every language, or there is only one.
desk-untranslated-count = { $count ->
    [one] <list>One wording</list> lacks
   *[other] <list>{ $count } wordings</list> lack
  } a translation into a language of this negotiation.
desk-without-people = Parties nobody acts for
desk-without-people-none = Somebody can act for every party.
desk-without-people-line = { $count ->
    [one] Nobody can act for one party:
   *[other] Nobody can act for { $count } parties:
  } { $parties }
desk-parties = Parties and people
desk-people = People
desk-people-note = People are credentials in force, counted from the record. Who they are is not in it.
desk-open-invitations = Open invitations
desk-invite = Invite people <one>party by party</one>, or <many>many at once from a table</many>.
desk-documents = Documents
desk-documents-none = None has been announced.
desk-record = The text and the record
desk-withheld = { $count ->
    [0] Nothing has been withheld.
    [one] <acts>One text</acts> has been withheld.
   *[other] <acts>{ $count } texts</acts> have been withheld.
  }
desk-numbering = Numbers of the next edition
desk-date = Announce a date, or move one
desk-announce = Announce it
desk-date-hint = Left empty where a date is called off.
desk-instead = In the place of
desk-instead-none = no other: a new date
desk-document = Announce a document
desk-symbol = Symbol
desk-symbol-hint = As it is cited: TD/4, C-27(Rev.1)
desk-document-title = Title
desk-publishes = Proposal that it makes public, if any
desk-publishes-hint = Its reference without revision, such as RUS/27. It need not be in the record: that it came out may be all that is known.
desk-seat = Seat a party
desk-seat-send = Give it a seat
desk-party = Its letters
desk-party-hint = Capitals and digits, as symbols of proposals bear them: FJI, EDRI. For ever.
desk-party-name = Its name
desk-group = Stakeholder group
desk-group-none = none: it only holds an office
desk-unit = What it is
desk-unit-state = a state
desk-unit-organisation = an organisation
desk-unit-person = a person
desk-unit-group = a group of parties
desk-office = Office
desk-office-none = none
desk-translations = Translations behind
desk-translations-lead = Wordings in force that a language of this negotiation lacks. A translation is bound to the exact wording it translates.
desk-lacks = lacks { $languages }
desk-translate-this = Translate it
desk-translate = Enter a translation
desk-translate-to = Into
desk-translate-text = The translation
desk-verified = Verified by
desk-verified-none = nobody yet
desk-more = And { $count } more, once these are done.
desk-numbering-lead = Provisions counted anew, so that 5A becomes 6. Their identity, their text and everything said of them stay. Nothing changes until an edition is published.
desk-numbering-none = Every provision is numbered in its order already.
desk-numbering-caption = { $count ->
    [one] One provision gets another number
   *[other] { $count } provisions get other numbers
  }
desk-now = Now
desk-then = In the new edition
desk-numbers-publish = Publish these numbers
desk-edition = Name of the edition
desk-labels = Numbers
desk-labels-hint = One provision on a line: its id, its label, its margin number, with | between. What is left empty stays.
desk-withhold = Withhold what was written
desk-withhold-what = This cannot be undone by erasing: the act stays in the record for ever, with your reason and authority. Name no person in it.
desk-withhold-target = What
desk-withhold-target-hint = The number of the act whose free text it is, such as 41, or the hash of a wording.
desk-level = How far
desk-level-hidden = hidden: off every page, kept under seal
desk-level-erased = erased: deleted for good
desk-reason = Reason
desk-authority = On what authority
desk-authority-hint = A court and its file number, an article. Public for ever.
desk-withhold-send = Withhold it
desk-figure = Report a figure
desk-figure-code = Its name
desk-figure-hint = One word in small letters: members, present
desk-figure-value = The figure
desk-figure-of = What it counts, in words

bulk-title = Invite from a table
bulk-table = The table
bulk-other-table = Another table
bulk-lead = A row for each person, at most { $max }. Parties that are not seated yet are seated first.
bulk-file = A CSV file
bulk-paste = Or paste the table
bulk-look = See what would happen
bulk-nothing-yet = Nothing is sent yet.
bulk-example = An example
bulk-columns = { $party } and { $mail } are needed in each row. A party that is not seated yet needs its name and group once. Left out, the role is delegate, a party is an organisation, and the mail is in English.
bulk-preview = What would happen
bulk-preview-count = { $ready ->
    [one] One invitation
   *[other] { $ready } invitations
  } would be sent; { $refused ->
    [0] no row has a problem.
    [one] one row has a problem.
   *[other] { $refused } rows have a problem.
  }
bulk-done = What was done
bulk-done-count = { $done ->
    [one] One invitation was
   *[other] { $done } invitations were
  } sent; { $refused ->
    [0] no row had a problem.
    [one] one row had a problem.
   *[other] { $refused } rows had a problem.
  }
bulk-caption = Rows as a spreadsheet counts them: the header is row 1
bulk-row = Row
bulk-whom = Whom
bulk-fate = What becomes of it
bulk-new-party = the party is seated, the person invited
bulk-known-party = the person is invited
bulk-invited = invited already, and can still accept
bulk-seated = sits there already
bulk-repeated = the same as a row above
bulk-refused = cannot be done
bulk-sent = invited
bulk-public = Names and groups of parties become public at once and for good. E-mail addresses never do.
bulk-send = { $count ->
    [one] Send one invitation
   *[other] Send { $count } invitations
  }
bulk-again = Sending twice invites nobody twice.

api-desk = What is overdue and coming, who waits for whom, parties without people
api-desk-translations = Wordings that lack a translation
api-desk-numbering = The numbers of the next edition, where they change
