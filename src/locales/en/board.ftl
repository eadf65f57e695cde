# The signature board to the end: map and table, entry into force, who is bound, reservations.

place-consented = consented to be bound
place-signed = signed
place-signed-only = signed, no consent so far
place-sign = say they will sign
place-consult = must consult at home
place-refuse = will not sign
place-left = consented, then withdrew
place-silent = have not signed and said nothing
place-other = no right to sign on record

map-label = World map of where states stand: { $places }. The table below names them.
map-one = { $place }: { $count }
map-title = { $party }: { $place }
map-note = Outlines are those of Natural Earth (public domain), in a projection that keeps areas. They mean no position on any border, name or territory. States too small to be seen are dots.
map-elsewhere = { $count ->
    [one] One party has no place on the map; it is in the table.
   *[other] { $count } parties have no place on the map; they are in the table.
  }

board-dots = { $place }: { $count }
board-contents = On this page
board-to-endorsed = Endorsements
board-to-force = Entry into force
board-to-bound = Who is bound
board-to-between = Between two parties
board-to-declared = Reservations and declarations
board-rows = Party by party
board-party = Party
board-did = What it did
board-nothing = Nothing is on record.
board-consented = { $count ->
    [one] One has consented to be bound.
   *[other] { $count } have consented to be bound.
  }
board-disputed = disputed by
board-bound = bound from { $from }
board-bound-until = bound from { $from } until { $until }

did-to = { $did } ({ $instrument })
did-intends-sign = said that it will sign
did-intends-consult = said that it must consult at home
did-intends-refuse = said that it will not sign
did-reported-sign = reported by others to be about to sign
did-reported-consult = reported by others to have to consult
did-reported-refuse = reported by others not to sign
did-signed = signed
did-signed-reserved = signed, with a reservation
did-invited = was invited
did-signature = consented by signature
did-ratification = ratified
did-acceptance = accepted
did-approval = approved
did-accession = acceded
did-notice = gave notice of its consent
did-endorsement = endorsed
did-denounced = withdrew
did-reservation = made a reservation
did-declaration = made a declaration
did-objection = objected to a reservation or declaration
did-no-provisional-application = said that it does not apply it provisionally
did-taken-back = took a declaration back

reasons-refuse = Why they will not sign ({ $count })
reasons-consult = Why they must consult at home ({ $count })
reasons-sign = Why they will sign ({ $count })

endorsed-title = Endorsements ({ $count })
endorsed-note = An endorsement binds nobody. It is never counted with signatures or consents, whoever gives it.
endorsed-until = taken back { $day }
unit-state = state
unit-organisation = organisation
unit-person = person
unit-group = group

force-title = Entry into force
force-since = In force since { $day }.
force-from = Enters into force on { $day }.
force-not = Not in force.
force-replaces = Replaces { $instrument } between those bound by both.
force-entered = This day was entered in the record; it is not worked out from consents.
force-no-rule = The procedure has no rule for it, so the record cannot tell when.
force-needs = What it needs, and what there is
force-needed = What it needed, and what there was
force-counted = { $count ->
    [one] One consent counts:
   *[other] { $count } consents count:
  }
force-apart = { $count ->
    [one] One stands beside them and counts for nothing, being an endorsement or given beside members of the same organisation:
   *[other] { $count } stand beside them and count for nothing, being endorsements or given beside members of the same organisation:
  }
force-held = First held on { $day }, with { $act }.
force-step-days = { $days ->
    [one] One day later:
   *[other] { $days } days later:
  }
force-step-months = { $months ->
    [one] One month later:
   *[other] { $months } months later:
  }
force-step-first = The first day of the month that follows:
force-step-at-once = At once:
force-missing = { $count ->
    [one] One more consent is missing.
   *[other] { $count } more consents are missing.
  }
force-missing-among = { $count ->
    [one] One more consent is missing from “{ $electorate }”.
   *[other] { $count } more consents are missing from “{ $electorate }”.
  }
