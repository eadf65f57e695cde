# Ways through: packages of wordings, what each costs whom, and what if.
api-package = Which choice of wordings keeps most parties at the table, with what it costs whom and how far that is proven
package-nothing-contested = Nothing is contested at this moment: there is nothing to choose between.
package-waits = It is being worked out.
package-no-floor = No package keeps as large a share of every group as you asked for.
package-floor-not-found = No package was found that keeps as large a share of every group as you asked for. That there is none is not proven.
package-sum = <strong>{ $kept } of { $heard }</strong> parties keep no crossed red line that is known, with <strong>{ $settled } of { $provisions }</strong> contested provisions in.
package-first = Found at once, and not yet proven. The proof is under way and can take minutes; steps of it that are done: { $programs }.
package-again = Look again
package-there = The proof is there. This part of the page was brought up to date.
package-at-most = With as many provisions in, no more than { $max } parties can stay.
package-failed = The solver failed. This is the answer found without it.
package-proven = Proven best: with as many provisions in, no choice keeps more parties.
package-within = { $missed ->
    [one] Within one party of the best possible: nothing better was found, and it is not proven that there is nothing.
   *[other] Within { $missed } parties of the best possible: nothing better was found, and it is not proven that there is nothing.
}
package-fewest = { $count ->
    [0] It has everywhere what has most support.
    [one] It departs from what has most support in one provision, and none that keeps as many departs in fewer.
   *[other] It departs from what has most support in { $count } provisions, and none that keeps as many departs in fewer.
}
package-departs = { $count ->
    [one] It departs from what has most support in one provision; whether fewer would do is not proven.
   *[other] It departs from what has most support in { $count } provisions; whether fewer would do is not proven.
}
package-all-heard = Every party that is counted has a red line or has taken a side on something that is contested. Whether it has told all its red lines only it knows.
package-unknown = { $count ->
    [one] Of one party the record cannot tell, and it is counted nowhere: { $parties }.
   *[other] Of { $count } parties the record cannot tell, and they are counted nowhere: { $parties }.
}
package-front = From everybody stays to everything stays in
package-front-note = No other package keeps more parties with as many provisions in. Between these, people have to choose.
package-chart = { $count ->
    [one] One package: { $most } parties stay with { $few } provisions in.
   *[other] { $count } packages, from { $most } parties with { $few } provisions in to { $least } parties with { $all } provisions in.
}
package-point = { $settled } provisions in, { $kept } parties stay
package-axes = Across: provisions that stay in, up to all { $provisions }. Upwards: parties that stay, up to all { $parties }. Neither axis begins at nought. The ring is what this page shows; a thin line goes up to what is not ruled out.
package-in = Provisions in
package-kept = Parties that stay
package-most = At most possible
package-lowest = Group that keeps least
package-departures = Departures
package-look = Look
package-of = { $count } of { $of }
package-shown = shown here
package-show = Show the one with { $settled }
package-none-from = With { $settled } provisions in or more, no package keeps the share of every group that was asked for.
package-none-found = With { $settled } provisions in or more, none was found that keeps the share of every group that was asked for.
package-cost = What it costs whom
package-costs-nobody = It crosses no red line that is known.
package-more = { $count ->
    [one] One more is not shown here.
   *[other] { $count } more are not shown here.
}
package-all = All of it as JSON
package-provision = Provision
package-choice = Choice
package-party = Party
package-evidence = On which evidence
package-evidence-declared = Declared by { $by } itself:
package-evidence-stated = Stated by { $by }:
package-evidence-inferred = Inferred by { $by } from an open objection:
package-by-reader = you, the reader,
package-alone = Another choice of this provision alone would keep it.
package-also = Another choice of this provision alone would not keep it.
package-groups = Group by group
package-heard = Parties heard
package-chosen = The package
package-chosen-note = Keep or drop a choice, and the rest is worked out again around it.
package-choice-base = as it stands
package-choice-nothing = adopt nothing of it
package-choice-refer = refer it to another forum
package-support = Support
package-no-support = no group is for any wording
package-has-most = has most
package-departs-from = more groups are for { $choices }
package-wish = What if
package-keep-this = keep
package-drop-this = drop
package-supposed = What you suppose
package-supposed-keep = Kept: { $wish }.
package-supposed-drop = Dropped: { $wish }.
package-supposed-without = Set aside, as if it had been met: the red line of act { $wish }.
package-supposed-infer = Open objections are taken as if they were red lines. That is your inference; their holders have not said so.
package-take-back = Take back { $wish }
package-infer-not = Take them as they are
package-what-if = What if
package-floor = Of those heard in every group, keep at least
package-floor-0 = as it comes
package-floor-1-4 = a quarter
package-floor-1-2 = half
package-floor-3-4 = three quarters
package-floor-1 = all
package-keep = Keep
package-drop = Drop
package-wish-hint = Provisions or amendments by their references, with commas between. To keep a provision is to keep it in, whatever the wording; PROVISION=refer asks for another forum.
package-infer = Take open objections as if they were red lines
package-ask = Work it out
package-red-lines = The red lines that were read
package-no-red-lines = No party has declared a red line on what is contested. Nothing can be said about who would stay.
package-red-lines-read = { $count ->
    [0] None
    [one] One red line
   *[other] { $count } red lines
}
package-can-be-lifted = An offer lifts it in some packages.
package-set-aside = What if { $act } were met?
package-unnamed = A party that the source does not name
package-unplaced-unnamed = It enters no package: nobody is named.
package-unplaced-not-counted = It enters no package: its holder is in no group, or speaks for members that are counted themselves.
package-unplaced-revised = It enters no package: the words have been revised since, and its holder has not said whether it still holds.
package-unplaced-gone = It enters no package: these words are not on the table any more.
package-unplaced-whole = It is on the whole text: no choice of wordings meets it.
package-offer-lifts = { $party } offers to accept { $would } in a package with { $if } (offer { $offer }).
package-offer-no-red-line = { $party } offers to accept { $would } in a package with { $if }, and has no red line on it (offer { $offer }).
package-offer-words = The conditions of offer { $offer } of { $party } are in its words alone: it lifts nothing here.
package-offer-gone = Offer { $offer } of { $party } is about words that are not among the choices: it lifts nothing here.
package-sealed = { $count ->
    [one] One sealed offer holds. It lifts nothing here, whoever reads this. If you may read it, set aside the red line that it would lift, and see.
   *[other] { $count } sealed offers hold. They lift nothing here, whoever reads this. If you may read them, set aside the red lines that they would lift, and see.
}
package-offers = Offers
package-limits = What this cannot tell
package-limit-proposes = It proposes; it decides nothing. A package is a choice of wordings to talk about, and nobody’s position.
package-limit-declared = Red lines that nobody declared are not known. A party that stays here is one whose known red lines are not crossed: it has not said that it would sign.
package-limit-apart = Every provision is chosen on its own: which wordings need each other, or contradict each other, people have to see.
package-limit-words = It reads no words. Adopt nothing and refer leave a provision out, and are always among the choices; what leaving it out would mean is not weighed.
package-observed = This record was made by others, afterwards. No package is worked out from it: what would have kept a party that nobody heard, no computation can tell.
package-reasons = { $notSigned ->
    [one] <strong>One party</strong> could sign and did not.
   *[other] <strong>{ $notSigned } parties</strong> could sign and did not.
} { $reasons ->
    [0] The record holds a reason of <strong>none</strong> of them.
    [one] The record holds a reason of <strong>one</strong> of them.
   *[other] The record holds a reason of <strong>{ $reasons }</strong> of them.
}
package-cannot-save = { $count ->
    [0] Of each there is some reason; whether it was the whole reason the record cannot tell.
    [one] Of one party the record cannot tell why it did not sign.
   *[other] Of { $count } parties the record cannot tell why they did not sign.
}
package-named = Provisions that parties named when they refused
package-named-note = { $count ->
    [one] Named by one party, as the cause of its refusal or as a red line. Others may have had the same reason, or another.
   *[other] Named by { $count } parties, as the cause of their refusal or as a red line. Others may have had the same reason, or another.
}
package-named-by = Named by
package-acts = Acts
package-words-only = { $party } gave words with its refusal and named no provision.
package-see-signatures = Who signed, and who did not
