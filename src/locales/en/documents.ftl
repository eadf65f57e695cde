# Words of the documents that travaux writes: the compilation and the redline, as HTML and Markdown.
document-at-acts = After { $acts ->
    [one] { $acts } act
   *[other] { $acts } acts
  } of the record
document-at-time = As of { $time }
document-present = present text
document-nothing = no text
document-proposed = proposed
document-suppressed = suppressed
document-beside = beside the treaty
document-summary = Summary, not the words of { $ref }
document-summary-base = Summary, not the words of the text
document-behind = Written against an earlier wording: { $refs }
document-missing = No text in this language yet
document-unknown = The words are not known
document-change-changed = changed
document-change-moved = moved
document-change-added = added
document-change-removed = removed
document-was = was { $place }
document-conflict-text-overlap = Different readings of the same words: { $refs }
document-conflict-delete-modify = One deletes what another changes: { $refs }
document-conflict-delete-keep = One deletes what another keeps: { $refs }
document-conflict-ancestor-descendant = Deletes what holds a provision that another changes ({ $provisions }): { $refs }
document-conflict-same-label = The same number twice: { $refs }
document-conflict-changed-definition = Changes a definition that is used in { $provisions }: { $refs }
document-conflict-reference-to-suppressed = Refers to what would be deleted ({ $provisions }): { $refs }
document-conflict-self-contradiction = Contradictory amendments of one party ({ $parties }): { $refs }
