/**
 * The verbatim texts of every negotiation on this server, to be asked where the same language stands elsewhere. Kept in
 * memory: each log is read once and then followed act by act, and a text that an act withholds is forgotten with that
 * act. Every answer names what it was made from. Rules RC10 to RC13, docs/spec/recurrence.md.
 */
import type { ForumList } from '../core/assessment/forums/list.js'
import { type OverlapSubject, topicsOnTheTable } from '../core/assessment/forums/subject.js'
import { type KnownInput, type KnownTexts, makeKnownTexts } from '../core/assessment/recurrence/known.js'
import { hex } from '../core/canonical/hash.js'
import { compareStrings } from '../core/canonical/result.js'
import { shippedForums } from '../sequencer/forum-list.js'
import type { Negotiation, Negotiations } from './negotiations.js'

/** What this server knows at one moment. */
interface KnownHere {
  readonly texts: KnownTexts
  /** By negotiation. */
  readonly inputs: readonly KnownInput[]
}

export interface KnownLogs {
  /** Reads what is new in every log, and answers. */
  now(): Promise<KnownHere>
  /** Which topics another negotiation has on its table, as it is now. */
  topicsOf(id: string, list: ForumList, lang: string): ReadonlyMap<string, readonly OverlapSubject[]>
}

const kept = new WeakMap<Negotiations, KnownLogs>()
let forums: Promise<ForumList> | undefined

/** The list of forums that ships, read when somebody first asks for it. */
export function forumsHere(): Promise<ForumList> {
  return (forums ??= shippedForums())
}

/** What is known of the logs of a server; the same for everybody who asks. */
export function knownLogs(negotiations: Negotiations): KnownLogs {
  const known = kept.get(negotiations) ?? makeKnownLogs(negotiations)
  kept.set(negotiations, known)
  return known
}

function makeKnownLogs(negotiations: Negotiations): KnownLogs {
  const texts = makeKnownTexts()
  const read = new Map<string, number>()
  const topics = new Map<
    string,
    { readonly size: number; readonly found: ReturnType<typeof topicsOnTheTable> }
  >()

  function readOn({ id, sequencer }: Negotiation): void {
    const from = read.get(id)
    const leaves = sequencer.leaves()
    if (from === undefined) sequencer.watch(() => readOn(negotiations.get(id)!))
    read.set(id, leaves.length)
    const { origin } = sequencer.view().state.record
    texts.read({ negotiation: id, origin, leaves: leaves.slice(from ?? 0), text: sequencer.text })
  }

  async function now(): Promise<KnownHere> {
    const inputs: KnownInput[] = []
    for (const negotiation of [...negotiations.values()].sort((a, b) => compareStrings(a.id, b.id))) {
      const { id, sequencer } = negotiation
      // What a log of votes says are no texts of an instrument; what cannot be read is no input.
      const { state } = sequencer.view()
      if (state.consultation !== undefined || !(await sequencer.loaded()).ok) continue
      if (read.get(id) !== sequencer.size()) readOn(negotiation)
      const size = read.get(id)!
      const { title, origin } = state.record
      inputs.push({ negotiation: id, title, origin, size, root: hex(sequencer.root(size)) })
    }
    return { texts, inputs }
  }

  function topicsOf(id: string, list: ForumList, lang: string) {
    const { sequencer } = negotiations.get(id)!
    const key = `${id} ${lang} ${list.version}`
    const before = topics.get(key)
    if (before !== undefined && before.size === sequencer.size()) return before.found
    const found = topicsOnTheTable(sequencer.view(), list, lang)
    topics.set(key, { size: sequencer.size(), found })
    return found
  }

  return { now, topicsOf }
}
