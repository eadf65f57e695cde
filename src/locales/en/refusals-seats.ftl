# Refusals of seats and people.

refusal-credential-expired = The time of the credential { $where } is over. Ask a head of the party, or the secretariat, for a new one.
refusal-credential-not-yet = The credential { $where } is not good yet. Come back on its first day.
refusal-credential-ended = The credential { $where } was ended. Ask a head of the party, or the secretariat, if that was a mistake.
refusal-credential-refused = The credential { $where } was examined and refused. The reasons are in the record.
refusal-observers-do-not-act = An observer enters nothing in the record. Ask a head of your party for a credential to act under.
refusal-keeper-stays = Votes are entered under { $where }, by the server alone. It stays as long as the log does.
refusal-last-credential = { $where } is the last credential by which the record is kept. Give the secretariat another one without an end first.
refusal-people-not-yours = The people of { $where } are seen by themselves and by the secretariat, and changed by its heads and the secretariat.
refusal-until-past = The last day, { $where }, is over. Choose a later one, or none.
refusal-until-before-from = The last day comes before the first. Correct one of them.
refusal-seated-already = You act for { $where } here already. One account asks for one seat.
refusal-malformed-short-name = A short name is two to eight letters, A to Z. “{ $where }” is not: correct it, or leave it empty.
refusal-group-not-open = Seats in this group are not given on asking. Choose one of the groups below, or ask the secretariat.
refusal-unit-not-open = Say whether you take part in your own name or for an organisation, as this procedure has it.
refusal-not-hosted = In { $where } watchers record what happens elsewhere. Nobody acts in it for a party.
refusal-malformed-email = { $where } is not an e-mail address. Write it as name@example.org.
