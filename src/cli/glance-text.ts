/** A provision at a glance, for a terminal. */
import type { Glance } from '../core/reports/glance.js'
import { table } from './print.js'

export function glanceText(id: string, glance: Glance): string {
  const rows = glance.groups.map(({ group, asks, fine, unclear, objections, on }) => [
    group,
    on === null && objections.length === 0 ? 'not heard' : (on ?? ''),
    ...[asks, fine, unclear, objections].map(acts => String(acts.length)),
  ])
  return [
    `${id} at a glance`,
    ...glance.wordings.map(
      ({ ref, from, clauses }) =>
        `${ref ?? 'as it reads'} (read by a machine, ${from}): ${
          clauses.map(({ does, bearers }) => [does, ...bearers].join(' ')).join(', ') || 'binds nobody'
        }`,
    ),
    ...glance.effects.map(
      ({ effect, claims }) => `${effect}: said by others ${acts(claims.map(c => c.seq))}`,
    ),
    `new words: ${glance.newWords.map(({ term }) => term).join(', ') || 'none found'}`,
    `unanswered: ${acts(glance.unanswered) || 'nothing'}`,
    '',
    table([
      ['group', 'nearest', 'ask for a change', 'ask for none', 'cannot tell', 'open objections'],
      ...rows,
    ]),
    '',
    `the record cannot tell: ${glance.missing.map(({ code }) => code.replace('glance-', '')).join(', ') || 'nothing of this'}`,
  ].join('\n')
}

function acts(seqs: readonly number[]): string {
  return seqs.map(seq => `#${seq}`).join(' ')
}
