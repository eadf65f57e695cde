# The record: one sentence for each kind of act, the list of acts, one act, sources.

act-open = The negotiation “{ $title }” is opened.
act-declare-source = Source { $source } is declared: { $title }
act-declare-framework = “{ $title }” is declared: the words in which proposals are judged here.
act-event = { $title }
act-report-figure = Reported: { $of }, { $value }
act-counter-report = { $party } disputes { $act }.
act-withhold = { $level ->
    [hidden] Put under seal
   *[erased] Erased
  }: { $what }. Reason: { $reason }; authority: { $authority }
act-withhold-body = what was written with { $act }
act-withhold-text = the wording { $hash }
act-seat = { $name } takes a seat.
act-credential = A credential to act for { $for } as { $role }.
act-grant-rights = { $count ->
    [one] One party
   *[other] { $count } parties
  } { $held ->
    [true] { $count ->
        [one] receives
       *[other] receive
      }
   *[false] { $count ->
        [one] loses
       *[other] lose
      }
  } the right to { $rights }.
act-enrol-key = { $party } enrols the key { $key } to sign with.
act-rotate-key = { $party } puts the key { $key } in the place of { $from }.
act-revoke-key = { $party } ends the key { $key }.
act-enter-provisions = { $count ->
    [one] One provision of the base text is entered.
   *[other] { $count } provisions of the base text are entered.
  }
act-adopt-base = The base text of { $count } provisions is adopted as the ground to negotiate on.
act-index-words = The word index of the base text ({ $count } provisions) is published.
act-submit = { $authors } { $title }: { $proposal }
act-revise = { $party } revises { $proposal } (revision { $rev }).
act-withdraw = { $party } withdraws { $target }.
act-support = { $party } { $joined ->
    [true] joins
   *[false] no longer joins
  } { $target }.
act-reserve = { $party } { $lifted ->
    [true] lifts its brackets in
   *[false] puts brackets in
  } { $provision }.
act-translate = A translation into { $language } is bound to its original.
act-consolidate = { $party } tables “{ $title }” as the new base of { $count ->
    [one] one provision
   *[other] { $count } provisions
  }.
act-renumber = A renumbering is published: { $edition } ({ $count } labels). No provision changes.
act-position = { $party } { $stance ->
    [support] supports
    [accept] can accept
    [concern] has a concern about
    [object] is against
   *[refer] would refer elsewhere
  } { $target }.
act-object = { $party } { $degree ->
    [objection] objects to
   *[concern] voices a concern about
  } { $target }: { $ground }
act-answer = { $party } answers { $objection }.
act-settle = { $party } settles { $objection }: { $fate }
act-statement = { $at ->
    [large] { $party } makes a statement.
   *[target] { $party } makes a statement on { $target }.
  }
act-assess = { $party } judges { $target }.
act-sense = The sense of the room on { $subject }: { $result ->
    [for] for
    [against] against
    [divided] divided
   *[unclear] unclear
  }
act-vote = A vote on { $subject }: { $for } for, { $against } against, { $abstain } abstaining
act-decision = { $outcome ->
    [adopted] Adopted
    [agreed] Agreed
    [rejected] Rejected
   *[deferred] Deferred
  } { $how ->
    [consensus] by consensus
    [vote] by vote
    [sense] on a sense of the room
   *[chair] by the chair
  }: { $subject }
act-intend = { $party } { $stated ->
    [reported] is reported to
   *[declared] declares that it
  } { $stated ->
    [reported] { $intention ->
        [sign] intend to sign
        [refuse] refuse to sign
       *[consult] have to consult at home
      }
   *[declared] { $intention ->
        [sign] will sign
        [refuse] will not sign
       *[consult] must consult at home
      }
  }.
act-sign = { $party } signs{ $reservation ->
    [true] , with a reservation
   *[false] {""}
  }.

kind-open = opening
kind-declare-source = declaration of a source
kind-declare-framework = declaration of a framework
kind-event = event
kind-report-figure = reported figure
kind-counter-report = counter-report
kind-withhold = withholding
kind-seat = seating
kind-credential = credential
kind-grant-rights = rights given or taken
kind-enrol-key = enrolment of a key
kind-rotate-key = change of a key
kind-revoke-key = end of a key
kind-enter-provisions = entry of provisions
kind-adopt-base = adoption of the base text
kind-index-words = word index
kind-submit = proposal
kind-revise = revision
kind-withdraw = withdrawal
kind-support = co-sponsoring
kind-reserve = brackets
kind-translate = translation
kind-consolidate = consolidated text
kind-renumber = renumbering
kind-position = position
kind-object = objection or concern
kind-answer = answer
kind-settle = fate of an objection
kind-statement = statement
kind-assess = judgement
kind-sense = sense of the room
kind-vote = vote
kind-decision = decision
kind-intend = intention to sign
kind-sign = signature

acts-title = The acts
acts-lead = Everything that happened, in the order of the log. Every page of this negotiation is computed from these entries and from nothing else.
acts-found = { $found ->
    [one] One act
   *[other] { $found } acts
  } of { $all }.
entry-title = Act { $seq }
entry-before = Previous act
entry-after = Next act
entry-envelope = The entry
entry-who = Whose act
entry-credential = Under credential
entry-when = Happened
entry-recorded = Entered in the log
entry-leaf-hash = Leaf hash (SHA-256)
entry-raw = Raw
entry-raw-link = The canonical leaf as JSON
entry-fields = As entered
entry-vouched = Vouched for by
entry-wording = Wording
entry-signed = signed
entry-withheld = withheld
auth-attested = the server, for a session under this credential
auth-recorded = a recorder, without a signature
auth-recorded-signed = a recorder, who signed it with the key { $key }
auth-signed = its author, who signed it with the key { $key }
key-since = enrolled by { $act }
key-until = ended by { $act }
body-reasons = Reasons
body-ground = Ground
body-cure = What would cure it
body-answer = Answer
body-statement = Statement
body-account = Account
body-rationale = Rationale
body-note = Note

sources-title = Sources
sources-lead = Where the facts of this record come from, and how many acts rest on each.
sources-none = No source has been declared.
