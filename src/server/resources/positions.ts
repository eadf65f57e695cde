/** Who is at the table, what they object to, and what awaits them. */
import { ok } from '../../core/canonical/result.js'
import { isOpenObjection } from '../../core/negotiation/lookup.js'
import { awaitsPage } from '../../views/pages/awaits.js'
import { moderationPage } from '../../views/pages/moderation.js'
import { objectionsPage } from '../../views/pages/objections.js'
import { partiesPage } from '../../views/pages/parties.js'
import { partyPage } from '../../views/pages/party.js'
import { partiesJson, partyJson } from '../api.js'
import { awaitsJson, moderationJson } from '../api-discussion.js'
import type { Resource } from './resource.js'

export const positions: readonly Resource[] = [
  {
    path: '/objections',
    name: 'objections',
    query: [],
    page: (ctx, { leaves, form }) => objectionsPage(ctx, { leaves, form }),
    json: ({ view }) =>
      ok(
        [...view.state.positions.objections.values()].map(o => ({
          ...o,
          open: isOpenObjection(o),
          body: view.body(o.seq),
        })),
      ),
  },
  {
    path: '/awaits',
    name: 'awaits',
    query: ['party', 'provision'],
    page: (ctx, { leaves }) => awaitsPage(ctx, { leaves }),
    json: ({ view, now, query }) => awaitsJson(view, now, query),
  },
  {
    path: '/moderation',
    name: 'moderation',
    query: [],
    page: (ctx, { leaves }) => moderationPage(ctx, { leaves }),
    json: ({ view, leaves }) => ok(moderationJson(view, leaves)),
  },
  {
    path: '/parties',
    name: 'parties',
    query: [],
    page: (ctx, { form }) => partiesPage(ctx, { form }),
    json: ({ view }) => ok(partiesJson(view)),
  },
  {
    path: '/parties/{id}',
    name: 'party',
    query: [],
    page: (ctx, { id, form }) => partyPage(ctx, { id, form }),
    json: ({ view, id }) => partyJson(view, id),
  },
]
