/** Consents to be bound by an instrument, in a way the procedure has; or endorses it, which binds nobody. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { consentWays, type Treaty } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { isMember } from '../../electorates.js'
import { countConsent } from '../../in-force.js'
import { dayOf } from '../../judging.js'
import { otherwise } from '../../permission.js'
import type { State } from '../../state.js'
import { type ConsentState, standingConsent } from '../../treaty.js'
import { code } from '../fields.js'
import { byTreatyRules, checkInstrument, instrumentOf } from './treaty-rules.js'

const schema = z.strictObject({ kind: z.literal('consent'), instrument: code, way: z.enum(consentWays) })
export type Consent = z.output<typeof schema>

export const consent = defineAct<Consent>({
  kind: 'consent',
  since: 2,
  schema,
  check(state, { act, author }) {
    const unknown = checkInstrument(state, author.party, act.instrument)
    if (unknown !== null) return unknown
    const endorses = act.way === 'endorsement'
    if (standingConsent(instrumentOf(state, act.instrument)!, author.party!, endorses) === undefined)
      return null
    return endorses
      ? refuse('already-endorsed', { where: act.instrument })
      : refuse('already-bound', { where: act.instrument })
  },
  order: (state, { act, author }) =>
    byTreatyRules(state, 'consent', rules => checkWay(state, rules, act, author.party!)),
  evolve(state, entry) {
    const { act, author, seq } = entry
    const instrument = instrumentOf(state, act.instrument)!
    const given: ConsentState = { way: act.way, on: dayOf(state, entry), seq, among: null, until: null }
    const own = instrument.consents.get(author.party!) ?? []
    own.push(given)
    instrument.consents.set(author.party!, own)
    countConsent(state, instrument, author.party!, given, entry)
  },
  results: (_state, { act }) => [act.way],
  about: act => act.instrument,
})

/** A way may be there more than once, for different electorates: one that is open is enough. */
function checkWay(state: State, { consent: ways }: Treaty, act: Consent, party: string): Refusal | null {
  const listed = ways.filter(({ way }) => way === act.way)
  if (listed.length === 0) return refuse('way-not-provided', { where: act.way, ...otherwise(state) })
  const own = listed.filter(({ electorate }) => isMember(state, electorate, party))
  if (own.length === 0) return refuse('consent-not-open', { where: party, clause: listed[0]!.clause })
  const refusals = own.map(way => checkAfter(state, way, act.instrument, party))
  return refusals.includes(null) ? null : refusals[0]!
}

function checkAfter(
  state: State,
  { after, clause }: Treaty['consent'][number],
  id: string,
  party: string,
): Refusal | null {
  if (after === 'signature' && !hasSigned(state, id, party))
    return refuse('signature-missing', { where: party, clause })
  if (after === 'invitation' && !state.treaty!.invitations.has(party))
    return refuse('invitation-missing', { where: party, clause })
  return null
}

/** Signatures on a text that is not negotiated here are not in this record, and not asked for. */
function hasSigned(state: State, id: string, party: string): boolean {
  const { version } = instrumentOf(state, id)!
  return version === null || state.treaty!.signed.get(party)?.version === version
}
