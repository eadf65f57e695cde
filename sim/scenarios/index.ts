/** A whole negotiation of each of the five kinds of body, in the order in which they are offered. */
import type { Scenario } from '../scenario.js'
import { coeConvention } from './coe-convention.js'
import { ietfRoughConsensus } from './ietf-rough-consensus.js'
import { ituConference } from './itu-conference.js'
import { openMultistakeholder } from './open-multistakeholder.js'
import { operationalCoalition } from './operational-coalition.js'

export const scenarios: readonly Scenario[] = [
  ituConference,
  ietfRoughConsensus,
  coeConvention,
  operationalCoalition,
  openMultistakeholder,
]
