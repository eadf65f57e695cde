/**
 * Finds where consensus stands: a reasoned human act, on the scale that the procedure has. It lists what is open,
 * cannot be made while the procedure says that it cannot, and can be challenged. RFC 7282, ISO/IEC Guide 2.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct, type Entry } from '../../act.js'
import { judgeAt, momentOf, refusalOf } from '../../judging.js'
import { checkTarget } from '../../lookup.js'
import { openObjections } from '../../matters.js'
import { otherwise } from '../../permission.js'
import type { Judged, State } from '../../state.js'
import { stanceFacts } from '../../tallies.js'
import { code, type Target, target, targetKey } from '../fields.js'
import { resultsOn } from './decision-rules.js'

const schema = z.strictObject({ kind: z.literal('finding'), subject: target, designation: code })
export type Finding = z.output<typeof schema>

export const finding = defineAct<Finding>({
  kind: 'finding',
  since: 2,
  schema,
  check(state, { act }) {
    const scale = state.record.procedure?.finding?.scale
    if (scale === undefined) return refuse('not-provided-for', { where: act.kind, ...otherwise(state) })
    return scale.some(({ id }) => id === act.designation)
      ? checkTarget(state, act.subject)
      : refuse('unknown-designation', { where: act.designation })
  },
  order: (state, entry) => refusalOf(state, judgeEntry(state, entry), entry),
  evolve(state, entry) {
    const { act, seq } = entry
    state.proceedings!.findings.set(seq, {
      seq,
      subject: act.subject,
      designation: act.designation,
      at: momentOf(state, entry),
      open: openObjections(state, [act.subject]),
      judged: judgeEntry(state, entry),
    })
  },
  results: (_state, { act }) => resultsOn(act.subject, act.designation),
})

function judgeEntry(state: State, entry: Entry<Finding>): Judged[] {
  return judgeFinding(state, entry.act.subject, entry.act.designation, momentOf(state, entry))
}

/** What the procedure asks before a designation can be found, and what it comes to. */
export function judgeFinding(state: State, subject: Target, designation: string, at: number): Judged[] {
  const { scale, requires, clause } = state.record.procedure!.finding!
  const facts = stanceFacts(state, targetKey(subject))
  const own = scale.findIndex(({ id }) => id === designation)
  const places = [
    ...(requires === undefined ? [] : ['finding/requires']),
    ...(scale[own]?.requires === undefined ? [] : [`finding/scale/${own}/requires`]),
  ]
  const asked = { at, targets: [subject] }
  return places.map(place => judgeAt(state, place, { clause, why: 'finding-not-open' }, asked, facts))
}
