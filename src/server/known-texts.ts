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
import { allAtOnce, type Steps } from '../core/canonical/steps.js'
import { shippedForums } from '../sequencer/forum-list.js'
import type { Negotiation, Negotiations } from './negotiations.js'
import { inPieces } from './pieces.js'

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
  const followed = new Set<string>()
  const topics = new Map<
    string,
    { readonly size: number; readonly found: ReturnType<typeof topicsOnTheTable> }
  >()

  /** Reads what is new in a log; whoever else reads it meanwhile goes on where this one is. */
  function* reading({ id, sequencer }: Negotiation): Steps<void> {
    const { origin } = sequencer.view().state.record
    for (;;) {
      const seq = read.get(id) ?? 0
      const leaf = sequencer.leaf(seq)
      if (leaf === null) break
      read.set(id, seq + 1)
      texts.read({ negotiation: id, origin, leaves: [leaf], text: sequencer.text })
      yield
    }
    // From here on with every act. Of a log that is not read whole yet nothing is told.
    if (!followed.has(id)) sequencer.watch(() => allAtOnce(reading(negotiations.get(id)!)))
    followed.add(id)
  }

  async function now(): Promise<KnownHere> {
    const known: Negotiation[] = []
    for (const negotiation of [...negotiations.values()].sort((a, b) => compareStrings(a.id, b.id))) {
      const { sequencer } = negotiation
      // What a log of votes says are no texts of an instrument; what cannot be read is no input.
      if (sequencer.view().state.consultation !== undefined || !(await sequencer.loaded()).ok) continue
      await inPieces(reading(negotiation))
      known.push(negotiation)
    }
    return { texts, inputs: known.map(inputOf) }
  }

  function inputOf({ id, sequencer }: Negotiation): KnownInput {
    const size = read.get(id) ?? 0
    const { title, origin } = sequencer.view().state.record
    return { negotiation: id, title, origin, size, root: hex(sequencer.root(size)) }
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
