import { expect, test } from 'vitest'
import { officeStepUpMs, stepUpMs } from '../core/limits.js'
import { actDefinitions } from '../core/negotiation/acts/index.js'
import { emptyState, type Party } from '../core/negotiation/state.js'
import { needsStepUp } from './step-up.js'

const state = emptyState()
for (const [id, office] of [
  ['USA', null],
  ['CHAIR', 'chair'],
  ['SEC', 'secretariat'],
] as const)
  state.seats.parties.set(id, { office } as Party)

test.each([
  ['CHAIR', 'ruling', officeStepUpMs],
  ['CHAIR', 'sign', officeStepUpMs],
  ['SEC', 'credential', officeStepUpMs],
  ['USA', 'sign', stepUpMs],
  ['USA', 'consent', stepUpMs],
  ['USA', 'declare', stepUpMs],
  ['USA', 'denounce', stepUpMs],
  ['USA', 'credential', stepUpMs],
  ['USA', 'give-proxy', stepUpMs],
  ['USA', 'enrol-key', stepUpMs],
  ['USA', 'rotate-key', stepUpMs],
  ['USA', 'revoke-key', stepUpMs],
  ['USA', 'position', null],
  ['USA', 'submit', null],
  ['nobody', 'submit', null],
])('A24: %s, %s: %s', (party, kind, within) => {
  expect(actDefinitions.has(kind)).toBe(true)
  expect(needsStepUp(state, { party }, kind)).toBe(within)
})
