/**
 * Computed reports that somebody has issued: under whose name, who signed with them, what they recommend, how to reach
 * them. The report itself is computed for everybody alike; only what stands here is theirs. Rules O25 and B15,
 * docs/spec/reports.md.
 */
import { compareStrings } from '../canonical/result.js'
import type { Issued } from '../negotiation/acts/positions/statement.js'
import type { View } from '../negotiation/view.js'
import { type Fact, factOf, type Holder, holderOf, inOrder, partyHolder, saying } from './facts.js'

export interface IssuedReport extends Fact {
  /** The act that issues it. */
  readonly seq: number
  readonly publisher: Holder
  /** By party id. */
  readonly cosigners: readonly Holder[]
  /** The acts it was computed from; null where it was made elsewhere. */
  readonly size: number | null
  /** The act whose body has the recommendation and the contact; null where it has none. */
  readonly why: number | null
  /** What that body says, in its language; null where it has none, or was withheld. */
  readonly words: {
    readonly lang: string
    readonly recommendation: string | null
    readonly contact: string | null
  } | null
}

/** Whoever issued this report, in the order in which they did. Of one publisher the last one stands. */
export function issuedReports(view: View, wanted: Omit<Issued, 'size'>): IssuedReport[] {
  const { statements, supports } = view.state.positions
  const found = [...statements.values()].filter(
    ({ issues }) => issues !== undefined && isSame(issues, wanted),
  )
  const latest = new Map(
    inOrder(
      view,
      found.map(({ seq }) => seq),
    ).map(seq => [publisherOf(view, seq), seq]),
  )
  return inOrder(view, latest.values()).map(seq => {
    const joined = [...(supports.get(seq) ?? [])].sort(([a], [b]) => compareStrings(a, b))
    return {
      seq,
      publisher: holderOf(view, seq),
      cosigners: joined.map(([party]) => partyHolder(view, party)),
      size: statements.get(seq)!.issues!.size ?? null,
      why: saying(view, seq),
      words: wordsOf(view, seq),
      ...factOf(view, [seq, ...joined.map(([, act]) => act)]),
    }
  })
}

function wordsOf(view: View, seq: number): IssuedReport['words'] {
  const body = view.body(seq)
  if (body === null) return null
  const { lang, statement = null, contact = null } = body
  return { lang, recommendation: statement, contact }
}

function isSame(issues: Issued, { report, theme, framework }: Omit<Issued, 'size'>): boolean {
  const sameFramework = issues.framework === undefined || issues.framework === framework
  return issues.report === report && issues.theme === theme && (report === 'outcome' || sameFramework)
}

/** Those whom a source does not name are never taken for one another. */
function publisherOf(view: View, seq: number): string {
  return holderOf(view, seq).party ?? String(seq)
}
