/** What a secretariat does between sessions, and the keys that seats sign with. */
import { ok } from '../../core/canonical/result.js'
import { desk as deskOf, renumberedText } from '../../core/reports/desk.js'
import { deskPage } from '../../views/pages/desk.js'
import { numberingPage, translationsPage } from '../../views/pages/desk-text.js'
import { keysPage } from '../../views/pages/keys.js'
import type { Resource } from './resource.js'

export const desk: readonly Resource[] = [
  {
    path: '/desk',
    name: 'desk',
    query: [],
    page: async (ctx, { invitations, form }) => deskPage(ctx, { open: await invitations(), form }),
    json: ({ view, now }) => ok(deskOf(view, now)),
  },
  {
    path: '/desk/translations',
    name: 'desk-translations',
    query: [],
    page: (ctx, { query, form }) => translationsPage(ctx, { of: query.of, form }),
    json: ({ view, now }) => ok(deskOf(view, now).untranslated),
  },
  {
    path: '/desk/numbering',
    name: 'desk-numbering',
    query: [],
    page: (ctx, { form }) => numberingPage(ctx, { form }),
    json: ({ view }) => ok(renumberedText(view.state)),
  },
  {
    path: '/keys',
    name: 'keys',
    query: [],
    page: (ctx, { form }) => keysPage(ctx, { form }),
    json: ({ view }) => ok([...(view.state.seats.keys ?? [])].map(([key, state]) => ({ key, ...state }))),
  },
]
