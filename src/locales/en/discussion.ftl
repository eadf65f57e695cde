# Positions and objections, what awaits whom, the discussion and its moderation.

reasons-required = Reasons are required (clause { $clause }).
reasons-optional = Not required here, but others can only answer what they can read.
form-position-own = It is the position of your party, on this revision alone. You can change it at any time; what you said before stays in the record.
position-earlier = Before: { $said }
position-earlier-one = { $stance } { $act }
positions-unanswered = Spoke on an earlier revision, not yet on this one: { $said }
positions-unanswered-one = { $party } ({ $stance } { $act })
positions-whole = Where parties stand on the whole
positions-whole-note = On the text as it reads now, not on any single provision.

form-red-line-hint = Tick this only if you mean to say it in public. From then on everybody can read that your party will not sign such a text.
form-answer-proponent = Answer as its proponent
form-answer-chair = Answer from the chair
form-answer-holder = Answer back
form-answer-holder-hint = Your objection stands. Say what the answer has left open.
form-settle-own = Say whether it was met, or withdraw it
form-settle-chair = Settle it from the chair
form-settle-by = Met by
form-settle-by-none = nothing in particular
form-restate = It still stands against the new revision
form-restate-does = Your objection is entered again, with the same words, against { $target } as it reads now. The earlier one is withdrawn by the same act, so that it is counted once.
objection-earlier-revision = on an earlier revision
objection-earlier-note = { $target } has been revised since. Whether this still stands is for its holder to say.
objection-restated = Restated by { $party } against a later revision, as { $act }
objection-restates = Takes the place of { $act }

discussion-title = { $count ->
    [0] Discussion
    [one] Discussion: one statement
   *[other] Discussion: { $count } statements
  }
discussion-none = Nobody has said anything here yet.
discussion-note = Statements change nothing in the text and count for nothing. Positions and objections are taken above.
discussion-rules = Removed from view here by declared rules: <count>{ $removed }</count>
discussion-by = { $party } says
discussion-asks = { $party } asks { $asked }
discussion-reply-to = in reply to { $act }
discussion-on = on { $target }
discussion-quote-earlier = from a wording that has been replaced since
discussion-waits = No answer yet from { $parties }.
discussion-answered = Answered by all who were asked.
discussion-earlier-replies = { $count ->
    [one] One earlier reply is in <record>the record</record>.
   *[other] { $count } earlier replies are in <record>the record</record>.
  }
discussion-thread = One thread of the discussion. <all>See all of it</all>
form-statement = Say something on this
form-statement-reply = Reply
form-statement-text = Your statement
form-statement-quote = Words you quote, if any
form-statement-quote-hint = Exactly as they stand in the text you chose.
form-statement-asks = Put it as a question to
form-statement-asks-none = nobody in particular
form-statement-asks-hint = It awaits their answer in public until they reply.
form-statement-reply-to = Reply to
form-statement-first = the statement ({ $party })
form-statement-one = { $party }, #{ $seq }
quote-these = Quote these words in the discussion

seat-link-awaits = { $count ->
    [0] Nothing awaits you
    [one] One thing awaits you
   *[other] { $count } things await you
  }
awaits-title = What awaits an answer
awaits-title-party = What awaits { $party }
awaits-lead = Worked out from the public record at every moment: text that is contested and on which a party has said nothing, objections and questions put to it, ballots open to it. Silence is never counted as a position.
awaits-none = Nothing awaits { $party } at this moment.
awaits-since = since { $when }
awaits-due = until { $when }
awaits-do-position = Take a position on
awaits-alternatives = { $count ->
    [one] , where there is nothing yet on { $refs }
   *[other] , where there is nothing yet on { $count } alternatives: { $refs }
  }
