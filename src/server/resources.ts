/**
 * What a negotiation shows, in one table: each resource has a path under `/n/ID`, a page, and the same as JSON
 * under `/api/n/ID`. A form that is refused is shown again on the page it came from, by the same table.
 */
import { negotiatingText } from '../core/analysis/negotiating-text.js'
import { provisionSummary } from '../core/analysis/provisions.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { isOpenObjection } from '../core/negotiation/lookup.js'
import type { View } from '../core/negotiation/view.js'
import type { Procedure } from '../core/procedure/procedure.js'
import type { Leaf } from '../core/record/leaf.js'
import { brief } from '../core/reports/brief.js'
import { decided } from '../core/reports/decided.js'
import { outcomeReport } from '../core/reports/outcome.js'
import { signatureBoard } from '../core/reports/signature.js'
import { negotiatingTextJson } from '../formats/compilation-json.js'
import { decisionJson, nextJson, whatIfJson } from '../formats/decisions-json.js'
import { overviewJson } from '../formats/overview-json.js'
import type { Ctx, FormState } from '../views/context.js'
import { printedOf, type Signed, workingLanguage } from '../views/models/verify.js'
import { whatIfChoice } from '../views/models/what-if-choice.js'
import { actPage } from '../views/pages/act.js'
import { actsPage } from '../views/pages/acts.js'
import { briefPage } from '../views/pages/brief.js'
import { decisionPage } from '../views/pages/decision.js'
import { decisionsPage } from '../views/pages/decisions.js'
import { negotiatingTextPage } from '../views/pages/negotiating-text.js'
import { negotiationPage } from '../views/pages/negotiation.js'
import { nextPage } from '../views/pages/next.js'
import { objectionsPage } from '../views/pages/objections.js'
import { partiesPage } from '../views/pages/parties.js'
import { partyPage } from '../views/pages/party.js'
import { procedurePage } from '../views/pages/procedure.js'
import { proposalPage } from '../views/pages/proposal.js'
import { proposalsPage } from '../views/pages/proposals.js'
import { provisionPage } from '../views/pages/provision.js'
import { reportPage } from '../views/pages/report.js'
import { signaturesPage } from '../views/pages/signatures.js'
import { sourcesPage } from '../views/pages/sources.js'
import { verifyPage } from '../views/pages/verify.js'
import { whatIfPage } from '../views/pages/what-if.js'
import * as api from './api.js'

/** What is asked of a resource. */
export interface Asked {
  /** The id in the path, decoded; empty where the path has none. */
  readonly id: string
  readonly query: Readonly<Record<string, string>>
  readonly view: View
  /** The same moment with no source left out, to say what is lost without one. */
  readonly whole: View
  /** The moment that is looked at, milliseconds. */
  readonly now: number
  /** The procedures that ship. */
  readonly procedures: () => Promise<readonly Procedure[]>
  /** The acts that the view lets through. */
  readonly leaves: readonly Leaf[]
  /** Every act of the log, whatever the moment. */
  readonly log: readonly Leaf[]
  /** What the log has signed last; null until it has signed anything. */
  readonly signed: () => Signed | null
  /** The public address of the log's files, without a slash at the end. */
  readonly address: string
  /** The public address of the server, without a slash at the end. */
  readonly server: string
  readonly form?: FormState | undefined
}

export interface Resource {
  /** `/provisions/{id}`; the id may have slashes. */
  readonly path: string
  /** What it is called; message `api-NAME` says what it holds. */
  readonly name: string
  /** Query parameters besides `at`, `exclude-source` and `lang`. */
  readonly query: readonly string[]
  /** Null where there is no such thing at this moment. */
  readonly page: (ctx: Ctx, asked: Asked) => string | null | Promise<string | null>
  readonly json: (asked: Asked) => Result<unknown> | Promise<Result<unknown>>
}

const textLang = ({ query, view }: Asked) => query.in ?? workingLanguage(view)
const maybe = (asked: Asked) => (asked.form === undefined ? {} : { form: asked.form })

