/** Whose voice was heard, group by group. */
import { isOpenObjection } from '../../negotiation/lookup.js'
import type { State } from '../../negotiation/state.js'
import type { View } from '../../negotiation/view.js'
import type { Leaf } from '../../record/leaf.js'
import { ascending } from '../stances.js'
import { type AuditFigure, figure } from './figures.js'

export function voice(view: View, leaves: readonly Leaf[]): AuditFigure[] {
  const groups = (view.state.record.procedure?.groups ?? []).map(({ id }) => id)
  return [...groups, ''].flatMap(group => voiceOf(view, leaves, group))
}

/** Acts of a party are of its group now; the recorder has no voice. */
function groupOfAct({ state }: View, { author }: Leaf): string {
  const party = author.party === null ? undefined : state.seats.parties.get(author.party)
  return party?.group ?? author.unnamed?.group ?? ''
}

function voiceOf(view: View, leaves: readonly Leaf[], group: string): AuditFigure[] {
  const { state } = view
  const own = leaves.filter(leaf => isVoice(state, leaf) && groupOfAct(view, leaf) === group)
  const kind = (...kinds: readonly string[]) =>
    own.filter(({ author }) => kinds.includes(author.act.kind)).map(({ index }) => index)
  const count = (code: string, acts: readonly number[], more: Partial<AuditFigure> = {}) =>
    figure('voice', code, acts, { group, ...more })
  const raised = [...state.positions.objections.values()].filter(({ seq }) => {
    const leaf = view.leaf(seq)
    return leaf !== null && groupOfAct(view, leaf) === group
  })
  const seqs = (some: readonly { readonly seq: number }[]) => ascending(some.map(({ seq }) => seq))
  const answered = raised.filter(({ answers, party }) =>
    answers.some(a => a.party === null || a.party !== party),
  )
  const seated = [...state.seats.parties.values()].filter(
    p => (p.group ?? '') === group && p.office !== 'recorder',
  )
  const spoken = new Set(own.flatMap(({ author }) => author.party ?? []))
  return [
    count('parties-heard', ascending(seated.filter(p => spoken.has(p.id)).map(({ seq }) => seq)), {
      value: seated.filter(p => spoken.has(p.id)).length,
      of: seated.length,
    }),
    count('proposals', kind('submit', 'revise', 'consolidate')),
    count('positions', kind('position')),
    count('statements', kind('statement', 'assess', 'answer')),
    ...floor(state, group),
    count('objections-raised', seqs(raised)),
    count('objections-answered', seqs(answered), { of: raised.length }),
    count('objections-unanswered', seqs(raised.filter(o => !answered.includes(o) && isOpenObjection(o))), {
      of: raised.length,
    }),
  ]
}

/** What a party does on its own behalf: not what the keeper of the record, or a chair as chair, enters. */
const voiceKinds: ReadonlySet<string> = new Set(
  'submit revise consolidate position statement assess answer object support intend sign ballot'.split(' '),
)

function isVoice({ seats }: State, { author }: Leaf): boolean {
  if (!voiceKinds.has(author.act.kind)) return false
  if (author.party === null) return author.unnamed !== undefined
  return seats.parties.get(author.party)?.office !== 'recorder'
}

/** Times that the floor was had, and for how long; null where no meeting is in the record. */
function floor({ meetings }: State, group: string): AuditFigure[] {
  const had = [...(meetings?.values() ?? [])]
    .flatMap(({ requests }) => [...requests.values()])
    .filter(request => request.given !== null && (request.group ?? '') === group)
  const acts = ascending(had.map(({ given }) => given!))
  const ms = had.reduce(
    (sum, { from, until }) => sum + (from === null || until === null ? 0 : until - from),
    0,
  )
  const none = meetings === undefined ? { value: null } : {}
  const seconds = meetings === undefined ? null : Math.round(ms / 1000)
  return [
    figure('voice', 'floor-times', acts, { group, ...none }),
    figure('voice', 'floor-seconds', acts, { group, value: seconds, unit: 'seconds' }),
  ]
}
