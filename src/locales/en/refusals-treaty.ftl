# What follows signature: instruments, consents, declarations, denunciations.

refusal-no-treaty-rules = This procedure says nothing of what follows signature, so there is no { $where } here.
refusal-unknown-instrument = There is no instrument { $where }. Enter it first.
refusal-duplicate-instrument = The instrument { $where } is there already. Choose another name, or another version.
refusal-malformed-day = { $where } is not a day of the calendar. Write it like 2015-01-01.
refusal-weight-beside-members = { $where } has members among the parties, and what it weighs would be counted twice. Give weights to its members alone.

refusal-already-invited = { $where } has been invited already.
refusal-no-invitations = This procedure invites nobody to accede, so { $where } cannot be invited.
refusal-invitation-not-carried = Act { $where } is no carried question on an invitation. Put the question and wait for its result.
refusal-invitation-of-another = The question of act { $where } is not about { $party }. Its subject must be the act that seated { $party }.

refusal-already-bound = Your party has consented to { $where } already.
refusal-already-endorsed = Your party has endorsed { $where } already.
refusal-consent-not-open = This way of being bound is not open to { $where }.
refusal-signature-missing = { $where } has not signed this text, and this way of being bound comes after signature.
refusal-invitation-missing = { $where } has not been invited to accede.

refusal-declaration-missing = An objection must name the reservation or declaration it is to.
refusal-declaration-not-wanted = Only an objection names another declaration (act { $where }). Leave it out.
refusal-unknown-declaration = Act { $where } is no such declaration to this instrument.
refusal-declaration-not-yours = The declaration of act { $where } is another party’s. Who made it takes it back.
refusal-no-such-round = There is no round { $where } of declarations; there { $rounds ->
    [one] is one
   *[other] are { $rounds }
}.
refusal-round-not-open = Round { $where } of declarations is not open now. It is held in the stage “{ $stage }”.
refusal-no-reservations = No reservations can be made to { $where }.
refusal-reservation-not-listed = No reservation can be made to { $where }. Choose from the provisions that the procedure lists.
refusal-reservation-too-late = Your party is already bound by its consent to { $where }. Reservations are made on signing or with the consent.
refusal-no-provisional-application = { $where } is not applied provisionally, so nobody need say that it is not.

refusal-not-bound = Your party has no consent to { $where } that it could take back.
refusal-no-denunciation = This procedure does not provide for leaving { $where } once it is settled that it enters into force.
