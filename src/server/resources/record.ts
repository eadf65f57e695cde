/** The record itself: its acts, what they rest on, the procedure, and how it is verified. */
import { ok, refuse } from '../../core/canonical/result.js'
import { printedOf, type Signed } from '../../views/models/verify.js'
import { actPage } from '../../views/pages/act.js'
import { actsPage } from '../../views/pages/acts.js'
import { procedurePage } from '../../views/pages/procedure.js'
import { sourcesPage } from '../../views/pages/sources.js'
import { verifyPage } from '../../views/pages/verify.js'
import { actJson, actsJson, sourcesJson } from '../api.js'
import { isSeq, type Resource } from './resource.js'

export const record: readonly Resource[] = [
  {
    path: '/acts',
    name: 'acts',
    query: ['kind', 'party', 'source', 'page'],
    page: (ctx, { leaves }) => actsPage(ctx, { leaves }),
    json: ({ leaves, query }) => ok(actsJson(leaves, query)),
  },
  {
    path: '/acts/{id}',
    name: 'act',
    query: [],
    page: (ctx, { id, form }) => (isSeq(id) ? actPage(ctx, { seq: Number(id), form }) : null),
    json: ({ view, id }) =>
      isSeq(id) ? actJson(view, Number(id)) : refuse('unknown-act', { where: id.slice(0, 40) }),
  },
  {
    path: '/sources',
    name: 'sources',
    query: [],
    page: (ctx, { leaves }) => sourcesPage(ctx, { leaves }),
    json: ({ view }) => ok(sourcesJson(view)),
  },
  {
    path: '/procedure',
    name: 'procedure',
    query: [],
    page: ctx => procedurePage(ctx),
    json: ({ view }) => ok(view.state.record.procedure),
  },
]

export const verify: Resource = {
  path: '/verify',
  name: 'verify',
  query: [],
  page: (ctx, { signed, address }) => verifyPage(ctx, { signed: signed(), address }),
  json: ({ signed }) => ok(signedJson(signed())),
}

/** Null until the log has signed anything. */
function signedJson(signed: Signed | null): unknown {
  return signed === null ? null : { ...printedOf(signed), checkpoint: signed.checkpoint }
}
