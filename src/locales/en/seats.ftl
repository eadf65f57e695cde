# Seats and people: who acts for a party, invitations, asking for a seat, interests, vouching.

act-end-credential = A credential to act for { $for } is ended.
act-examine = { $party } { $outcome ->
    [accepted] finds a credential to act for { $for } in order.
   *[refused] refuses a credential to act for { $for }.
  }
kind-end-credential = end of a credential
kind-examine = examination of a credential
deed-end-credential = end credentials
deed-examine = examine credentials
procedure-registration = Anybody concerned can ask for a seat { $units ->
    [person] in their own name
    [organisation] for an organisation
   *[both] in their own name or for an organisation
  }, in the group { $groups }.

seat-link-people = People
people-title = Who acts for { $party }
people-lead = The record shows credentials and roles. Names are kept apart from it, and only these people and the secretariat see them.
people-credentials = { $count ->
    [0] No credentials
    [one] One credential
   *[other] { $count } credentials
  }
people-none = Nobody can act for this party yet. Its first head gives credentials to the others.
people-unnamed = No name here
people-you = you
people-since = credential { $credential } · { $act }
people-from = from { $when } UTC
people-until = until { $when } UTC
people-not-yet = not yet good
people-expired = expired
people-ended = ended
people-refused = refused
people-examined-accepted = found in order, { $act }
people-examined-refused = refused, { $act }
people-ended-by = ended by { $act }
people-end = End this credential
people-end-own = Give up this credential
people-end-hint = Nothing more can be done under it, ever. What was done stays. Reasons are optional, public, and never about a person’s private life.
people-examine = Examine this credential
people-outcome = What you find
people-outcome-accepted = in order
people-outcome-refused = refused: it ends at once
people-refused-reasons = Required where you refuse it.
people-invite = Invite somebody
people-role = To act as
people-role-head = acts, and gives and ends the party’s credentials
people-role-delegate = acts for the party
people-role-adviser = acts for the party, as an adviser
people-role-observer = sees the party’s own pages and enters nothing
people-address-label = E-mail address
people-address-hint = Only whoever can read mail there can accept. Leave it empty for a link that works once, for whoever opens it first.
people-days-label = How long it can be accepted
people-days-of = { $days ->
    [one] one day
   *[other] { $days } days
  }
people-times = From when until when the credential is good
people-from-label = First day
people-from-hint = Empty: from when it is accepted. Days are counted in UTC.
people-until-label = Last day
people-until-hint = Empty: until it is ended.
people-invite-send = Invite
people-invite-public = The role becomes public when it is accepted; the name and the address do not.
people-made = The invitation is ready
people-mail-sent = It was sent to { $address }.
people-mail-failed = The mail to { $address } could not be sent. Pass the link on yourself.
people-made-open = Whoever opens this link first can accept it. Pass it on in a way that you trust.
people-made-bound = Only the person who has that address can accept it, by mail or by this link.
people-made-link = Link of the invitation
people-made-once = The link is shown this once; it cannot be shown again. An open invitation can be withdrawn below.
people-invitations = { $count ->
    [one] One invitation
   *[other] { $count } invitations
  }
people-invited = { $role }, for { $whom }
people-anyone = whoever has the link
people-removed = an address that was removed
people-invitation-open = open until { $when } UTC
people-invitation-accepted = accepted { $when } UTC
people-invitation-withdrawn = withdrawn { $when } UTC
people-invitation-expired = ran out { $when } UTC
people-withdraw = Withdraw
people-all-title = People of all parties
people-all-lead = Give each party its first head. Heads invite the others themselves.
people-acting = { $count ->
    [0] nobody acts for it
    [one] one credential in force
   *[other] { $count } credentials in force
  }{ $open ->
    [0] {""}
    [one] , one open invitation
   *[other] , { $open } open invitations
  }
people-headless = no head yet
people-open = See and invite

