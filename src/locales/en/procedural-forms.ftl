# Forms for what a procedure provides for: what each does, what it needs, and what is shown before it is recorded.

form-see = See it before it is recorded
form-reasons-if-any = Reasons, if you wish to give any
form-needs = What it needs, and what holds now
form-party = Party
form-interests-first = Your party must first declare its interests, on <party>its own page</party>.
form-references-hint = Numbers of provisions, amendments or documents, one on each line.

do-title = What you may do now
do-lead = From the seat of { $name }. Everything you send is an act on the public record, under the clause that stands beside it.
do-questions = Questions that are put
do-move = Moving on
do-decide = Asking, finding and deciding
do-rule = Challenges for you to rule on
do-organise = Bodies, roles and exceptions
do-sign = What you may do about signature
next-subject = How { $subject } can be decided

subject-choose = What it is about
subject-show = Show what can be done about it
subject-decide = What you may ask and decide about this
subjects-whole = The whole
subjects-provisions = Provisions
subjects-amendments = Amendments
subjects-proposals = Documents
subjects-acts = Acts

form-advance = Move to another stage
form-advance-does = The negotiation moves to the stage you choose. What may be done changes with it, and exceptions made for this stage end.
form-advance-to = To which stage

form-put = Put a question
form-put-does = The question is put to those entitled, and they can answer it. Its words cannot be changed; it can be withdrawn, which stays on record.
form-put-kind = What kind of question
form-put-facts = Who may answer, and what carries it
form-put-title = The question, in your words
form-put-closes = Ballots until (UTC)
form-put-closes-hint = Not before the days are over for which its kind has to be open. Where its kind asks for none and this is left empty, it is open until it is closed.
form-put-present = How many are present
form-put-present-hint = Only where a quorum is counted in the room.
question-now-entitled = { $count ->
    [one] (one party now)
   *[other] ({ $count } parties now)
  }

form-ballot = Cast a ballot
form-ballot-on = Answer: { $title }
form-ballot-does = Your party’s ballot is public, with its name.
form-ballot-for = For
form-ballot-position = Your ballot
form-ballot-reasons-hint = Where a ballot needs reasons, or counts only with them, it says so.
form-ballot-final = Once cast, this ballot cannot be changed.
form-ballot-changed = You can change it until the question is closed. The one before stays on record.
form-ballot-cast = Your ballot: { $position }.
form-ballot-cast-for = The ballot of { $party }: { $position }.
form-ballot-idle = It does not count, because it has no reasons.
form-ballot-not-entitled = Your party is not among those whom this is put to: { $electorate }.

form-close = Close the question
form-close-does = No more ballots are taken. What the question came to is worked out by its rules and is part of the record.
form-close-withdraw = Withdraw the question
form-close-withdrawn = Withdraw it: it was put by mistake and counts for nothing

form-count-question = What was asked
form-count-method = How it was taken
form-count-tally = What was counted
form-count-tally-optional = What was counted, if anything was
form-sense = Enter a sense of the room
form-sense-does = A sense of the room is indicative. It decides nothing, and nothing can rest on it.
form-sense-told = What the room was told before it was taken
form-sense-told-indicative = that it is indicative and decides nothing
form-sense-told-vote = that it is a vote
form-sense-told-unclear = nothing clear
form-sense-told-first = Say so to the room first: without it, it cannot be entered.
form-sense-result = What it showed
form-sense-for = in favour
form-sense-against = against
form-sense-divided = divided
form-sense-unclear = unclear

form-vote = Enter a vote
form-vote-does = The tally becomes part of the record. Whether it carries is worked out from it by the rule, and is not yet a decision.
form-vote-rule = Under the rule of
form-vote-present = How many were present
form-vote-roll-call = It was a roll call: every ballot is below
form-vote-ballots = Ballots by name
form-vote-ballots-hint = One on each line, such as: BRA for. The others: against, abstain.

