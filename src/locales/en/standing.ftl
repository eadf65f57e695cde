# Where the groups stand, as a page.
standing-page-counts = { $provisions ->
    [one] One provision, { $contested } contested.
   *[other] { $provisions } provisions, { $contested } of them contested; these come first.
}
standing-page-silent = { $count ->
    [0] On each of them somebody has spoken.
    [one] On one nobody has said anything; it is not shown.
   *[other] On { $count } nobody has said anything; they are not shown.
}
standing-page-not-heard = Not heard, neither on the wording nor on any alternative: { $groups }.
standing-page-no-objections = No objection is open.
standing-page-objections = { $count ->
    [one] One open objection: { $objections }
   *[other] { $count } open objections: { $objections }
}
standing-page-rule = { $open ->
    [0] By the body’s own rule it cannot be settled now, in any of { $ways } ways
   *[other] By the body’s own rule it could be settled now in { $open } of { $ways } ways
}
standing-page-provisions = Provisions
standing-page-no-rule = In this stage the procedure has no way to settle a single provision.
standing-page-working = What each clause asks, and what it has
standing-page-note = The bars count positions; they settle nothing, and no share of them is called consensus. What settles a provision is the body’s own rule.
