/** The invariants of each procedure, beside those of every one. */
import { coeConvention } from './coe-convention.js'
import { consultation } from './consultations.js'
import { every } from './every.js'
import { icannGnso } from './icann-gnso.js'
import { ietfRoughConsensus } from './ietf-rough-consensus.js'
import type { Invariant } from './invariant.js'
import { isoDis } from './iso-dis.js'
import { ituConference } from './itu-conference.js'
import { openMultistakeholder } from './open-multistakeholder.js'
import { operationalCoalition } from './operational-coalition.js'
import { ripePdp } from './ripe-pdp.js'
import { unConference } from './un-conference.js'

const own: Readonly<Record<string, readonly Invariant[]>> = {
  consultation,
  'coe-convention': coeConvention,
  'icann-gnso': icannGnso,
  'ietf-rough-consensus': ietfRoughConsensus,
  'iso-dis': isoDis,
  'itu-conference': ituConference,
  'open-multistakeholder': openMultistakeholder,
  'operational-coalition': operationalCoalition,
  'ripe-pdp': ripePdp,
  'un-conference': unConference,
}

/** What holds under a procedure, by its id. */
export function invariantsOf(procedure: string): readonly Invariant[] {
  return [...every, ...(own[procedure] ?? [])]
}