export const resources: readonly Resource[] = [
  {
    path: '',
    name: 'overview',
    query: [],
    page: (ctx, { log }) => negotiationPage(ctx, { leaves: log }),
    json: ({ view }) => ok(overviewJson(view)),
  },
  {
    path: '/next',
    name: 'next',
    query: [],
    page: ctx => nextPage(ctx),
    json: ({ view, now }) => ok(nextJson(view.state, now)),
  },
  {
    path: '/text',
    name: 'text',
    query: ['in'],
    page: (ctx, asked) => negotiatingTextPage(ctx, { textLang: asked.query.in }),
    json: asked => ok(negotiatingTextJson(asked.view, negotiatingText(asked.view, textLang(asked)))),
  },
  {
    path: '/provisions/{id}',
    name: 'provision',
    query: ['in'],
    page: (ctx, asked) =>
      provisionPage(ctx, {
        id: asked.id,
        textLang: asked.query.in,
        server: asked.server,
        ...maybe(asked),
      }),
    json: asked => api.provisionJson(asked.view, asked.id, textLang(asked)),
  },
  {
    path: '/proposals',
    name: 'proposals',
    query: ['theme', 'party', 'provision', 'status', 'mark'],
    page: ctx => proposalsPage(ctx),
    json: asked => ok(api.proposalsJson(asked.view, textLang(asked))),
  },
  {
    path: '/proposals/{id}',
    name: 'proposal',
    query: [],
    page: (ctx, asked) => proposalPage(ctx, { id: asked.id, ...maybe(asked) }),
    json: asked => api.proposalJson(asked.view, asked.id, textLang(asked)),
  },
  {
    path: '/objections',
    name: 'objections',
    query: [],
    page: (ctx, asked) => objectionsPage(ctx, { leaves: asked.leaves, ...maybe(asked) }),
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
    path: '/parties',
    name: 'parties',
    query: [],
    page: ctx => partiesPage(ctx),
    json: ({ view }) => ok(api.partiesJson(view)),
  },
  {
    path: '/parties/{id}',
    name: 'party',
    query: [],
    page: (ctx, { id }) => partyPage(ctx, { id }),
    json: ({ view, id }) => api.partyJson(view, id),
  },
  {
    path: '/standing',
    name: 'standing',
    query: [],
    page: () => null,
    json: ({ view }) =>
      ok({ negotiation: view.state.record.name, at: view.at, provisions: provisionSummary(view) }),
  },
  {
    path: '/decisions',
    name: 'decisions',
    query: [],
    page: ctx => decisionsPage(ctx),
    json: ({ view }) => ok(decided(view)),
  },
  {
    path: '/decisions/{id}',
    name: 'decision',
    query: [],
    page: (ctx, { id, server }) => (isSeq(id) ? decisionPage(ctx, { seq: Number(id), server }) : null),
    json: ({ view, id }) => decisionJson(view, id),
  },
  {
    path: '/what-if',
    name: 'what-if',
    query: ['with', 'provision'],
    page: async (ctx, { query, procedures }) =>
      whatIfPage(ctx, { procedures: await procedures(), with: query.with, provision: query.provision }),
    json: async asked => whatIfAnswer(asked, await asked.procedures()),
  },
  {
    path: '/signatures',
    name: 'signatures',
    query: [],
    page: (ctx, { server }) => signaturesPage(ctx, { server }),
    json: ({ view }) => ok(signatureBoard(view)),
  },
  {
    path: '/brief',
    name: 'brief',
    query: ['theme'],
    page: (ctx, { whole }) => briefPage(ctx, { whole }),
    json: ({ view, whole, query }) => brief(view, query.theme ?? defaultTheme(view), { without: whole }),
  },
  {
    path: '/report',
    name: 'report',
    query: [],
    page: ctx => reportPage(ctx),
    json: ({ view }) => ok(outcomeReport(view)),
  },
  {
    path: '/acts',
    name: 'acts',
    query: ['kind', 'party', 'source', 'page'],
    page: (ctx, { leaves }) => actsPage(ctx, { leaves }),
    json: ({ leaves, query }) => ok(api.actsJson(leaves, query)),
  },
  {
    path: '/acts/{id}',
    name: 'act',
    query: [],
    page: (ctx, { id }) => (isSeq(id) ? actPage(ctx, { seq: Number(id) }) : null),
    json: ({ view, id }) =>
      isSeq(id) ? api.actJson(view, Number(id)) : refuse('unknown-act', { where: id.slice(0, 40) }),
  },
  {
    path: '/sources',
    name: 'sources',
    query: [],
    page: (ctx, { leaves }) => sourcesPage(ctx, { leaves }),
    json: ({ view }) => ok(api.sourcesJson(view)),
  },
  {
    path: '/procedure',
    name: 'procedure',
    query: [],
    page: ctx => procedurePage(ctx),
    json: ({ view }) => ok(view.state.record.procedure),
  },
  {
    path: '/verify',
    name: 'verify',
    query: [],
    page: (ctx, { signed, address }) => verifyPage(ctx, { signed: signed(), address }),
    json: ({ signed }) => ok(signedJson(signed())),
  },
]

/** Refuses what is asked for by name and is not there; what is not asked for is chosen as on the page. */
function whatIfAnswer({ view, query, now }: Asked, procedures: readonly Procedure[]): Result<unknown> {
  const { provision, procedure } = whatIfChoice(view, procedures, query)
  if (provision === undefined || (query.provision ?? provision) !== provision)
    return refuse('unknown-provision', { where: (query.provision ?? '').slice(0, 64) })
  if (procedure === undefined || (query.with ?? procedure.id) !== procedure.id)
    return refuse('unknown-procedure', { where: (query.with ?? '').slice(0, 40) })
  return ok(whatIfJson(view.state, provision, procedure, now))
}

/** Null until the log has signed anything. */
function signedJson(signed: Signed | null): unknown {
  return signed === null ? null : { ...printedOf(signed), checkpoint: signed.checkpoint }
}

/** Whether it is written as the number of an act. */
export function isSeq(id: string): boolean {
  return /^\d{1,9}$/.test(id)
}

/** The first theme that the record declares. */
export function defaultTheme(view: View): string {
  for (const framework of view.state.record.frameworks.values())
    if (framework.themes[0] !== undefined) return framework.themes[0].id
  return ''
}

/** Finds the resource of a path below `/n/ID`, and the id in it; null for anything else, malformed escapes too. */
export function findResource(path: string): { readonly resource: Resource; readonly id: string } | null {
  for (const resource of resources) {
    const [start, end] = resource.path.split('{id}')
    if (end === undefined ? path === start : path.startsWith(start!) && path.length > start!.length) {
      const id = decodePath(path.slice(start!.length))
      return id === null ? null : { resource, id }
    }
  }
  return null
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
