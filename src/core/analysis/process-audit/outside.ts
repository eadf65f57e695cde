/** Which words came into the text, and which of them with no amendment on record behind them. */
import { compareStrings } from '../../canonical/result.js'
import { provisionOf } from '../../negotiation/lookup.js'
import type { AmendmentState, ProvisionState } from '../../negotiation/state.js'
import type { View } from '../../negotiation/view.js'
import type { Provenance } from '../../record/leaf.js'
import { ascending } from '../stances.js'
import {
  type AuditChange,
  type AuditDocument,
  type AuditFigure,
  figure,
  howKnown,
  type WayKnown,
  waysKnown,
} from './figures.js'

/** Every wording that a provision came to have after the base was entered, and every suppression. */
export function changesOf(view: View, documents: readonly AuditDocument[]): AuditChange[] {
  const known = new Map(documents.map(({ act, known }) => [act, known]))
  return [...view.state.text.provisions.values()].flatMap(provision =>
    ascending([
      ...provision.history.map(({ seq }) => seq),
      ...(provision.suppressed === null ? [] : [provision.suppressed]),
    ])
      .filter(seq => view.leaf(seq)?.author.act.kind !== 'enter-provisions')
      .map(seq => changeOf(view, provision, seq, known)),
  )
}

function changeOf(
  view: View,
  provision: ProvisionState,
  act: number,
  known: ReadonlyMap<number, WayKnown>,
): AuditChange {
  const kind = view.leaf(act)?.author.act.kind
  const behind =
    kind === 'consolidate' ? subsumedBy(view, provision.id, act) : adoptedBy(view, provision.id, act)
  const ways = behind.map(({ seq }) => known.get(seq) ?? howKnown(view, seq))
  return {
    provision: provision.id,
    act,
    from: originOf(kind, behind),
    amendments: behind.map(({ id }) => id).sort(compareStrings),
    known: waysKnown.findLast(way => ways.includes(way)) ?? howKnown(view, act),
  }
}

function originOf(kind: string | undefined, behind: readonly AmendmentState[]): AuditChange['from'] {
  if (kind !== 'consolidate' && kind !== 'decision') return 'correction'
  if (behind.length === 0) return 'outside'
  return kind === 'decision' ? 'amendment' : 'merged'
}

/** The amendments that a chair's consolidation made a provision's wording of; none of any other act. */
export function subsumedBy({ state, leaf }: View, provision: string, act: number): AmendmentState[] {
  const items = (leaf(act)?.author.act.items ?? []) as unknown as readonly {
    readonly id?: string
    readonly provision?: string
    readonly subsumes: readonly string[]
  }[]
  const item = items.find(one => (one.id ?? one.provision) === provision)
  return (item?.subsumes ?? []).flatMap(id => state.text.amendments.get(id) ?? [])
}

function adoptedBy({ state }: View, provision: string, act: number): AmendmentState[] {
  return [...state.text.amendments.values()].filter(
    a => a.ended === act && a.status === 'adopted' && provisionOf(state, a) === provision,
  )
}

export function outside(changes: readonly AuditChange[]): AuditFigure[] {
  const part = (code: string, some: readonly AuditChange[]) =>
    figure('outside', code, ascending(some.map(({ act }) => act)), { value: some.length, of: changes.length })
  const by = (from: AuditChange['from']) => changes.filter(change => change.from === from)
  const told = (how: Provenance['how']) => changes.filter(c => c.from !== 'outside' && c.known === how)
  return [
    figure('outside', 'changes', ascending(changes.map(({ act }) => act)), { value: changes.length }),
    part('changes-amendment', by('amendment')),
    part('changes-merged', by('merged')),
    part('changes-outside', by('outside')),
    part('changes-correction', by('correction')),
    part('changes-leaked', told('leaked')),
    part('changes-reconstructed', told('reconstructed')),
  ]
}
