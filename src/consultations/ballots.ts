/**
 * Votes as they are taken, beside the record: durable before they are acknowledged, in one order, then packed into the
 * log in batches. Which voter is whose is known here alone. Rules HC30 to HC39, docs/spec/consultations.md.
 */
import { hashOfToken, makeToken, type Random } from '../accounts/tokens.js'
import { hex } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { votersMax, votesPerActMax, votingLinksMax } from '../core/limits.js'
import type { PackedVote } from '../core/negotiation/acts/consultation/packed.js'
import type { Vote } from '../core/negotiation/consultations.js'
import type { Row, Tables } from '../store/postgres/tables.js'
import { type Statement, statements } from './statements.js'

export type Ballots = Tables<Statement>

export function ballotsIn(beside: { tables(of: typeof statements): Ballots }): Ballots {
  return beside.tables(statements)
}

/** Whoever votes: an account, or whoever holds a link, by the hash of its token. */
export type Holder = { readonly account: string } | { readonly link: Uint8Array }

interface Voter {
  readonly number: number
  /** The place of their group. */
  readonly group: number
}

/** A vote that stands, and where it is in the log; null while it is on its way. */
interface OwnVote {
  readonly statement: number
  readonly vote: Vote
  /** Milliseconds. */
  readonly taken: number
  readonly at: { readonly leaf: number; readonly position: number } | null
}

const keysOf = (holder: Holder): [string | null, Uint8Array | null] =>
  'account' in holder ? [holder.account, null] : [null, holder.link]

export async function voterOf(ballots: Ballots, log: string, holder: Holder): Promise<Voter | null> {
  const [row] = await ballots.query('voterOf', [log, ...keysOf(holder)])
  return row === undefined ? null : voterIn(row)
}

const voterIn = (row: Row): Voter => ({ number: row.number, group: row.of_group })

/** The voter that somebody is, made one of a group with their first vote; `consultation-closed`, `too-many-voters`. */
export async function joinVoters(
  ballots: Ballots,
  log: string,
  holder: Holder,
  group: number,
): Promise<Result<Voter>> {
  await ballots.query('startConsultation', [log])
  const known = await voterOf(ballots, log, holder)
  if (known !== null) return ok(known)
  const rows = await ballots
    .query('joinVoters', [log, ...keysOf(holder), group, votersMax])
    .catch((error: { code?: string }) => {
      if (error.code === uniqueViolation) return [] // the same one joined meanwhile
      throw error
    })
  if (rows[0] !== undefined) return ok(voterIn(rows[0]))
  const joined = await voterOf(ballots, log, holder)
  if (joined !== null) return ok(joined)
  const [counts] = await ballots.query('countsOf', [[log]])
  return counts?.closed === true
    ? refuse('consultation-closed', { where: log })
    : refuse('too-many-voters', { args: { max: votersMax } })
}

/** SQLSTATE. */
const uniqueViolation = '23505'

/** Takes a vote: once this resolves it is durable and will be in the log. `consultation-closed`. */
export async function takeVote(
  ballots: Ballots,
  log: string,
  { voter, statement, vote }: PackedVote,
  now: number,
): Promise<Result<null>> {
  const taken = await ballots.query('takeVote', [log, voter, statement, vote, now])
  if (taken.length > 0) return ok(null)
  const [counts] = await ballots.query('countsOf', [[log]])
  // Else it is the vote that stood already.
  return counts?.closed === true ? refuse('consultation-closed', { where: log }) : ok(null)
}

export async function votesOf(ballots: Ballots, log: string, voter: number): Promise<OwnVote[]> {
  const rows = await ballots.query('votesOf', [log, voter])
  return rows.map(row => ({
    statement: row.statement,
    vote: row.vote,
    taken: Number(row.taken),
    at: row.leaf === null ? null : { leaf: Number(row.leaf), position: Number(row.position) },
  }))
}

/** Forgets whose number it is; the votes stay. Whether there was one. */
export async function forgetVoter(ballots: Ballots, log: string, holder: Holder): Promise<boolean> {
  return (await ballots.query('forgetVoter', [log, ...keysOf(holder)])).length > 0
}

interface Counts {
  readonly log: string
  readonly votes: number
  readonly packed: number
  readonly closed: boolean
}

/** How far consultations are; those that nobody has voted in yet are left out. */
export async function countsOf(ballots: Ballots, logs: readonly string[]): Promise<Counts[]> {
  const rows = await ballots.query('countsOf', [logs])
  return rows.map(({ log, votes, packed, closed }) => ({
    ...{ log, votes: Number(votes), packed: Number(packed), closed },
  }))
}

/** From now on no vote is taken; those that were are all there to be packed. */
export async function endTaking(ballots: Ballots, log: string): Promise<void> {
  await ballots.query('startConsultation', [log])
  await ballots.query('endTaking', [log])
}

/** Makes links to vote by, one for each of those invited: their tokens, which are not kept. `voting-links-range`. */
export async function inviteVoters(
  ballots: Ballots,
  log: string,
  count: number,
  random: Random,
  now: number,
): Promise<Result<string[]>> {
  if (!Number.isSafeInteger(count) || count < 1 || count > votingLinksMax)
    return refuse('voting-links-range', { args: { max: votingLinksMax } })
  const made = Array.from({ length: count }, () => makeToken(random))
  await ballots.query('inviteVoters', [log, made.map(({ hash }) => hex(hash)), now])
  return ok(made.map(({ token }) => token))
}

/** How many links were made, and how many of them have voted. */
export async function invitedTo(ballots: Ballots, log: string): Promise<{ made: number; used: number }> {
  const [row] = await ballots.query('invitedTo', [log])
  return { made: row.made, used: row.used }
}

/** Whoever holds a link to vote by; null where it is none of this log. */
export async function linkHolder(ballots: Ballots, log: string, token: string): Promise<Holder | null> {
  const link = hashOfToken(token)
  if (link === null || (await ballots.query('isInvited', [log, link])).length === 0) return null
  return { link }
}

interface Batch {
  readonly first: number
  readonly votes: readonly PackedVote[]
}

/** The votes that are to be packed next, in the order in which they were taken; at most one act's. */
export async function votesFrom(ballots: Ballots, log: string, first: number): Promise<PackedVote[]> {
  return ballots.query('votesFrom', [log, first, votesPerActMax])
}

/** The groups of the voters from one number to another, both included. */
export async function groupsFrom(ballots: Ballots, log: string, from: number, to: number): Promise<number[]> {
  return (await ballots.query('groupsFrom', [log, from, to])).map(({ of_group }) => of_group)
}

/** The act that enters the votes from `first` on: the one that was kept first, if any was. */
export async function keepBatch<S>(
  ballots: Ballots,
  log: string,
  { first, votes }: Batch,
  submission: S,
): Promise<S> {
  await ballots.query('keepBatch', [log, first, first + votes.length, JSON.stringify(submission)])
  return (await batchFrom<S>(ballots, log, first)) ?? submission
}

/** The act that was kept for the votes from `first` on; null where there is none. */
export async function batchFrom<S>(ballots: Ballots, log: string, first: number): Promise<S | null> {
  const [row] = await ballots.query('batchFrom', [log, first])
  return row === undefined ? null : JSON.parse(row.submission)
}

export async function batchDone(ballots: Ballots, log: string, first: number, leaf: number): Promise<void> {
  await ballots.query('batchDone', [log, first, leaf])
}

/** Makes room for another act for the same votes, where one was refused. */
export async function dropBatch(ballots: Ballots, log: string, first: number): Promise<void> {
  await ballots.query('dropBatch', [log, first])
}
