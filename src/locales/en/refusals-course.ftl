# The course of a negotiation: stages, bodies, questions, findings, objections, challenges, documents, actions.

## Who and when

refusal-not-in-this-stage = That ({ $where }) is not done in this stage. See what can happen next.
refusal-not-in-this-body = That is not decided in this body ({ $where }). Take it to one in which it is.
refusal-not-presiding = Only who presides over the body { $where } announces what it decides.
refusal-interests-not-declared = { $where } has not declared its interests. Declare them first.
refusal-not-vouched-for = Too few parties have vouched for { $where } yet.
refusal-group-changed = { $where } sat in another group before, and what it said is counted there. Seat it in that group.
refusal-unknown-role = There is no role { $where } in this procedure.
refusal-unknown-class = There is no class of document { $where } in this procedure.
refusal-unknown-clause = There is no clause { $where } in this procedure.
refusal-no-exception-from = No exception can be made from the clause { $where }.

## Stages and bodies

refusal-unknown-stage = There is no stage { $where } in this procedure.
refusal-no-such-move = Nothing leads from this stage to { $where }.
refusal-not-yet = What must come first has not come yet. { $named ->
    [no] {""}
   *[yes] In the way: { $where }
  }
refusal-unknown-body = There is no body { $where }. Establish it first.
refusal-duplicate-body = There is a body { $where } already. Choose another name.
refusal-body-establishes-none = The body { $where } may not establish one of this kind.

## Questions and ballots

refusal-unknown-question = There is no question { $where }.
refusal-unknown-position = The question cannot be answered with { $where }. Choose one of its answers.
refusal-closes-too-soon = This question ({ $where }) must stay open longer. Set a later end.
refusal-closes-later = Ballots on the question of act { $where } are still being taken. Close it after that.
refusal-question-closed = The question of act { $where } takes no ballots any more.
refusal-ballot-too-late = The time for ballots on the question of act { $where } is over.
refusal-ballot-final = A ballot on the question of act { $where } cannot be changed.
refusal-no-proxy = { $where } has given your party no proxy.
refusal-may-hold-no-proxy = { $where } may not vote for others.
refusal-too-many-proxies = { $where } holds as many proxies as it may.
refusal-more-votes-than-voters = More votes were counted than { $where } has members. Count again.
refusal-no-quorum = There was no quorum. Put the question again when there is.
refusal-postponed = The question is put off. Put it once more.
refusal-not-carried = The question was not carried.
refusal-nobody-voted = Nobody answered, and nothing is carried by nobody.

## Findings and decisions

refusal-unknown-designation = The scale of findings has no { $where }.
refusal-finding-not-open = This cannot be found yet. { $named ->
    [no] {""}
   *[yes] In the way: { $where }
  }
refusal-finding-does-not-carry = It does not rest on a finding that carries it. Name one on the same subject.
refusal-way-not-provided = This procedure does not provide for it in this way ({ $where }). Choose another way.
refusal-way-not-open = It cannot be decided in this way yet. { $named ->
    [no] {""}
   *[yes] In the way: { $where }
  }
refusal-requirements-not-met = What is required before this is decided is not met. { $named ->
    [no] {""}
   *[yes] In the way: { $where }
  }
refusal-overturned-since = What it rests on (act { $where }) has been overturned. Do that again first.
refusal-not-from-the-record = The new words of { $where } were not proposed on the record. Propose them first.
refusal-no-finding-on-record = The record has no finding on this.
refusal-no-vote-on-record = The record has no vote on this.
refusal-not-adopted-yet = { $where } has not been adopted in plenary, so there is nothing to correct. Amend it instead.
refusal-language-missing = These have no words in some authentic language yet: { $where }.

## Objections, challenges, rulings

refusal-already-settled = The objection of act { $where } has been settled. Challenge that, where the procedure lets you.
refusal-not-challengeable = Act { $where } is not one that can be challenged.
refusal-already-challenged = Act { $where } has been challenged already.
refusal-challenge-too-late = The time to challenge act { $where } is over.
refusal-no-further-appeal = From act { $where } there is no further appeal.
refusal-unknown-challenge = There is no challenge in act { $where }.
refusal-already-ruled = The challenge of act { $where } has been ruled on.
refusal-own-cause = Nobody rules in a cause of their own (act { $where }). Leave it to another.
refusal-not-what-was-decided = The meeting decides the challenge of act { $where }. Put the question on it, close it, and rule what it came to.

## Documents and actions

refusal-public-at-once = What is marked { $where } is public at once. Do not deposit it.
refusal-due-missing = It must be said when what is marked { $where } comes out.
refusal-due-too-late = What is marked { $where } must come out sooner. Set an earlier day.
refusal-unknown-deposit = Nothing was deposited with act { $where }.
refusal-already-released = What was deposited with act { $where } has been released.
refusal-not-what-was-deposited = This is not the document that was deposited with act { $where }.
refusal-released-too-soon = What was deposited with act { $where } is not due yet.
refusal-unknown-action = There is no action in act { $where }.
refusal-action-ended = The action of act { $where } has ended.
refusal-not-the-owner = Only who was given the action of act { $where }, or the chair, ends it.
refusal-not-yet-recorded = The record had not { $where } acts yet when this was sent. Name how many it had.
