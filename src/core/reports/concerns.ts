/**
 * Concerns of development, which developing countries above all hold: each with who raised it, whether it was
 * addressed, by which text, who says so, and what the record cannot tell of it. Rules DC1 to DC4, docs/spec/reports.md.
 */
import type { ObjectionFate } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { type Fact, factOf, inOrder, type Remark, remarkOn } from './facts.js'
import { type LedgerEntry, ledger } from './ledger.js'

/** The grounds on which records file them, in the order in which they are told. */
const developmentGrounds = [
  'ict-access',
  'infrastructure',
  'information-security',
  'security-need',
  'capacity',
  'affordability',
  'development',
] as const

/** What became of a concern: of several entries on one ground, as DC2 says; nobody's is closed by another's withdrawal. */
type Met = 'addressed' | 'acknowledged' | 'answered' | 'unanswered' | 'withdrawn' | 'out-of-scope'

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
    const raised = ledger(view, o => o.ground === ground)
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

const answeredFates: readonly (readonly [Met, readonly ObjectionFate[]])[] = [
  ['addressed', ['addressed', 'accommodated']],
  ['acknowledged', ['understood']],
]

function metOf(raised: readonly LedgerEntry[]): Met {
  const found = answeredFates.find(([, some]) => raised.some(({ fate }) => some.includes(fate)))
  if (found !== undefined) return found[0]
  const open = raised.filter(({ fate }) => fate === 'raised')
  if (open.length > 0) return open.some(({ answers }) => answers.length > 0) ? 'answered' : 'unanswered'
  return raised.some(({ fate }) => fate === 'out-of-scope') ? 'out-of-scope' : 'withdrawn'
}

function missingFrom(view: View, raised: readonly LedgerEntry[], by: ConcernRow['by']): Remark[] {
  const settledByOthers = raised.filter(
    ({ holder, settled }) =>
      settled !== null && (holder.party === null || settled.holder.party !== holder.party),
  )
  const silent = raised.filter(({ settled, answers }) => settled === null && answers.length === 0)
  const unnamed = raised.filter(({ holder }) => holder.party === null)
  const wordless = by.filter(({ ref }) => !hasWords(view, ref))
  return [
    ...remark(
      'holders-unnamed',
      unnamed.map(({ seq }) => seq),
    ),
    ...remark(
      'holders-silent',
      settledByOthers.map(({ settled }) => settled!.act),
    ),
    ...remark(
      'words-unknown',
      wordless.map(({ act }) => act),
    ),
    ...remark(
      'nobody-answered',
      silent.map(({ seq }) => seq),
    ),
  ]
}

function remark(code: string, acts: readonly number[]): Remark[] {
  return remarkOn(
    code,
    acts.map(act => ({ acts: [act] })),
  )
}

/** Whether the record has the words of a text, and not only a summary of its own. */
function hasWords({ state, text }: View, ref: string): boolean {
  const found = state.text.provisions.get(ref) ?? state.text.amendments.get(ref)
  return found?.wordings.some(w => w.kind === 'verbatim' && text(w.hash) !== null) === true
}
