/** Where what awaits a party is done: the place on a page of the negotiation. */
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { Awaited } from '../../core/reports/awaits.js'
import { encodeQuery, type Query, targetPath, to } from '../context.js'

interface Place {
  /** Below the negotiation, with its fragment. */
  readonly to: string
  readonly query?: Query
}

export function awaitedPlace({ kind, act, on, provision }: Awaited, party: string): Place {
  if (kind === 'position') return { to: positionPlace(on[0]!, provision) }
  if (kind === 'answer') return { to: to.objection(act) }
  if (kind === 'accept' || kind === 'restate') return { to: to.objection((on[0] as { act: number }).act) }
  if (kind === 'ballot') return { to: to.decision(act) }
  if (kind === 'question') return questionPlace(act, on[0], provision)
  if (kind === 'challenge') return { to: to.act(act) }
  if (kind === 'offer') return { to: to.offer(act) }
  return {
    to:
      kind === 'action'
        ? '/next'
        : `${to.party(party)}${kind === 'interests' ? '#do-declare-interests' : ''}`,
  }
}

/** The same as an address below `/n/ID`. */
export function awaitedPath(awaited: Awaited, party: string): string {
  const { to: path, query = {} } = awaitedPlace(awaited, party)
  const [page, place] = path.split('#')
  return `${page}${encodeQuery(query)}${place === undefined ? '' : `#${place}`}`
}

/** Of an amendment that has no provision: its document. */
function positionPlace(target: Target, provision: string | null): string {
  if (provision !== null) return `${to.provision(provision)}#standing`
  return 'amendment' in target ? to.amendment(target.amendment) : (targetPath(target) ?? '/text')
}

/** The thread it is in, on the page of what it is about. */
function questionPlace(act: number, target: Target | undefined, provision: string | null): Place {
  const page = provision === null ? documentOf(target) : to.provision(provision)
  return page === null
    ? { to: to.act(act) }
    : { to: `${page}#statement-${act}`, query: { thread: String(act) } }
}

function documentOf(target: Target | undefined): string | null {
  const named = target !== undefined && ('proposal' in target || 'amendment' in target)
  return named ? targetPath(target)!.split('#')[0]! : null
}
