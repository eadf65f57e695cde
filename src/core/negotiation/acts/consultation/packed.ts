/**
 * Votes as a leaf carries them: seven bytes each, in base64. A voter's number (u32), a statement's (u16) and the vote
 * (i8), big-endian, in the order in which they were taken. New voters are one byte each, the place of their group, and
 * take the next numbers. Rules HC10 to HC12, docs/spec/consultations.md.
 */
import { fromBase64, toBase64 } from '../../../canonical/base64.js'
import type { Vote } from '../../consultations.js'

export interface PackedVote {
  readonly voter: number
  /** 0 is the question. */
  readonly statement: number
  readonly vote: Vote
}

const voteBytes = 7

export function packVotes(votes: readonly PackedVote[]): string {
  const view = new DataView(new ArrayBuffer(votes.length * voteBytes))
  votes.forEach(({ voter, statement, vote }, i) => {
    view.setUint32(i * voteBytes, voter)
    view.setUint16(i * voteBytes + 4, statement)
    view.setInt8(i * voteBytes + 6, vote)
  })
  return toBase64(new Uint8Array(view.buffer))
}

/** The votes of a leaf in their order; null where the text is not exactly what `packVotes` writes. */
export function unpackVotes(text: string): PackedVote[] | null {
  const bytes = fromBase64(text)
  if (bytes === null || bytes.length % voteBytes !== 0) return null
  const view = new DataView(bytes.buffer)
  const votes: PackedVote[] = []
  for (let at = 0; at < bytes.length; at += voteBytes) {
    const vote = view.getInt8(at + 6)
    if (vote < -1 || vote > 1) return null
    votes.push({ voter: view.getUint32(at), statement: view.getUint16(at + 4), vote: vote as Vote })
  }
  return votes
}

export function packJoined(groups: readonly number[]): string {
  return toBase64(Uint8Array.from(groups))
}

/** The place of each new voter's group; null where it is no such list. */
export function unpackJoined(text: string): number[] | null {
  const bytes = fromBase64(text)
  return bytes === null ? null : [...bytes]
}
