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
    [one] { $name }
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
  } the right to { $rights }{ $until ->
    [set] , until { $when }
   *[none] {""}
  }.
act-enrol-key = { $party } enrols the key { $key } to sign with.
act-rotate-key = { $party } puts the key { $key } in the place of { $from }.
act-revoke-key = { $party } ends the key { $key }.
act-enter-provisions = { $count ->
    [one] One provision of the base text is entered.
   *[other] { $count } provisions of the base text are entered.
  }
act-adopt-base = The base text of { $count } provisions is adopted as the ground to negotiate on.
act-index-words = The word index of the base text ({ $count } provisions) is published.
act-submit = Proposal { $proposal } by { $authors }: { $title }
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
    [reopened] Reopened
    [referred] Referred to another forum
    [nothing] Nothing adopted
   *[deferred] Deferred
  } { $how ->
    [consensus] by consensus
    [no-objection] without objection
    [finding] on a finding
    [silence] by silence
    [question] by ballot
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
act-deposit = { $party } deposits “{ $title }” ({ $marking }), to be released later.
act-release = { $party } releases what was deposited with { $deposit }.
act-appoint = { $held ->
    [true] { $name } is appointed as { $role }.
   *[false] { $name } is no longer { $role }.
  }
act-vouch = { $party } vouches for { $name }.
act-declare-interests = { $count ->
    [0] { $party } declares that it has no interests in the matter.
   *[other] { $party } declares its interests: { $interests }.
  }
act-credentials-report = { $party } reports on credentials: { $inOrder } in order, { $notInOrder } not.
act-give-proxy = { $given ->
    [true] { $party } lets { $name } vote for it.
   *[false] { $party } takes its proxy back.
  }
act-concordance = { $party } confirms that the languages agree.
act-rectify = { $party } corrects a slip in { $provision }.
act-advance = { $party } moves the negotiation to the stage “{ $stage }”.
act-classify = { $party } says that what is negotiated is of the class “{ $class }”.
act-establish = { $party } establishes “{ $body }” under “{ $under }”.
act-transmit = { $count ->
    [one] { $party } sends one provision to “{ $body }”.
   *[other] { $party } sends { $count } provisions to “{ $body }”.
  }
act-exception = { $whom ->
    [one] { $party } makes an exception from clause { $clause }, for { $name }.
   *[all] { $party } makes an exception from clause { $clause }.
  }
act-challenge = { $party } challenges { $act }.
act-ruling = { $outcome ->
    [overturned] { $party } upholds { $challenge } and overturns what it challenged.
   *[stands] { $party } rules on { $challenge }: what it challenged stands.
  }
act-assign-action = { $whose ->
    [own] { $party } takes on a task: { $title }
   *[other] { $party } gives { $name } a task: { $title }
  }
act-end-action = { $outcome ->
    [done] { $party } says that { $action } is done.
   *[dropped] { $party } drops { $action }.
  }
act-put = { $party } puts a question ({ $kind }): { $title }
act-ballot = { $whose ->
    [own] { $party } answers “{ $question }”: { $position }
   *[other] { $party } answers “{ $question }” for { $name }: { $position }
  }
act-close = { $party } closes “{ $question }”{ $result ->
    [carried] : carried
    [not-carried] : not carried
    [no-quorum] : no quorum
    [postponed] : put off
    [counted] : counted, nothing decided
    [withdrawn] : withdrawn
   *[open] .
  }
act-finding = { $party } finds on { $subject }: { $designation }
act-enter-instrument = The instrument “{ $title }” is entered.
act-invite = { $party } invites { $name } to become a party.
act-consent = { $way ->
    [signature] { $party } signs “{ $instrument }” so as to be bound.
    [ratification] { $party } ratifies “{ $instrument }”.
    [acceptance] { $party } accepts “{ $instrument }”.
    [approval] { $party } approves “{ $instrument }”.
    [accession] { $party } accedes to “{ $instrument }”.
    [notice] { $party } gives notice of its consent to “{ $instrument }”.
   *[endorsement] { $party } endorses “{ $instrument }”. It is not bound by that.
  }
act-declare = { $what ->
    [reservation] { $party } makes a reservation to “{ $instrument }”.
    [declaration] { $party } makes a declaration on “{ $instrument }”.
    [objection] { $party } objects to { $to } on “{ $instrument }”.
    [no-provisional-application] { $party } declares that it does not apply “{ $instrument }” provisionally.
   *[withdrawn] { $party } takes back what it declared on “{ $instrument }”.
  }
act-denounce = { $party } denounces “{ $instrument }”.

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
kind-deposit = deposited document
kind-release = release of a document
kind-appoint = appointment
kind-vouch = vouching
kind-declare-interests = declaration of interests
kind-credentials-report = report on credentials
kind-give-proxy = proxy
kind-concordance = agreement of the languages
kind-rectify = correction of a slip
kind-advance = change of stage
kind-classify = class of document
kind-establish = establishment of a body
kind-transmit = sending to a body
kind-exception = exception
kind-challenge = challenge
kind-ruling = ruling
kind-assign-action = action given
kind-end-action = end of an action
kind-put = question
kind-ballot = ballot
kind-close = closing of a question
kind-finding = finding
kind-enter-instrument = instrument
kind-invite = invitation
kind-consent = consent to be bound
kind-declare = reservation or declaration
kind-denounce = denunciation

acts-title = The acts
acts-lead = Everything that happened, in the order of the log. Every page of this negotiation is computed from these entries and from nothing else.
acts-found = { $found ->
    [one] One act
   *[other] { $found } acts
  } of { $all }.
entry-title = Act { $seq }
entry-of = { $kind } of { $party } (act { $seq })
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