invitation-title = An invitation
invitation-lead = You are invited to take part in { $negotiation }, for { $party }.
invitation-role = Your role
invitation-by = Invited by
invitation-from = Good from (UTC)
invitation-until = Good until (UTC)
invitation-expires = To be accepted by (UTC)
invitation-means = What accepting means
invitation-means-public = What you do here is done in the name of the party. It is public at once and stays in the record.
invitation-means-name = The record has a random mark in place of your name. Your name and address are kept apart from it; the party’s own people and the secretariat see the name. You can delete both with your account.
invitation-means-end = You, a head of the party or the secretariat can end it at any time. What was done stays.
invitation-sign-in = Sign in or make an account
invitation-sign-in-words = To accept, sign in first. It takes an e-mail address or a passkey, and leads back here. Nothing is used up by looking.
invitation-another = This invitation is for another e-mail address than yours. Sign in with the address that it was sent to, or add that address to your account.
invitation-accept = Accept
invitation-as = as { $name }
invitation-unfinished = You have accepted, but it is not in the record yet. Nothing is lost: enter it again.
invitation-finish = Enter it in the record

welcome-title = You are seated
welcome-lead = You can now act for { $party } in { $negotiation } ({ $role }).
welcome-observe = <page>Read the text</page> and what is proposed. As an observer you enter nothing in the record.
welcome-interests = <page>Declare interests and funding</page>: it is needed before your party proposes or objects.
welcome-people = <page>Invite the others</page> who are to act for your party.
welcome-text = <page>Open the text</page> and choose a provision: there you propose, take a position or object.
welcome-next = <page>See what can happen next</page>, and what awaits your party.
welcome-key = <page>Sign with a key of your own</page>, if you wish. Without one the server vouches for you, visibly.
welcome-note = The bar at the top of each page leads to what is yours alone here.

register-title = Ask for a seat
register-lead = Here anybody concerned can take part in their own name, or for an organisation, on the same terms as everyone else.
register-invitation = Concerned by this text? <register>Ask for a seat</register>.
register-seated = You act for { $party } here already. <next>What to do next</next>
register-sign-in-words = Sign in first, so that the seat stays yours. It takes an e-mail address or a passkey, and leads back here.
register-vouching = Here { $needed ->
    [one] a member must vouch for you first. Send this form: it keeps your short name for you, and says how to go on.
   *[other] { $needed } members must vouch for you first. Send this form: it keeps your short name for you, and says how to go on.
  }
register-claimed = The short name { $name } is kept for you. { $vouches } of { $needed } members have vouched for it so far. Ask members to do so on <parties>this page</parties>; then fill in this form again.
register-vouched = { $vouches } members have vouched for { $name }, { $needed } were needed: fill in this form once more to take the seat. You find the members on <parties>the list of parties</parties>.
register-who = Who you are
register-name = Public name
register-name-hint = Your own name, or that of the organisation. It is public and stays in the record: choose one that you can stand by.
register-short = Short name
register-short-hint = Two to eight letters, the beginning of the symbols of your proposals: ACME/1. Empty: we make one.
register-unit = You take part
register-unit-person = in your own name
register-unit-organisation = for an organisation
register-group = Stakeholder group
register-other-groups = For the other groups, ask the secretariat.
register-interests = Whose money and whose interest stand behind you. You can declare it anew at any time; the latest stands, earlier ones stay in the record.
register-public = What will be public
register-public-words = The name, the group and what you declare become part of the public record at once, for everyone and for good. Your account, its name and its e-mail address do not. Others can challenge the seat.
register-send = Take the seat

interests-title = Interests and funding
interests-declare = Declare interests and funding
interests-again = Declare interests and funding anew
interests-send = Declare
interests-kinds = What applies to you
interests-funding = Who pays for your part in this
interests-funding-hint = Funders and amounts, or that nobody does.
interests-words = What else others should know
interests-words-hint = Whom you work for, what you own or sell that the text would touch.
interests-none = Declares no interest of its own in the matter.
interests-none-declared = Nothing declared yet. The procedure asks for it before certain acts.
interest-operator = runs networks or services that the text would bind
interest-supplier = sells equipment or services that the text would touch
interest-authority = is a public authority, or works for one
interest-patents = holds patents or other rights in what it would require
interest-clients = speaks for clients
interest-funds-members = paid for by members
interest-funds-industry = paid for by industry
interest-funds-public = paid for from public money
interest-funds-foundations = paid for by foundations or donors
body-interests = What else others should know
body-funding = Who pays

vouch-title = Vouch for somebody who asks for a seat
vouch-for = Short name that they ask for
vouch-for-hint = As they told you, in capitals: ACME.
vouch-send = Vouch
