# Proposals, parties and signatures.

proposals-title = Proposals
proposals-found = { $found ->
    [one] One document
   *[other] { $found } documents
  } of { $all }, { $amendments ->
    [one] one amendment
   *[other] { $amendments } amendments
  }.
proposals-csv = Download as a table (CSV)
proposals-none = No proposal fits. Widen the filter.
proposals-caption = Proposals with their amendments
proposal-authors = Proposed by
proposal-cosponsors = Joined by
proposal-status = Status
proposal-in-force = in force
proposal-withdrawn = withdrawn
proposal-revisions = Issued as
proposal-amendments = { $count ->
    [one] One amendment
   *[other] { $count } amendments
  }
proposal-themes = Filed under
proposal-standing = Where the groups stand on the document
proposal-no-objections = Nobody has objected to it.

parties-title = Parties
parties-lead = Everyone who holds a seat, by stakeholder group. Groups weigh the same, however many parties they hold. Names in grey have not spoken yet.
parties-offices = Offices
party-group = Group
party-rights = Rights now
party-no-rights = none in this procedure
party-members = Members
party-seated = Seated
party-awaiting = { $count ->
    [one] One open objection to its proposals waits for its answer
   *[other] { $count } open objections to its proposals wait for its answer
  }
party-signing = On signing
party-proposals = { $count ->
    [one] One proposal
   *[other] { $count } proposals
  }
party-proposal-amendments = { $count ->
    [one] one amendment
   *[other] { $count } amendments
  }
party-cosponsor = as co-sponsor
party-objections = { $count ->
    [one] One objection or concern
   *[other] { $count } objections and concerns
  }
party-objection-answers = { $count ->
    [0] no answer
    [one] one answer
   *[other] { $count } answers
  }
party-positions = { $count ->
    [one] One position
   *[other] { $count } positions
  }
party-judgements = { $count ->
    [one] One statement or judgement
   *[other] { $count } statements and judgements
  }
party-acts = All its acts in the record
in-reply-to = in reply to { $party }, { $act }

signatures-title = The signature board
signatures-lead = { $signed ->
    [0] Nobody has signed
    [one] { $signed } has signed
   *[other] { $signed } have signed
  }{ $entitled ->
    [0] ; who is entitled is not yet in the record by name
   *[other] , of { $entitled } entitled
  }; { $refuse ->
    [0] none says it will not
    [one] { $refuse } says it will not
   *[other] { $refuse } say they will not
  }; { $consult ->
    [0] none must consult at home
    [one] { $consult } must consult at home
   *[other] { $consult } must consult at home
  }. Consulting is not refusing.
signatures-not-provided = Under this procedure nothing is signed. See <decisions>what was decided, and how</decisions>.
signatures-none = Nobody may sign yet, and nobody has said anything of it.
signatures-reconstructed = { $count ->
    [one] One name is reconstructed
   *[other] { $count } names are reconstructed
  } (hollow dots): the total is documented, the list of names was put together afterwards.
signatures-because = because of { $causes }
signatures-reported = Reported by others
signatures-reported-note = What others say of a party never overrules what it declares itself.
signatures-reported-one = { $party } is reported { $said ->
    [refuse] not to sign
    [consult] to have to consult
   *[sign] to be about to sign
  }.
signatures-conflict-signed = It signed.
signatures-conflict-declared-sign = It declared that it will sign.
signatures-conflict-declared-consult = It declared that it must consult.
signatures-conflict-declared-refuse = It declared that it will not sign.
signatures-conflict-reported-otherwise = Others report otherwise.
figures-title = Figures as reported
figures-of = What is counted
figures-values = Figures, with their acts
figures-or = or
figures-disagree = sources disagree
