# Assessments: what a framework asks of a wording, what parties answer under their names, and where they differ.

api-assessments = What parties assessed under a framework, subject by subject
api-assessment = Every answer on one wording, by criterion and group
assessments-lead-page = { $title }. Each answer is a party’s own, on words that it cites. Answers are never added up, neither over groups nor over questions.
assessments-none = Nobody has declared a framework with questions here.
assessments-framework-other = Also asked here: { $others }
assessments-nobody = Nobody has answered anything under this framework yet.
assessments-row-unclear = { $unclear } of { $answers } answers say that it cannot be told from the text
assessments-row-criteria = { $count ->
    [one] one question answered, of { $of }
   *[other] { $count } questions answered, of { $of }
  }
assessments-row-none = no answer that holds of these words
assessments-row-groups = by { $groups }
assessments-row-unanswered = { $count ->
    [one] one question that the words call for is open
   *[other] { $count } questions that the words call for are open
  }
assessments-row-stale = { $count ->
    [one] one answer is stale
   *[other] { $count } answers are stale
  }
assessments-row-split = Apart on: { $criteria }
assessments-row-self = { $of ->
    [one] { $done ->
        [0] Its proponent has not assessed it
       *[other] Its proponent has assessed it
      }
   *[other] { $done } of its { $of } proponents have assessed it
  }
assessments-unassessed = Assessed by nobody ({ $count })
assessments-unassessed-more = { $count } more are in the list of proposals.

assessment-title = Assessment of { $subject }
assessment-words = The words that are assessed
assessment-earlier = You followed a link to an earlier wording. This is the present one; how the text read before is shown <at>at an earlier moment</at>.
assessment-proposers = Those who propose it
assessment-proposer-done = { $party } has answered { $count } of { $of } questions about its own words.
assessment-proposer-none = { $party } has answered none of the { $of } questions about its own words. Showing that it is needed is for who proposes.
assessment-effects = What it would do, and who says so
assessment-effects-note = A classification is its author’s, never a fact of this page. Anybody who may speak can contest it.
assessment-effects-none = Nobody has said what it would do.
assessment-effect-by = { $party } says so { $act }
assessment-effect-of = { $party } says so of { $target } { $act }
assessment-effect-stale = said of an earlier wording
assessment-contested = { $count ->
    [one] Contested:
   *[other] Contested, { $count } times:
  }
assessment-contest = Contest this
assessment-contest-words = Why it is not so
assessment-questions = The questions
assessment-called-by = Asked because the text says { $terms }.
assessment-called-effect = Asked because somebody says that it would have this effect.
assessment-folded = No word of the text calls for these { $count } questions.
assessment-does-not-arise = Say that none of them arises
assessment-does-not-arise-send = None of them arises
assessment-does-not-arise-reason = None of the words by which these questions are called for stands in this wording.
assessment-unclear = { $unclear } of { $answered } say that it cannot be told from the text. That is for the drafters, not for a vote.
assessment-unclear-none = Everybody who answered could tell.
assessment-apart = { $low } and { $high } are two steps apart or more.
assessment-inside = { $group } is split in itself.
assessment-silent = No answer of { $groups }.
assessment-best-remedy = Strongest reason that something has to change
assessment-best-noRemedy = Strongest reason that nothing has to
assessment-best-none = None is on record.
assessment-best-supported = supported by { $groups }
assessment-best-unsupported = supported by nobody of another group
assessment-all = { $count ->
    [one] The answer, with its reason
   *[other] All { $count } answers, with their reasons
  }