force-missing-weight = Consents with a weight of { $count } more are missing.
force-missing-weight-among = Consents with a weight of { $count } more are missing from “{ $electorate }”.
force-consents = { $count ->
    [one] One consent to be bound, with its day
   *[other] { $count } consents to be bound, in the order they were given
  }
force-consent = Consent
force-bound = Bound
force-among = counts among { $electorates }
force-weight = weighs { $weight }
force-held-here = With it the rule first held.
force-not-counted = not counted beside its members
force-bound-from = from { $from }
force-bound-between = from { $from } until { $until }
force-not-yet = not yet
force-never = never: withdrawn first
force-left = Denunciations and withdrawals ({ $count })
force-left-on = { $party } gave notice on { $day }.
force-left-never = It was not bound.
force-left-until = It is bound until { $day }, that day not included.

regime-title = Who is bound by which version, towards whom
regime-on = As the record stands, on { $day }.
regime-unlisted = { $instrument } is in force, and nobody is on record as bound by it. Who is, and so what applies between those whom no newer version binds, the record cannot tell. Missing: the list of its parties that its depositary keeps.
regime-no-consents = No consent to { $instrument } is on record. What is shown follows from signatures and from the rules of the procedure. Missing: what was notified to the depositary since, which could change it for any party.
regime-nobody = Nobody is on record as bound by anything on that day.
regime-parties = { $count ->
    [one] One party,
   *[other] { $count } parties,
  }
regime-bound = bound by { $instruments }.
regime-by-silence = By silence: signed, applied it provisionally, and no word since is on record.
regime-provisional = Applied provisionally: { $instruments }.
regime-rest = whom nothing on record binds.
regime-names = { $count ->
    [one] its name
   *[other] their { $count } names
  }
regime-matrix = What applies between a party of one group and a party of another
regime-none = nothing
regime-provisionally = provisionally { $instrument }
regime-unknown = the record cannot tell

between-title = Between two parties
between-a = Between
between-b = and
between-day = on
between-choose = Choose a party
between-ask = Which applies?
between-same = Choose two different parties.
between-applies = Between { $a } and { $b }, { $instrument } applies on { $day }.
between-none = Between { $a } and { $b }, { $instrument } does not apply on { $day }{ $versions ->
    [one] .
   *[several] , nor does any earlier version.
  }
between-unknown = { $versions ->
    [one] Whether { $instrument } applies between { $a } and { $b } on { $day }, the record cannot tell.
   *[several] Between { $a } and { $b }, { $instrument } does not apply on { $day }, by all that is on record. Whether an earlier version does, the record cannot tell.
  }
between-missing = Missing: who was bound by an instrument whose parties are not on record.
between-provisional = Both apply { $instrument }, at least one of them provisionally.
between-reservations = Reservations between them ({ $count })

hold-unknown = who is bound by it is not on record
hold-bound = bound from { $from }
hold-silence = bound from { $from }, having signed, applied it provisionally for { $months } months, and said nothing that is on record
hold-provisional = applies it provisionally from { $from }, having signed
hold-not-in-force = it is not in force
hold-in-force-from = it enters into force on { $day } only
hold-from = bound from { $from } only
hold-until = bound until { $until } only, that day not included
hold-nothing = neither bound by it nor applying it, by all that is on record

declared-title = Reservations and declarations
declared-allowed = Reservations are { $allowed ->
    [none] not allowed.
    [any] allowed.
   *[listed] allowed to certain provisions only.
  }
declared-round = { $round ->
    [1] first round
    [2] second round
   *[other] round { $round }
  }
declared-reservation = { $party } reserves
declared-declaration = { $party } declares
declared-objection = { $party } objects
declared-no-provisional-application = { $party } does not apply it provisionally
declared-provisions = on { $provisions }
declared-to = to { $act }
declared-withdrawn = taken back { $day }
