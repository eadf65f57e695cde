/** Moves that scenarios share: the entries of a question put and closed, of an objection from its ground to its fate. */
import type { LocalText } from '../src/core/procedure/procedure.js'
import type { ScriptEntry } from '../src/sequencer/script.js'
import { entry } from './entries.js'

export type Entries = Generator<ScriptEntry, void>

/** A question, and how each party votes on it. */
export interface Poll {
  /** The name by which decisions refer to it. */
  readonly as: string
  /** Who puts and closes it. */
  readonly by: string
  readonly question: string
  readonly subject: object
  readonly title: LocalText
  readonly ballots: readonly (readonly [party: string, position: string])[]
  /** How many are in the room; without it, those who vote for themselves. */
  readonly present?: number
  /** Who votes for whom, by who gave the proxy. */
  readonly proxies?: Readonly<Record<string, string>>
}

/** Puts a question, asks everybody for a ballot, and closes it. */
export function* poll({ as, by, question, subject, title, ballots, proxies = {}, ...told }: Poll): Entries {
  const { present = ballots.length - Object.keys(proxies).length } = told
  yield { ...entry(by, 'put', { question, subject, title, present }), as }
  for (const [party, position] of ballots) {
    const holder = proxies[party]
    const proxy = holder === undefined ? {} : { for: party }
    yield entry(holder ?? party, 'ballot', { question: { ref: as }, position, ...proxy })
  }
  yield entry(by, 'close', { question: { ref: as } })
}

/** An objection, who answers it, and what becomes of it. */
export interface Dispute {
  readonly as: string
  readonly holder: string
  readonly target: object
  readonly degree?: 'objection' | 'concern'
  readonly code: string
  readonly ground: string
  readonly cure: string
  readonly answers: readonly (readonly [party: string, words: string])[]
  readonly settled: {
    readonly by: string
    readonly fate: string
    /** The amendments or provisions that meet it. */
    readonly met?: readonly string[]
    readonly words: string
  }
}

/** Raises an objection, answers it and settles it. */
export function* dispute({ as, holder, target, degree = 'objection', code, ...told }: Dispute): Entries {
  const { ground, cure, answers, settled } = told
  yield { ...entry(holder, 'object', { target, degree, ground: code }, { ground, cure }), as }
  for (const [party, words] of answers) yield answer(party, as, words)
  const { by, fate, met, words } = settled
  yield settle(by, as, fate, words, met)
}

/** Challenges an act that an entry named. */
export function challenge(party: string, as: string, of: string, reasons: string): ScriptEntry {
  return { ...entry(party, 'challenge', { of: { ref: of } }, reasons), as }
}

/** Rules on a challenge; the ruling goes by its name with `-ruling`. */
export function ruling(
  party: string,
  on: string,
  outcome: 'overturned' | 'stands',
  reasons: string,
): ScriptEntry {
  return { ...entry(party, 'ruling', { act: { on: { ref: on } }, outcome }, reasons), as: `${on}-ruling` }
}

/** Answers an objection that an entry named. */
export function answer(party: string, objection: string, words: string): ScriptEntry {
  return entry(party, 'answer', { objection: { ref: objection } }, words)
}

/** Settles an objection that an entry named. */
export function settle(
  party: string,
  objection: string,
  fate: string,
  words: string,
  met?: readonly string[],
): ScriptEntry {
  const by = met === undefined ? {} : { by: met }
  return entry(party, 'settle', { objection: { ref: objection }, fate, ...by }, words)
}
