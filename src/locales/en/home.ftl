# The front page, and the page where anyone compares two texts.

home-title = Negotiations anyone can follow and check
home-heading = A treaty, negotiated in the open.
home-lead = One text. Everyone’s amendments. Every objection answered. And a public record from which any stranger can recompute each figure on these pages.
home-door-observed = A conference replayed from its sources: { $provisions } provisions, { $proposals } proposal documents, { $parties } parties, { $acts } acts, each with where it comes from and how sure it is.
home-door-hosted = A negotiation you can take part in: { $provisions } provisions, { $proposals } proposal documents, { $parties } parties of every stakeholder group, { $acts } acts so far.
home-go-observed = Read how it came apart
home-go-hosted = Follow it
home-go-seat = Take a seat
home-bodies = Five kinds of body, one engine
home-bodies-lead = A treaty conference, a standards body, a convention, an operational coalition and the open multistakeholder model. Each runs by declaring its procedure. These five are invented, played through that engine from opening to end, and finished: go through them act by act.
home-kind-itu-conference = A treaty conference of states, run as the ITU ran the one of 2012.
home-kind-ietf-rough-consensus = A standards body: open to all, by rough consensus, with a ballot of its steering group at the end.
home-kind-coe-convention = A convention drafted by experts, adopted by ministers and followed for years by its parties.
home-kind-operational-coalition = A coalition against a worm: entered by trust, at work within days.
home-kind-open-multistakeholder = Governments, operators, engineers, academics, advocates and users at one table.
home-signed = { $signed } signed, { $bound ->
    [0] nobody is bound.
    [one] { $bound } is bound.
   *[other] { $bound } are bound.
  }
home-ended = Ended as “{ $stage }” after { $acts } acts.
home-rules = Its rules
home-step = Step through it
home-empty = No negotiation is open here yet.
home-principles = What is different here
home-principle-text = The text is computed
home-principle-text-words = Brackets, alternatives and who stands behind each come from the amendments themselves. Nobody types them, so nobody can leave one out.
home-principle-objections = Objections are answered
home-principle-objections-words = An objection stays open until it is met, addressed with reasons, or withdrawn. Its ground, its cure and every answer stand beside it.
home-principle-groups = Groups weigh the same
home-principle-groups-words = Governments, operators, engineers, academics, advocates and users. A group of three counts like a group of three thousand; one that has not spoken is “not heard”.
home-principle-record = The record is the system
home-principle-record-words = Everything that happens is an act in a public log. What is shown is computed from it, and every statement leads to the acts behind it.
home-paste = Bring your own clause
home-paste-lead = Paste a current text and a proposed clause: see what would change, word by word, and which words the text has never contained. No account.
home-paste-go = Compare two texts

compare-title = Compare two texts
compare-lead = What would a proposed clause change, and which of its words has the current text never contained? Paste both.
compare-current = Current text
compare-clause = Proposed clause or text
compare-go = Compare
compare-private = Nothing you paste here is stored.
compare-result = What would change
redline-summary = { $added ->
    [0] No word added
    [one] { $added } word added
   *[other] { $added } words added
  }, { $removed ->
    [0] none removed
    [one] { $removed } removed
   *[other] { $removed } removed
  }.
redline-same = No word differs.
new-words = { $count ->
    [one] One word the current text does not contain
   *[other] { $count } words the current text does not contain
  }
new-words-none = It brings no word that the current text does not already contain.
new-words-relative = (the text has “{ $relative }”)
redline-points = Only punctuation differs.
home-exhibit = A provision, as it stands now
home-exhibit-note = { $provision } of “{ $title }”. Each bracket is one reading, with those who hold it; plain text is what nobody contests.
