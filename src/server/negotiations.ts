/** The negotiations a server holds: everything in its store, and the demonstrations it plays into an empty one. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { playScenario } from '../../sim/play.js'
import { scenarios } from '../../sim/scenarios/index.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { publicKeyOf } from '../core/record/ed25519.js'
import { ed25519Type, type VerifierKey, verifierKey } from '../core/record/note.js'
import { draftLog, keepDraft } from '../sequencer/draft.js'
import { type Node, type NodeOptions, openNode } from '../sequencer/node.js'
import { playScript } from '../sequencer/script.js'
import type { Sequencer } from '../sequencer/sequencer.js'
import { root } from '../store/root.js'
import type { LogStore, Store } from '../store/store.js'

/** Scripts that are played as demonstrations, in the order they are offered; the scenarios come after them. */
const scripts: readonly string[] = ['wcit-12', 'open-waters']
/** Demonstrations in the order they are offered. */
export const demonstrations: readonly string[] = [...scripts, ...scenarios.map(({ id }) => id)]
/** The seed by which the scenarios are played that everybody sees. */
const shownSeed = 1
/** Where the demonstrations' logs say they come from. */
export const demoOrigin = (name: string) => `demo.travaux.example/${name}`

export interface Negotiation {
  readonly id: string
  readonly sequencer: Sequencer
  /** Signs its checkpoints; it goes by the log's origin (C2SP tlog-checkpoint). */
  readonly key: VerifierKey
  /** Anybody may take a seat: only in a hosted demonstration that is not finished. */
  readonly demo: boolean
  /** A finished demonstration, to be stepped through. */
  readonly scenario: boolean
}

export type Negotiations = ReadonlyMap<string, Negotiation>

/** What is open, kept up to date, and the node that keeps it. */
interface OpenNegotiations {
  readonly negotiations: Negotiations
  readonly node: Node
}

/** Opens every log of a store, by name; with `demo`, first plays the demonstrations that it lacks. */
export async function openNegotiations(
  store: Store,
  demo: boolean,
  options: Omit<NodeOptions, 'prepare' | 'opened'>,
  progress: (line: string) => void,
): Promise<Result<OpenNegotiations>> {
  const negotiations = new Map<string, Negotiation>()
  const node = await openNode(store, demo ? demonstrations : [], {
    ...options,
    prepare: (name, log) =>
      demo && demonstrations.includes(name) ? prepare(name, log, progress) : Promise.resolve(ok(null)),
    async opened(id, sequencer) {
      const { mode, origin } = sequencer.view().state.record
      const key = verifierKey(origin, ed25519Type, publicKeyOf(await options.seed(id)))
      const scenario = demo && scenarios.some(s => s.id === id)
      negotiations.set(id, { id, sequencer, key, demo: demo && mode === 'hosted' && !scenario, scenario })
    },
  })
  return node.ok ? ok({ negotiations, node: node.value }) : node
}

async function prepare(
  name: string,
  log: LogStore,
  progress: (line: string) => void,
): Promise<Result<unknown>> {
  if ((await log.head()).size > 0) return ok(null)
  progress(`preparing the demonstration ${name}`)
  const played = await playDemonstration(name)
  if (!played.ok) return played
  const kept = await keepDraft(played.value, log)
  return !kept.ok && kept.why === 'negotiation-exists' ? ok(null) : kept
}

/** Plays a demonstration into memory: whole or not at all, so that no half-played log is ever kept. */
export async function playDemonstration(name: string): Promise<Result<Sequencer>> {
  const scenario = scenarios.find(({ id }) => id === name)
  if (scenario !== undefined) return playScenario(scenario, shownSeed, demoOrigin(name))
  const known = (await readdir(join(root, 'demo'))).includes(name)
  if (!known) return refuse('unknown-demonstration', { where: name })
  const clock = { now: 0 }
  const draft = await draftLog(name, () => clock.now)
  if (!draft.ok) return draft
  const played = await playScript(draft.value, clock, join(root, 'demo', name), demoOrigin(name))
  return played.ok ? draft : played
}
