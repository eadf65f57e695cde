/** Plays a scenario into memory, through the sequencer: whole or not at all. */
import type { Result } from '../src/core/canonical/result.js'
import { draftLog } from '../src/sequencer/draft.js'
import { playGenerated } from '../src/sequencer/script.js'
import type { Sequencer } from '../src/sequencer/sequencer.js'
import { randomFrom } from './random.js'
import type { Scenario } from './scenario.js'

/** The log that a scenario makes with this seed; its origin is where the log says that it comes from. */
export async function playScenario(
  scenario: Scenario,
  seed: number,
  origin: string,
): Promise<Result<Sequencer>> {
  const clock = { now: 0 }
  const draft = await draftLog(scenario.id, () => clock.now)
  if (!draft.ok) return draft
  const log = draft.value
  const played = await playGenerated(
    log,
    clock,
    scenario.opening,
    names =>
      scenario.run({
        random: randomFrom(seed),
        state: () => log.tentative(),
        seq: name => names.get(name) ?? -1,
      }),
    origin,
  )
  return played.ok ? draft : played
}
