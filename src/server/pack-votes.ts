/**
 * Puts the votes that were taken into the logs of their consultations: every second, in the order in which they were
 * taken, by the server that leads the log. What is submitted is kept first, so that a crash neither loses nor doubles a
 * vote. When the deadline has passed, what is left is packed and the consultation closed. Rules HC33 to HC36.
 */
import {
  type Ballots,
  ballotsIn,
  batchDone,
  batchFrom,
  countsOf,
  dropBatch,
  endTaking,
  groupsFrom,
  keepBatch,
  votesFrom,
} from '../consultations/ballots.js'
import { packMs } from '../core/limits.js'
import { type PackedVote, packJoined, packVotes } from '../core/negotiation/acts/consultation/packed.js'
import type { ActData } from '../core/record/leaf.js'
import { keeper } from '../sequencer/opening-consultation.js'
import type { Submission } from '../sequencer/sequencer.js'
import { attest } from './attest.js'
import type { Negotiation } from './negotiations.js'
import type { Server } from './site.js'

type Packing = Pick<Server, 'negotiations' | 'beside' | 'now' | 'random' | 'complain'>

/** Packs again and again; answers how to stop, once what is under way has ended. */
export function startPacking(server: Packing): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  let told = ''
  const tell = (problem: string) => {
    if (problem !== told && problem !== '') server.complain(problem)
    told = problem
  }
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = packAll(server)
      .then(tell, (error: Error) => tell(`consultations: ${error.message}`))
      .finally(() => {
        busy = false
      })
  }, packMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Packs what there is, of every consultation that this server leads and that is open; answers what went wrong. */
async function packAll(server: Packing): Promise<string> {
  const open = [...server.negotiations.values()].filter(
    ({ sequencer }) => sequencer.view().state.consultation?.closed === null && sequencer.role() === 'leader',
  )
  if (open.length === 0) return ''
  const ballots = ballotsIn(server.beside)
  const counts = await countsOf(
    ballots,
    open.map(({ id }) => id),
  )
  const problems: string[] = []
  for (const negotiation of open) {
    const { votes = 0, packed = 0 } = counts.find(({ log }) => log === negotiation.id) ?? {}
    const over = isOver(negotiation, server.now())
    if (votes === packed && !over) continue
    const problem = over ? await close(server, negotiation) : await packOf(server, negotiation)
    if (problem !== '') problems.push(`${negotiation.id}: ${problem}`)
  }
  return problems.join('; ')
}

function isOver({ sequencer }: Negotiation, now: number): boolean {
  return now >= sequencer.view().state.consultation!.closes
}

/** Nothing is taken any more, so that once all is packed all is in the log. */
async function close(server: Packing, negotiation: Negotiation): Promise<string> {
  await endTaking(ballotsIn(server.beside), negotiation.id)
  const problem = await packOf(server, negotiation)
  if (problem !== '') return problem
  const sent = await negotiation.sequencer.submit(
    submissionOf(server, negotiation, { kind: 'close-consultation' }),
  )
  return sent.ok || sent.why === 'consultation-closed' ? '' : sent.why
}

/** Packs all that was taken in one consultation; empty, or why it could not. */
export async function packOf(server: Packing, negotiation: Negotiation): Promise<string> {
  const ballots = ballotsIn(server.beside)
  const { id, sequencer } = negotiation
  for (;;) {
    const [counts] = await countsOf(ballots, [id])
    if (counts === undefined || counts.votes === counts.packed) return ''
    const first = counts.packed
    const submission = await batchOf(server, negotiation, ballots, first)
    if (submission === null) return ''
    const sent = await sequencer.submit(submission)
    if (sent.ok) await batchDone(ballots, id, first, sent.value.index)
    else {
      if (isRefused(sent.why)) await dropBatch(ballots, id, first)
      return sent.why
    }
  }
}

/** The act for the votes from `first` on: the one that was tried before, if any was; null where there are none. */
async function batchOf(
  server: Packing,
  negotiation: Negotiation,
  ballots: Ballots,
  first: number,
): Promise<Submission | null> {
  const { id } = negotiation
  const before = await batchFrom<Submission>(ballots, id, first)
  if (before !== null) return before
  const votes = await votesFrom(ballots, id, first)
  if (votes.length === 0) return null
  const act = await votesAct(negotiation, ballots, votes)
  return keepBatch(ballots, id, { first, votes }, submissionOf(server, negotiation, act))
}

/** Numbers are given in the order of first votes, so those that the log does not know yet follow on those it knows. */
async function votesAct(
  { id, sequencer }: Negotiation,
  ballots: Ballots,
  votes: readonly PackedVote[],
): Promise<ActData> {
  const known = sequencer.tentative().consultation!.voters.length
  const last = Math.max(...votes.map(({ voter }) => voter))
  const joined = last < known ? [] : await groupsFrom(ballots, id, known, last)
  return {
    kind: 'votes',
    votes: packVotes(votes),
    ...(joined.length === 0 ? {} : { joined: packJoined(joined) }),
  }
}

function submissionOf({ now, random }: Packing, { sequencer }: Negotiation, act: ActData): Submission {
  const state = sequencer.tentative()
  const actor = { party: state.record.secretariat, credential: keeper }
  return attest(state, actor, { act, texts: [], body: null }, now(), random)
}

/** Whether nothing was recorded for sure: else the very same bytes are to be sent again. */
function isRefused(why: string): boolean {
  const inDoubt = [
    'store-unknown',
    'leader-unreachable',
    'sequencer-unavailable',
    'store-failed',
    'queue-full',
  ]
  return !inDoubt.includes(why)
}
