# A negotiation on one screen.

overview-empty = This negotiation has been opened. Its text has not been entered yet.
overview-text = Of <text>{ $provisions } provisions</text>, { $contested ->
    [0] none is contested
    [one] { $contested } is contested
   *[other] { $contested } are contested
  }, { $changed ->
    [0] none reads otherwise than the base text
    [one] { $changed } reads otherwise than the base text
   *[other] { $changed } read otherwise than the base text
  }, and { $silent ->
    [0] each has been spoken of
    [one] of { $silent } nobody has spoken
   *[other] of { $silent } nobody has spoken
  }.
overview-proposals = <list>{ $proposals ->
    [one] { $proposals } proposal document
   *[other] { $proposals } proposal documents
  }</list> { $proposals ->
    [one] holds
   *[other] hold
  } { $amendments ->
    [one] { $amendments } amendment
   *[other] { $amendments } amendments
  }; { $open ->
    [0] none is undecided
    [one] { $open } is undecided
   *[other] { $open } are undecided
  }{ $unknown ->
    [0] {""}
   *[other] , and what became of { $unknown } the record cannot tell
  }.
overview-objections = <list>{ $raised ->
    [0] No objection or concern
    [one] { $raised } objection or concern
   *[other] { $raised } objections and concerns
  }</list> { $raised ->
    [0] has been raised
    [one] has been raised
   *[other] have been raised
  }; { $open ->
    [0] none is open
    [one] { $open } is open
   *[other] { $open } are open
  }, { $unanswered ->
    [0] none without an answer
    [one] { $unanswered } of them without any answer
   *[other] { $unanswered } of them without any answer
  }.
overview-signing = Signature
signing-refuse = will not sign
signing-consult = must consult at home
signing-sign = will sign
signing-signed = signed
signing-silent = have not signed and said nothing
signing-of = of { $entitled } entitled to sign
overview-groups = Who has been heard
overview-groups-caption = Stakeholder groups and how many of their parties have spoken
overview-groups-heard = Heard
group-heard = { $heard } of { $seated } heard
group-heard-unnamed = { $unnamed ->
    [one] heard once, nobody named
   *[other] heard { $unnamed } times, nobody named
  }
group-not-heard = { $seated ->
    [0] not heard: nobody seated
   *[other] not heard: { $seated } seated
  }
overview-strip = The text, provision by provision
strip-contested = { $count } contested
strip-changed = { $count } changed
strip-agreed = { $count } agreed
strip-quiet = { $count } spoken of, nothing open
strip-not-heard = { $count } of which nobody has spoken
status-contested = contested
status-changed = changed
status-agreed = agreed
status-quiet = nothing open
status-not-heard = nobody has spoken of it
status-beside = beside the treaty
overview-counts = Counts of the room
overview-days = The days
days-caption = Days on which something happened, by month; each leads to the state at its end
day-label = ({ $when }: { $count ->
    [one] { $count } act
   *[other] { $count } acts
  })
overview-latest = Latest acts

count-kind-sense = Sense of the room
count-kind-vote = Vote
count-what-sense = An indicative count. It decides nothing.
count-what-vote = A formal vote, with a tally.
count-told-indicative = Participants were told that it was indicative.
count-told-vote = Participants were told that they were voting.
count-told-unclear = What participants were told is unclear.
count-told-nothing = The record shows nothing that participants were told beforehand.
count-no-tally = No count exists. Announced as { $result ->
    [for] in favour
    [against] against
    [divided] divided
   *[unclear] unclear
  }.
count-on = On { $subject }, by { $method }
count-called = called by { $party }
tally-for = For
tally-against = Against
tally-abstain = Abstaining
contested-objection = { $party } objected.
contested-concern = { $party } voiced a concern.
contested-position = { $party } took a position against it.
contested-counter-report = { $party } disputes this account.
overview-adopted = The whole was adopted { $how ->
    [consensus] by consensus
    [no-objection] without objection
    [finding] on a finding
    [silence] by silence
    [question] by ballot
    [vote] by vote
    [sense] on a sense of the room
   *[chair] by the chair
  } on { $when }.
overview-stage-hosted = It stands in the stage <next>“{ $stage }”</next>.
overview-stage-observed = The last stage on record is <next>“{ $stage }”</next>.
overview-meeting = In session now: <meeting>“{ $title }”</meeting>.
overview-stage-ended = It has ended, in the stage <next>“{ $stage }”</next>.
overview-signed = <board>{ $signed ->
    [0] Nobody has signed
    [one] { $signed } has signed
   *[other] { $signed } have signed
  }</board>{ $entitled ->
    [0] {""}
   *[other] {" "}of { $entitled } entitled
  }; { $refuse ->
    [0] nobody declares a refusal
    [one] { $refuse } declares that it will not
   *[other] { $refuse } declare that they will not
  }, and { $consult ->
    [0] nobody must ask at home first
    [one] { $consult } must ask at home first
   *[other] { $consult } must ask at home first
  }.
