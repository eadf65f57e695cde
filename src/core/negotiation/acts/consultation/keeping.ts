/** What the acts of a consultation share: whether it takes votes, and who enters those of others. */
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { Entry } from '../../act.js'
import { otherwise } from '../../permission.js'
import type { State } from '../../state.js'
import { keeperOf } from '../seats/credentials.js'

/** Whether there is a consultation, and it takes votes. */
export function checkTaking({ consultation }: State): Refusal | null {
  if (consultation === undefined) return refuse('no-consultation')
  return consultation.closed === null
    ? null
    : refuse('consultation-closed', { where: String(consultation.closed) })
}

/** Whether there is one, and it is over. */
export function checkOver({ consultation }: State): Refusal | null {
  if (consultation === undefined) return refuse('no-consultation')
  return consultation.closed === null ? refuse('consultation-still-open') : null
}

/**
 * What voters do is entered under the credential that opened the log, which the server alone acts under: nobody of the
 * party that asks can vote for others.
 */
export function checkKeeper(state: State, { author }: Pick<Entry, 'author'>): Refusal | null {
  return author.credential === keeperOf(state)
    ? null
    : refuse('not-the-keeper', { where: author.credential, ...otherwise(state) })
}
