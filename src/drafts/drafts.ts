/**
 * Where drafts are kept: beside the record, for the people of their party. Somebody else's save is never overwritten,
 * and a draft is tabled once. Rules D13 to D20, docs/spec/drafting.md. What a draft says is core/drafting's.
 */
import { canonicalize, type Json } from '../core/canonical/json.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { Draft } from '../core/drafting/draft.js'
import { cosponsorsInvitedMax, draftRowsMax, draftsOpenMax } from '../core/limits.js'
import type { Row, Tables } from '../store/postgres/tables.js'
import { type Statement, statements } from './statements.js'

export type Drafts = Tables<Statement>

/** The drafts among the tables beside the record. */
export function draftsIn(beside: { tables(of: typeof statements): Drafts }): Drafts {
  return beside.tables(statements)
}

/** Who acts: a credential of a party in a log. */
export interface Drafter {
  readonly log: string
  readonly party: string
  readonly credential: string
}

export interface KeptDraft {
  readonly id: string
  readonly party: string
  readonly draft: Draft
  /** Counts the times it was saved. */
  readonly version: number
  readonly startedBy: string
  readonly savedBy: string
  readonly created: number
  readonly updated: number
  /** Whether an act is being sent of which it is not known yet what became. */
  readonly sending: boolean
  /** The index of the act that tabled it. */
  readonly tabled: number | null
}

/** A party that was invited to co-sponsor, and what it answered to which version. */
interface Cosponsor {
  readonly party: string
  readonly answer: {
    readonly accepted: boolean
    readonly version: number
    readonly credential: string
    readonly at: number
  } | null
}

/** Starts a draft under an id that tells nothing; `drafts-full`. */
export async function startDraft(
  drafts: Drafts,
  { log, party, credential }: Drafter,
  id: string,
  draft: Draft,
  now: number,
): Promise<Result<KeptDraft>> {
  const values = [id, log, party, written(draft), credential, now, draftsOpenMax]
  const [row] = await drafts.query('startDraft', values)
  return row === undefined ? refuse('drafts-full', { args: { max: draftsOpenMax } }) : ok(draftOfRow(row))
}

/** A draft of one's own party, or one that it was invited to; null for everybody else. */
export async function readDraft(
  drafts: Drafts,
  { log, party }: Pick<Drafter, 'log' | 'party'>,
  id: string,
): Promise<KeptDraft | null> {
  const [row] = await drafts.query('readDraft', [log, id, party])
  return row === undefined ? null : draftOfRow(row)
}

/** The drafts of a party, those that are not tabled first, the newest first. */
export async function draftsOf(
  drafts: Drafts,
  { log, party }: Pick<Drafter, 'log' | 'party'>,
): Promise<readonly KeptDraft[]> {
  return (await drafts.query('draftsOf', [log, party, draftRowsMax])).map(draftOfRow)
}

/** Drafts of others that a party was invited to co-sponsor, and has not declined. */
export async function invitedTo(
  drafts: Drafts,
  { log, party }: Pick<Drafter, 'log' | 'party'>,
): Promise<readonly KeptDraft[]> {
  return (await drafts.query('invitedToCosponsor', [log, party, draftRowsMax])).map(draftOfRow)
}

/** Saves over the version that was started from; `draft-changed` where that is not the last, or the draft is tabled. */
export async function saveDraft(
  drafts: Drafts,
  { log, party, credential }: Drafter,
  id: string,
  from: number,
  draft: Draft,
  now: number,
): Promise<Result<KeptDraft>> {
  const values = [log, id, party, from, written(draft), credential, now]
  const [row] = await drafts.query('saveDraft', values)
  return row === undefined ? refuse('draft-changed') : ok(draftOfRow(row))
}

/** Deletes a draft for good; `draft-changed` where it is being tabled, or is not there. */
export async function discardDraft(
  drafts: Drafts,
  { log, party }: Drafter,
  id: string,
): Promise<Result<null>> {
  const rows = await drafts.query('discardDraft', [log, id, party])
  return rows.length === 1 ? ok(null) : refuse('draft-changed')
}

/**
 * Says what will be sent to table a version; of several at once, all get what the first said. `draft-changed` where that
 * is not the last version, or the draft is tabled.
 */
export async function claimDraft(
  drafts: Drafts,
  { log, party }: Drafter,
  id: string,
  version: number,
  sending: string,
): Promise<Result<string>> {
  const [row] = await drafts.query('claimDraft', [log, id, party, version, sending])
  return row === undefined ? refuse('draft-changed') : ok(row.sending)
}

/** That what was to be sent was refused, and is not recorded: the draft may be changed and sent again. */
export async function releaseDraft(drafts: Drafts, id: string, sending: string): Promise<void> {
  await drafts.query('releaseDraft', [id, sending])
}

/** That a draft is tabled, by the act with this index. */
export async function markTabled(drafts: Drafts, id: string, seq: number): Promise<void> {
  await drafts.query('draftTabled', [id, seq])
}

/** Invites a party to co-sponsor; `not-invited` where it is invited already, or is the draft's own, or too many are. */
export async function inviteCosponsor(
  drafts: Drafts,
  { log, party, credential }: Drafter,
  id: string,
  invited: string,
  now: number,
): Promise<Result<null>> {
  const values = [log, id, party, invited, credential, now, cosponsorsInvitedMax]
  const rows = await drafts.query('inviteCosponsor', values)
  return rows.length === 1 ? ok(null) : refuse('not-invited', { where: invited.slice(0, 16) })
}

/** Takes an invitation back, and what was answered to it with it. */
export async function uninviteCosponsor(
  drafts: Drafts,
  { log, party }: Drafter,
  id: string,
  invited: string,
): Promise<void> {
  await drafts.query('uninviteCosponsor', [log, id, party, invited])
}

export async function cosponsorsOf(drafts: Drafts, id: string): Promise<readonly Cosponsor[]> {
  const rows = await drafts.query('cosponsorsOf', [id])
  return rows.map(({ party, answered_by, answered, accepted, version }) => ({
    party,
    answer: answered === null ? null : { accepted, version, credential: answered_by, at: Number(answered) },
  }))
}

/** Answers an invitation to the version that was read; `draft-changed` where it is not the last, or is being tabled. */
export async function answerInvitation(
  drafts: Drafts,
  { log, party, credential }: Drafter,
  id: string,
  version: number,
  accepted: boolean,
  now: number,
): Promise<Result<null>> {
  const values = [log, id, party, version, accepted, credential, now]
  const rows = await drafts.query('answerCosponsor', values)
  return rows.length === 1 ? ok(null) : refuse('draft-changed')
}

function written(draft: Draft): string {
  return canonicalize(draft as unknown as Json)
}

function draftOfRow(row: Row): KeptDraft {
  const { id, party, content, version, started_by, saved_by, created, updated, sending, tabled } = row
  return {
    id,
    party,
    draft: JSON.parse(content) as Draft,
    version,
    startedBy: started_by,
    savedBy: saved_by,
    created: Number(created),
    updated: Number(updated),
    sending: sending !== null,
    tabled: tabled === null ? null : Number(tabled),
  }
}