form-finding = Find consensus
form-finding-does = You find, in your own name and with reasons, where consensus stands. It is your judgement and no count; it can be challenged.
form-finding-open = { $count ->
    [0] No objection to it is open.
    [one] One objection to it is open, and the finding will list it:
   *[other] { $count } objections to it are open, and the finding will list them: <objections>see them</objections>
  }
form-finding-designation = What you find
form-finding-why = What this needs, and what holds now

form-decision = Decide
form-decision-does = The decision takes effect at once. What is adopted or agreed is the text from then on; amendments to what it replaces fall behind until they are revised.
form-decision-ways = Ways that are open now
form-decision-not-here = The procedure has no decision on this in this stage.
form-decision-outcome = Outcome
form-decision-how = How it was reached
form-decision-count = On what it rests
form-decision-count-none = on nothing that was counted or found
form-decision-in = In which body
form-decision-in-none = in none of them
form-decision-level = How far up it is agreed
form-decision-level-none = not said
form-decision-forum = The other forum, where it is referred
form-decision-forum-hint = One word, lower case: ietf, itu, ohchr
form-decision-package = Decided together with it
form-decision-package-hint = Numbers of provisions, amendments or documents, one on each line. All of it is decided or none.

form-classify = Say of which class the document is
form-classify-does = Rules that differ by class apply by the class you name.
form-classify-as = Class

form-establish = Establish a body
form-establish-does = The body exists from then on, under the one you choose, and text can be sent to it.
form-establish-label = Its name
form-establish-body = Its short name
form-establish-body-hint = Lower case letters, digits and hyphens, such as: group-on-article-5
form-establish-kind = What it is
form-establish-under = Under

form-transmit = Send provisions to a body
form-transmit-does = The provisions are before that body from then on.
form-transmit-to = To
form-transmit-choose = Choose provisions
form-transmit-provisions = Provisions

form-appoint = Appoint to a role
form-appoint-does = The party has the role from then on, with what the procedure gives to it, or has it no longer.
form-appoint-role = Role
form-appoint-held = What is done
form-appoint-held-true = it is appointed
form-appoint-held-false = its appointment ends

form-give-proxy = Give a proxy, or take it back
form-give-proxy-does = The party you choose can cast your ballots from then on, until you take the proxy back.
form-give-proxy-to = To
form-give-proxy-none = nobody: take it back

form-exception = Make an exception
form-exception-does = The acts you choose pass although this clause refuses them. It is public, with your reasons. Nobody gets by it what is not theirs to do.
form-exception-clause = From which clause
form-exception-acts = For which acts
form-exception-party = For whom
form-exception-everybody = everybody
form-exception-until = Until (UTC)
form-exception-until-hint = Left empty, it ends with this stage.

form-challenge = Challenge this
form-challenge-ruling = Appeal against the ruling
form-challenge-does = Your challenge is public, with your reasons. Until it is ruled on, what you challenge stands.
form-challenge-heard = { $who } will rule on it. It can be made until { $until }.

form-ruling = Rule on the challenge
form-ruling-on = Rule on challenge #{ $seq }
form-ruling-does = What is overturned loses its effect and does not come back by itself. What stands, stands.
form-ruling-outcome = Your ruling
form-ruling-stands = it stands
form-ruling-overturned = it is overturned
form-ruling-count = What the meeting decided
form-ruling-meeting = The meeting decides, by the question { $question }. <put>Put it on this challenge</put>, then say here what it came to: carried, the act is overturned.

form-assign-action = Give somebody an action
form-assign-action-does = It is on record as to be done by that party, until it is done or dropped.
form-assign-action-title = What is to be done
form-assign-action-owner = By
form-assign-action-due = Due (UTC)
form-end-action = End an action
form-end-action-of = End the action: { $title }
form-end-action-does = The action is no longer open.
form-end-action-outcome = What became of it
form-end-action-done = done
form-end-action-dropped = dropped

form-intend = Say whether you will sign
form-intend-does = What your party says here binds it to nothing and can be said anew. To have to consult is not to refuse.
form-intend-intention = Your party
form-intend-sign = will sign
form-intend-refuse = will not sign
form-intend-consult = must first consult at home
form-intend-because = The texts that are the cause, if any

