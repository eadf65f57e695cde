/**
 * Acts after which nothing that decides is otherwise than before: offers, what is done in meetings, credentials and
 * keys, announcements, and questions that are indicative. Rights that end by themselves are not theirs to change.
 */

import { actDefinitions, rooms } from '../../src/core/negotiation/acts/index.js'
import type { State } from '../../src/core/negotiation/state.js'
import type { Leaf } from '../../src/core/record/leaf.js'

const quietKinds: ReadonlySet<string> = new Set([
  ...rooms.meeting.map(({ kind }) => kind),
  ...[...actDefinitions.keys()].filter(kind => kind.endsWith('offer') || kind.endsWith('-key')),
  ...['credential', 'end-credential', 'examine', 'consult', 'consult-result'],
])

/** Whether an act is to leave everything that decides as it is. */
export function isQuiet({ author: { act } }: Leaf, state: State): boolean {
  const put = state.proceedings?.questions.get(Number(act.question))
  const asked = act.kind === 'put' ? String(act.question) : put?.question
  const onQuestion = ['put', 'ballot', 'close'].includes(act.kind)
  return quietKinds.has(act.kind) || (onQuestion && indicative(state).has(asked ?? ''))
}

function indicative({ record }: State): ReadonlySet<string> {
  return new Set(
    (record.procedure?.questions ?? []).flatMap(({ id, indicative }) => (indicative ? [id] : [])),
  )
}

/** Text, positions, tallies, decisions, signatures, and where the procedure stands; but for what is indicative. */
export function whatDecides(state: State): string {
  const { text, positions, decisions, signature, proceedings } = state
  const { done: _, challengeable: __, expiries: ___, electorates: ____, ...standing } = proceedings!
  const silent = indicative(state)
  const questions = [...standing.questions.values()].filter(({ question }) => !silent.has(question))
  return JSON.stringify({ text, positions, decisions, signature, ...standing, questions }, (_key, value) =>
    value instanceof Map ? [...value] : value,
  )
}