assessment-by-proponent = proposes it
assessment-for-family = for all of the family
assessment-confidence = how sure: { $level }
confidence-level-low = not very
confidence-level-medium = fairly
confidence-level-high = very
assessment-state-current = on these words
assessment-state-carried = on an earlier wording; the words it cites are unchanged, so it is carried forward
assessment-state-stale = stale: the words have changed since
assessment-state-ended = on words that are no longer proposed
assessment-state-unknown = on words that are withheld
assessment-are = The words now
assessment-missing = Missing
missing-definition = a definition
missing-fact = a fact
missing-bearer = who is bound
missing-limit = a limit
missing-safeguard = a safeguard
missing-relation = how it stands to another rule
missing-figure = a figure
missing-other = something else
assessment-evidence = Evidence
assessment-evidence-act = act { $act }
assessment-evidence-text = a text of this record, { $hash }
assessment-evidence-result = a result that can be computed again, { $hash }
assessment-evidence-withheld = words that are withheld
assessment-earlier-answers = Answered before: { $acts }
assessment-support = Support this reason
assessment-support-leave = No longer support it
assessment-supported = Supported by { $parties }
assessment-reply = Reply
assessment-reply-words = Your reply
assessment-stale-title = { $count ->
    [one] One answer is stale and is not counted
   *[other] { $count } answers are stale and are not counted
  }
assessment-unanswered = No answer yet
assessment-open = Answer
assessment-renew = Answer again
assessment-close = Close the form
assessment-form = Your answer
assessment-form-answer = Your party’s answer
assessment-form-public = It is your party’s answer, under its name, on these words. You can answer again at any time; what you said before stays in the record.
assessment-form-quotes = Words that it rests on
assessment-form-quotes-hint = One passage a line, exactly as it stands in the text. Every answer but “{ $none }” and “{ $dna }” needs one.
assessment-form-quote-these = Cite these words
assessment-form-reasons = Reason
assessment-form-missing-kinds = If it cannot be told: what kind of thing is missing
assessment-form-missing = And what exactly
assessment-form-evidence-legend = Evidence
assessment-form-evidence-hint = The two gravest answers need at least one item. Write #41 for an act of this record, the hash of a text or of a computed result, an address on the web, or a reference in words.
assessment-form-evidence-kind = Kind of evidence { $row }
assessment-form-evidence = What it is ({ $row })
assessment-form-evidence-none = none
assessment-form-confidence = How sure you are
assessment-form-confidence-none = not said
assessment-step = { $count } × { $step }
assessment-strip-unclear = { $count ->
    [one] one cannot tell
   *[other] { $count } cannot tell
  }
assessment-strip-na = { $count ->
    [one] one says that it does not arise
   *[other] { $count } say that it does not arise
  }
assessment-strip-median = median: { $step }
assessment-strip-median-between = median: between { $low } and { $high }
assessment-strip-range = from { $low } to { $high }
assessment-strip-agreement = A = { $figure }
assessment-strip-group = Group
assessment-strip-answers = Answers, from “{ $low }” to “{ $high }”
assessment-strip-told = In words
assessment-method = How to read this
assessment-method-words = Each dot is one party’s answer; a step says what would have to change, and is no score. Groups are never averaged. Two groups are apart where their medians differ by two steps or more. A is van der Eijk’s measure of agreement (2001), from −1, split between the ends, to 1, of one mind; it is given from { $min } answers in a group on. An answer is carried to a later wording only where every word it cites, and what stands right beside it, is unchanged.
assessment-checks = What machine checks find in the words is shown apart, and is never counted with people.
assessment-guidance = What to look at
assessment-cites-from = After
assessed-title = How it is assessed
assessed-note = Under { $framework }. Opinions of parties on words they cite; never added up.
assessed-on-present = the present text
assessed-said = { $group }: { $said }
assessed-open = { $count ->
    [one] One question that the words call for has no answer.
   *[other] { $count } questions that the words call for have no answer.
  }
assessed-unclear = { $unclear } of { $answers } cannot tell
assessed-more = All answers on { $subject }
assessed-all = All answers: { $subjects }
assessed-nobody = Nobody has assessed any wording of this provision under { $framework }.
framework-form = Declare a framework
framework-form-which = Which
framework-form-note = Its questions are put to every wording from then on. A framework stays as it is; several can be declared.
framework-form-send = Declare it
act-dismiss-check = { $party } dismisses what the check { $check } found in { $target }.
deed-dismiss-check = dismiss findings of machine checks
kind-dismiss-check = finding dismissed
