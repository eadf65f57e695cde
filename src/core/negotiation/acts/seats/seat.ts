/** Seats a party in a stakeholder group, or in an office. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { membershipChanged } from '../../in-force.js'
import { code, localText, partyId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('seat'),
  seats: partyId,
  name: localText,
  group: z.nullable(code),
  office: z.optional(z.enum(['chair', 'secretariat'])),
  unit: z.enum(['state', 'organisation', 'person', 'group']),
  /** Members of a regional group or coalition. */
  members: z.optional(z.array(partyId)),
  /** ISO 3166-1 alpha-2, for states. */
  iso2: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
})
export type Seat = z.output<typeof schema>

export const seat = defineAct<Seat>({
  kind: 'seat',
  schema,
  check(state, { act }) {
    const before = state.seats.parties.get(act.seats)
    const lost = state.proceedings?.unseated.has(act.seats)
    // What it said is counted under its group.
    if (lost && before?.group !== act.group) return refuse('group-changed', { where: act.seats })
    if (before !== undefined && !lost) return refuse('duplicate-party', { where: act.seats })
    const groups = state.record.procedure?.groups ?? []
    if (act.group !== null && !groups.some(g => g.id === act.group))
      return refuse('unknown-group', { where: act.group })
    return act.group === null && act.office === undefined
      ? refuse('group-missing', { where: act.seats })
      : null
  },
  order(state, { act }) {
    const rule = state.record.procedure?.vouching
    const vouches = state.proceedings?.vouches.get(act.seats)?.size ?? 0
    if (rule === undefined || act.office !== undefined || vouches >= rule.vouches) return null
    return refuse('not-vouched-for', {
      where: act.seats,
      clause: rule.clause,
      args: { vouches, needed: rule.vouches },
    })
  },
  evolve(state, entry) {
    const { act, seq } = entry
    state.seats.parties.set(act.seats, {
      id: act.seats,
      name: act.name,
      group: act.group,
      office: act.office ?? null,
      unit: act.unit,
      members: act.members ?? [],
      iso2: act.iso2 ?? null,
      seq,
    })
    state.proceedings?.seated.set(seq, act.seats)
    state.proceedings?.unseated.delete(act.seats)
    membershipChanged(state, act.seats, entry)
  },
  about: ({ seats }) => seats,
})
