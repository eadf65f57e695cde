/**
 * Concerns of development, which developing countries above all hold: each with who raised it, whether it was
 * addressed, by which text, who says so, and what the record cannot tell of it. Rules DC1 to DC4, docs/spec/reports.md.
 */
import type { ObjectionFate } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { type Fact, factOf, inOrder, type Remark } from './facts.js'
import { type LedgerEntry, ledger } from './ledger.js'

/** The grounds on which records file them, in the order in which they are told. */
export const developmentGrounds = [
  'ict-access',
  'infrastructure',
  'information-security',
  'security-need',
  'capacity',
  'affordability',
  'development',
] as const

/** What became of a concern: of several entries on one ground, the best that befell any. */
export type Met = 'addressed' | 'acknowledged' | 'answered' | 'unanswered' | 'withdrawn' | 'out-of-scope'

export interface ConcernRow extends Fact {
  readonly ground: string
  readonly met: Met
  /** Those who raised it, in the order in which they did. */
  readonly raised: readonly LedgerEntry[]
  /** The texts that are said to meet it, each with the act of whoever says so. */
  readonly by: readonly { readonly ref: string; readonly label: string; readonly act: number }[]
  /** What is said about it under the same code. */
  readonly statements: readonly number[]
  /** What the record cannot tell: `holders-unnamed`, `holders-silent`, `words-unknown`, `nobody-answered`. */
  readonly missing: readonly Remark[]
}

/** One row for every ground on which a concern was raised; none where nobody raised any. */
export function developmentConcerns(view: View): ConcernRow[] {
  return developmentGrounds.flatMap(ground => {
    const raised = ledger(view, o => o.ground === ground && o.degree === 'concern')
    return raised.length === 0 ? [] : [rowOf(view, ground, raised)]
  })
}

function rowOf(view: View, ground: string, raised: readonly LedgerEntry[]): ConcernRow {
  const by = raised.flatMap(entry =>
    entry.settled === null ? [] : entry.by.map(text => ({ ...text, act: entry.settled!.act })),
  )
  const statements = inOrder(
    view,
    [...view.state.positions.statements.values()].flatMap(s => (s.about.includes(ground) ? [s.seq] : [])),
  )
  return {
    ground,
    met: metOf(raised),
    raised,
    by,
    statements,
    missing: missingFrom(view, raised, by),
    ...factOf(view, [...raised.flatMap(({ acts }) => acts), ...statements]),
  }
}

const fates: readonly (readonly [Met, readonly ObjectionFate[]])[] = [
  ['addressed', ['addressed', 'accommodated']],
  ['acknowledged', ['understood']],
  ['out-of-scope', ['out-of-scope']],
  ['withdrawn', ['withdrawn']],
]

function metOf(raised: readonly LedgerEntry[]): Met {
  const found = fates.find(([, some]) => raised.some(({ fate }) => some.includes(fate)))
  return found?.[0] ?? (raised.some(({ answers }) => answers.length > 0) ? 'answered' : 'unanswered')
}

function missingFrom(view: View, raised: readonly LedgerEntry[], by: ConcernRow['by']): Remark[] {
  const unnamed = raised.filter(({ holder }) => holder.party === null)
  const settledByOthers = raised.filter(
    ({ holder, settled }) =>
      settled !== null && (holder.party === null || settled.holder.party !== holder.party),
  )
  const wordless = by.filter(({ ref }) => !hasWords(view, ref))
  const silent = raised.filter(({ settled, answers }) => settled === null && answers.length === 0)
  return [
    ...remark(
      'holders-unnamed',
      unnamed.length,
      unnamed.map(({ seq }) => seq),
    ),
    ...remark(
      'holders-silent',
      settledByOthers.length,
      settledByOthers.map(({ settled }) => settled!.act),
    ),
    ...remark(
      'words-unknown',
      wordless.length,
      wordless.map(({ act }) => act),
    ),
    ...remark(
      'nobody-answered',
      silent.length,
      silent.map(({ seq }) => seq),
    ),
  ]
}

function remark(code: string, count: number, acts: readonly number[]): Remark[] {
  return count === 0 ? [] : [{ code, args: { count }, acts: [...new Set(acts)].sort((a, b) => a - b) }]
}

/** Whether the record has the words of a text, and not only a summary of its own. */
function hasWords({ state, text }: View, ref: string): boolean {
  const found = state.text.provisions.get(ref) ?? state.text.amendments.get(ref)
  return found?.wordings.some(w => w.kind === 'verbatim' && text(w.hash) !== null) === true
}