awaits-alternatives-more = and { $count } more
awaits-do-answer = Answer
awaits-of-answer = the objection of { $party } to { $target }
awaits-do-accept = Say whether you are satisfied:
awaits-of-accept = the answer of { $party } to objection { $target }
awaits-do-restate = Say whether it still stands:
awaits-of-restate = objection { $act } to { $target }, which was revised since
awaits-do-ballot = Cast a ballot:
awaits-do-question = Answer
awaits-of-question = the question of { $party }
awaits-do-interests = Declare interests, before acting
awaits-do-credentials = Put credentials in order
awaits-do-action = Do what was assigned:
awaits-do-challenge = Rule on
awaits-of-challenge = the challenge of { $party } to { $target }
awaits-removed = What was removed of yours
awaits-removed-line = What you wrote with { $act } was removed from view: see the receipt { $receipt }
awaits-parties = What awaits each party
awaits-column-awaits = Awaits it
awaits-none-short = nothing
awaits-provisions = Not yet spoken, provision by provision
awaits-provisions-note = Contested provisions, and how many of those who could speak have not.
awaits-nothing-contested = No text is contested at this moment.
awaits-column-party = Party
awaits-column-group = Group
awaits-column-provision = Provision
awaits-column-groups = Groups not heard
awaits-column-silent = Parties not yet heard
awaits-all-groups = every group was heard
not-heard-title = Not yet spoken on { $provision }
not-heard-lead = Who has neither a position nor an objection on its wording or on an alternative as it reads now, and proposes none. They are not heard; nothing else follows from it.
not-heard-line = { $parties ->
    [0] Everybody who could speak here has spoken.
    [one] One party has not yet spoken here.
   *[other] { $parties } parties have not yet spoken here.
  } <who>{ $groups ->
    [0] Every group was heard.
    [one] One group was not heard at all.
   *[other] { $groups } groups were not heard at all.
  }</who>
not-heard-column-heard = Heard
not-heard-everybody = everybody was heard

moderation-title = What was removed from view
moderation-lead = Every removal is an act with its reason. What stood there is hidden or erased; that it stood there, whose it was and who removed it stays for ever.
moderation-rule = Who may remove a statement from view: { $who }. On these grounds alone:
moderation-only = Nothing but statements: no position, objection or answer is ever removed so.
moderation-none-declared = This procedure declares no moderation. What the law or an error demands is withheld by whoever keeps the record.
moderation-none = Nothing has been removed.
moderation-counts = Removals by ground and by who removed
moderation-column-ground = Ground
moderation-column-by = Removed by
moderation-column-count = Removed
moderation-column-overturned = Of these overturned
moderation-list = Every removal
moderation-line = { $moderator } removed what { $author } wrote with { $act }: { $ground }
moderation-line-text = { $moderator } withheld a text: { $ground }
moderation-outcome-open = challenged, not yet ruled on
moderation-outcome-overturned = overturned
moderation-outcome-stands = challenged, stands
receipt-title = Receipt
receipt-words = What { $author } wrote with { $act } was removed from view by { $moderator }. The act itself, its author and its place in the record stay.
receipt-words-text = A text was withheld by { $moderator }. The acts that name it stay.
receipt-ground = Ground
receipt-appeal = How to have it looked at
receipt-appeal-until = It can be challenged until { $when }, by { $who }. Who hears it: { $hearers }. The form is on this page.
receipt-appeal-over = The time for a challenge ended on { $when }.
receipt-appeal-none = This procedure has no challenge of a removal.
receipt-again = What was hidden is not shown again, whatever is ruled. If the removal is overturned, the author may say it again, and it counts as overturned in the public count.
receipt-overturned = The removal was overturned. The words are not shown again by that: the author may say them again.
form-moderate = Remove it from view
form-moderate-does = What stands here is hidden from everybody. That it stood here, whose it was, that you removed it and on which ground becomes public for ever. The author gets a receipt and may challenge it.
form-ground-moderation = Ground
withheld-moderation = by the rules of moderation
procedure-moderation = Moderation

act-withhold-ground = { $reason }: { $ground }
api-awaits = What awaits a party, and who has not yet spoken on a provision
api-moderation = What was removed from view: the rules, the counts, every removal