form-sign = Sign
form-sign-does = Your party signs, for everyone to see. It cannot be taken back here.
form-sign-version = You sign the text as it stands now, version { $version }.
form-sign-reservation = with a reservation

form-consent = Consent to be bound
form-consent-to = Consent to be bound by “{ $instrument }”
form-consent-does = Your party is bound by the instrument once it is in force for it. An endorsement binds nobody.
form-consent-way = How
form-consent-by = { $way ->
    [signature] by signature
    [ratification] by ratification
    [acceptance] by acceptance
    [approval] by approval
    [accession] by accession
    [notice] by notice of consent
   *[endorsement] by endorsement, which binds nobody
  }

form-declare = Make a reservation or declaration
form-declare-on = Make a reservation or declaration on “{ $instrument }”
form-declare-does = It is on record from then on, with your party’s name, and can be taken back.
form-declare-type = What it is
form-declare-reservation = reservation
form-declare-declaration = declaration
form-declare-objection = objection to another’s reservation or declaration
form-declare-no-provisional-application = not applying it provisionally
form-declare-provisions = To which provisions, if not to all
form-declare-to = To which reservation or declaration, if it is an objection
form-declare-to-none = none
form-declare-back = Take back #{ $seq }: { $what }
form-declare-back-note = It ends today. That it was made stays on record.

form-denounce = Withdraw from an instrument
form-denounce-of = Withdraw from “{ $instrument }”
form-denounce-does = Your party takes its consent or endorsement back. When that takes effect is for the procedure to say.

form-enter-instrument = Enter an instrument
form-enter-instrument-does = Parties can consent to be bound by it from then on, as far as the procedure lets them.
form-enter-instrument-title = Its title
form-enter-instrument-code = Its short name
form-enter-instrument-code-hint = Lower case letters, digits and hyphens. Rules may name it so.
form-enter-instrument-text = Which text
form-enter-instrument-this = this text, version { $version }
form-enter-instrument-other = another text
form-enter-instrument-replaces = It replaces
form-enter-instrument-replaces-none = nothing
form-enter-instrument-since = In force since
form-enter-instrument-since-hint = A day such as 2027-03-01. Left empty, it is worked out from the consents.
form-enter-instrument-weights = What each party weighs
form-enter-instrument-weights-hint = Only where a rule counts weights. One on each line, such as: BRA 120

form-invite = Invite a party
form-invite-party = Invite { $party }
form-invite-does = The party may accede from then on.
form-invite-carried = The question was carried:
form-invite-none = Nobody can be invited now: an invitation follows from a question that was carried, put on the act that seated the party.

form-concordance = Confirm that the languages agree
form-concordance-does = You say that the texts in all authentic languages say the same.
form-concordance-version = Of the text as it stands now, version { $version }.

form-rectify = Correct a slip in the words
form-rectify-does = The words are corrected, here and in every place that shows them. Nothing is decided anew.
form-rectify-text = Text: { $language }

before-public = It becomes part of the public record at once, with your party’s name, for everyone and for good. What was decided can be decided again; it cannot be made undone. Do not write anything about persons.
before-back = Back to the form, without sending
before-clauses = What its clauses come to now
before-open = { $count ->
    [0] No objection to it is open.
    [one] One objection is open:
   *[other] { $count } objections are open:
  }
before-settled = What becomes part of the text
before-subject = About
before-package = Together with
before-count = Rests on
before-on = The challenge
before-in = In
before-level = Agreed as
before-forum = To the forum
before-closes = Ballots until
before-present = Present
before-method = Taken by
before-acts = Lets pass
before-party = For
before-until = Until
before-provisions = Provisions

refused-written = What you entered

refusal-malformed-number = “{ $where }” is not a whole number. Write it in digits.
refusal-malformed-line = The line “{ $where }” cannot be read. Write each line as the hint beside the field says.
refusal-unknown-reference = “{ $where }” is the number of nothing here. Write the number of a provision, an amendment or a document.
refusal-nothing-corrected = The words of { $where } are as they were. Change what is to be corrected.
