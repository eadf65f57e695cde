/** What follows from a proven copy, against what the server printed and what it answers. */
import type { Json } from '../core/canonical/json.js'
import { replay } from '../core/negotiation/replay.js'
import type { State } from '../core/negotiation/state.js'
import type { View } from '../core/negotiation/view.js'
import { hashLeaf, type Leaf, leafBytes } from '../core/record/leaf.js'
import type { Problem } from '../core/record/log-files.js'
import { appendLeaf, emptyFrontier, frontierRoot } from '../core/record/tree.js'
import { type Answer, compared, type Printed, printedOf } from '../views/models/verify.js'
import { firstDifference } from './differences.js'
import type { Kept } from './kept.js'
import type { Asked, Tell } from './told.js'

/** A copy with which nothing is wrong. */
export interface ProvenCopy {
  readonly leaves: readonly Leaf[]
  /** 32 bytes. */
  readonly root: Uint8Array
  readonly state: State
  readonly kept: Kept
}

export type GetJson = (url: string) => Promise<Json>

/** Whether everything is the same. */
export async function compareAll(copy: ProvenCopy, asked: Asked, get: GetJson, tell: Tell): Promise<boolean> {
  const view = viewOf(copy, copy.state, copy.leaves.length)
  const printed = comparePrinted(copy, asked)
  if (printed === null) tell({ kind: 'passed', step: 'printed', say: 'same', args: {} })
  else tell({ kind: 'failed', step: 'printed', problems: [printed] })
  let same = printed === null
  for (const step of ['text', 'figures'] as const) {
    tell({ kind: 'running', step, done: 0, total: 0 })
    const problems: Problem[] = []
    for (const answer of compared[step]) problems.push(...(await compareAnswer(view, answer, asked, get)))
    if (problems.length === 0) tell({ kind: 'passed', step, say: 'same', args: {} })
    else tell({ kind: 'failed', step, problems })
    same &&= problems.length === 0
  }
  return same
}

/** The figures of the page, at the size that the log had when it was printed. */
function comparePrinted(copy: ProvenCopy, { page, printed }: Asked): Problem | null {
  const { leaves, kept } = copy
  const { size } = printed
  if (size > leaves.length)
    return { where: page, code: 'rollback', args: { size: leaves.length, before: size } }
  const here = size === leaves.length ? copy : earlier(copy, size)
  const view = viewOf(copy, here.state, size)
  const computed: Printed = printedOf({ view, size, root: here.root, key: kept.words('key')!.trimEnd() })
  return problemOf(page, plain(computed), plain(printed))
}

/** The root and the state that the same log had when it was shorter. */
function earlier({ leaves }: ProvenCopy, size: number): Pick<ProvenCopy, 'root' | 'state'> {
  const part = leaves.slice(0, size)
  const tree = part.reduce((grown, leaf) => appendLeaf(grown, hashLeaf(leafBytes(leaf))), emptyFrontier)
  return { root: frontierRoot(tree), state: replay(part) }
}

function viewOf({ leaves, kept }: ProvenCopy, state: State, size: number): View {
  return {
    state,
    at: { index: size, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: kept.text,
    body: kept.body,
  }
}

function without(answer: Json, apart: readonly string[]): Json {
  if (apart.length === 0 || typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return answer
  return Object.fromEntries(Object.entries(answer).filter(([member]) => !apart.includes(member)))
}

async function compareAnswer(
  view: View,
  { path, json, apart = [] }: Answer,
  { api }: Asked,
  get: GetJson,
): Promise<Problem[]> {
  const where = `${api}${path}?at=${view.at.index}`
  try {
    const problem = problemOf(where, plain(json(view)), without(await get(where), apart))
    return problem === null ? [] : [problem]
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return [{ where, code: 'file-not-read', args: { problem } }]
  }
}

/** As it is once it was sent as JSON. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}

function problemOf(where: string, here: Json, there: Json): Problem | null {
  const difference = firstDifference(here, there)
  return difference === null ? null : { where, code: 'differs', args: { ...difference } }
}
