/** What a passage touches by where it stands and what it refers to. Rules CK21 and CK22, docs/spec/checks.md. */
import { announcesDefinitions } from '../../text/definitions.js'
import { numbered, placedReferences, unknownReferences } from '../../text/references.js'
import type { Provision } from '../../text/types.js'
import type { CheckBase } from './base.js'
import { type Finding, finding } from './findings.js'
import type { Together } from './lexicon.js'
import type { ReadPassage } from './read.js'
import type { CheckRule } from './rule.js'

/** Whether a passage touches the preamble, the purpose, the scope or the definitions, or adds an article. */
export function scopeFindings(rule: CheckRule, base: CheckBase, read: readonly ReadPassage[]): Finding[] {
  const passages = new Map(read.map(({ passage }) => [passage.at, passage]))
  return read.flatMap(one => {
    const { passage, known } = one
    const what = known ? null : touched(base, passages, passage)
    return what === null ? [] : [finding(rule, one, { from: 0, to: passage.text.length }, { args: { what } })]
  })
}

const scopeHeading =
  /\b(?:scope|purpose|objectives?|field of application|application)\b|champ d’application|ámbito|objeto|сфера|цел[ьи]|范围|目的|نطاق|غرض|أغراض/iu

type Touched = 'preamble' | 'scope' | 'definitions' | 'new-article'

/** Looks at the passage and all that it stands under; a new article only where it is one itself. */
function touched(
  base: CheckBase,
  passages: ReadonlyMap<string, ReadPassage['passage']>,
  passage: ReadPassage['passage'],
): Touched | null {
  if (passage.kind === 'preamble') return 'preamble'
  const heads = [passage.text, ...headingsAbove(base, passages, passage.replaces ?? passage.parent)]
  const isHeading = passage.kind === 'article' || passage.kind === 'chapter' || passage.kind === 'annex'
  const headings = isHeading ? heads : heads.slice(1)
  if (headings.some(announcesDefinitions)) return 'definitions'
  if (headings.some(heading => scopeHeading.test(heading))) return 'scope'
  return isHeading && passage.replaces === undefined ? 'new-article' : null
}

const ancestorsMax = 16

/** The wordings of what holds other provisions, from the nearest up. */
function headingsAbove(
  { byId }: CheckBase,
  passages: ReadonlyMap<string, ReadPassage['passage']>,
  from: string | null,
): string[] {
  const found: string[] = []
  let id = from
  for (let steps = 0; id !== null && steps < ancestorsMax; steps++) {
    const passage = passages.get(id)
    const at: Pick<Provision, 'kind' | 'parent' | 'text'> | undefined = passage ?? byId.get(id)
    if (at === undefined) return found
    if (at.kind !== 'paragraph' && at.kind !== 'item' && at.text !== null) found.push(at.text)
    id = at.parent
  }
  return found
}

/** References to what is suppressed, and to numbers that neither the base nor the document has. */
export function referenceFindings(rule: CheckRule, base: CheckBase, { read, beside }: Together): Finding[] {
  const own = new Set(read.map(({ passage }) => passage.at))
  const labelled = [...read, ...beside].flatMap(({ passage: { at, label, ...rest } }) =>
    label === undefined ? [] : [{ ...rest, id: at, label }],
  )
  const numbers = labelled.length === 0 ? base.numbers : numbered([...base.provisions, ...labelled])
  return read
    .filter(({ known }) => !known)
    .flatMap(one => {
      const { text } = one.passage
      const gone = placedReferences(text, base.numbers).filter(
        ({ id }) => base.suppressed.has(id) && !own.has(id),
      )
      const lost = base.complete ? unknownReferences(text, numbers) : []
      return [
        ...gone.map(({ id, from, to }) =>
          finding(rule, one, { from, to }, { args: { what: 'suppressed', to: id } }),
        ),
        ...lost.map(written => lostFinding(rule, one, written)),
      ]
    })
}

function lostFinding(rule: CheckRule, one: ReadPassage, written: string): Finding {
  const from = Math.max(0, one.passage.text.indexOf(written))
  const args = { what: 'unknown', to: written }
  return finding(rule, one, { from, to: from + written.length }, { args })
}
