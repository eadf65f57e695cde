/**
 * What a negotiation shows, in one table: each resource has a path under `/n/ID`, a page, and the same as JSON
 * under `/api/n/ID`. A form that is refused is shown again on the page it came from, by the same table.
 */
import { negotiatingText } from '../core/analysis/negotiating-text.js'
import { restrictionsIn } from '../core/assessment/checks/negotiation-base.js'
import { assessmentOverview } from '../core/assessment/overview.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { parseTargetKey } from '../core/negotiation/acts/fields.js'
import { checkTarget, isOpenObjection } from '../core/negotiation/lookup.js'
import type { DeclaredFramework } from '../core/negotiation/state.js'
import type { View } from '../core/negotiation/view.js'
import type { Procedure } from '../core/procedure/procedure.js'
import type { Leaf } from '../core/record/leaf.js'
import { brief } from '../core/reports/brief.js'
import { decided } from '../core/reports/decided.js'
import { depositRows } from '../core/reports/deposits.js'
import { desk, renumberedText } from '../core/reports/desk.js'
import { outcomeReport } from '../core/reports/outcome.js'
import { signatureBoard } from '../core/reports/signature.js'
import { assessmentJson, assessmentsJson } from '../formats/assessments-json.js'
import { negotiatingTextJson } from '../formats/compilation-json.js'
import { consultationJson, consultationsJson } from '../formats/consultation-json.js'
import { decisionJson, nextJson, whatIfJson } from '../formats/decisions-json.js'
import { meetingJson, meetingsJson } from '../formats/meeting-json.js'
import { informalJson, offersJson } from '../formats/offers-json.js'
import { mapAbout, opinionMapJson } from '../formats/opinion-map-json.js'
import { overviewJson } from '../formats/overview-json.js'
import { packageJson } from '../formats/package-json.js'
import { shippedTitles } from '../sequencer/frameworks.js'
import type { Moment } from '../sequencer/moment.js'
import type { Ctx, FormState } from '../views/context.js'
import type { NotesShown } from '../views/models/notes.js'
import type { SealedWords } from '../views/models/offers.js'
import type { DrawnMap } from '../views/models/opinion-map.js'
import { presentOf } from '../views/models/subjects.js'
import { printedOf, type Signed, workingLanguage } from '../views/models/verify.js'
import { whatIfChoice } from '../views/models/what-if-choice.js'
import { actPage } from '../views/pages/act.js'
import { actsPage } from '../views/pages/acts.js'
import { analysisJson, analysisPage } from '../views/pages/analysis.js'
import { assessmentPage } from '../views/pages/assessment.js'
import { assessmentsPage } from '../views/pages/assessments.js'
import { auditPage } from '../views/pages/audit.js'
import { awaitsPage } from '../views/pages/awaits.js'
import { briefPage } from '../views/pages/brief.js'
import { changesJson, changesPage } from '../views/pages/changes.js'
import { consultationPage } from '../views/pages/consultation.js'
import { consultationsPage } from '../views/pages/consultations.js'
import { decisionPage } from '../views/pages/decision.js'
import { decisionsPage } from '../views/pages/decisions.js'
import { depositPage, depositsPage } from '../views/pages/deposits.js'
import { deskPage } from '../views/pages/desk.js'
import { numberingPage, translationsPage } from '../views/pages/desk-text.js'
import { forecastPage } from '../views/pages/forecast.js'
import { forumsPage } from '../views/pages/forums.js'
import { informalPage } from '../views/pages/informal.js'
import { keysPage } from '../views/pages/keys.js'
import { meetingPage } from '../views/pages/meeting.js'
import { meetingsPage } from '../views/pages/meetings.js'
import { moderationPage } from '../views/pages/moderation.js'
import { negotiatingTextPage } from '../views/pages/negotiating-text.js'
import { negotiationPage } from '../views/pages/negotiation.js'
import { nextPage } from '../views/pages/next.js'
import { objectionsPage } from '../views/pages/objections.js'
import { offersPage } from '../views/pages/offers.js'
import { opinionMapPage } from '../views/pages/opinion-map.js'
import { packagePage } from '../views/pages/package.js'
import { partiesPage } from '../views/pages/parties.js'
import { partyPage } from '../views/pages/party.js'
import { procedurePage } from '../views/pages/procedure.js'
import { proposalPage } from '../views/pages/proposal.js'
import { proposalsPage } from '../views/pages/proposals.js'
import { provisionPage } from '../views/pages/provision.js'
import { recurrencePage } from '../views/pages/recurrence.js'
import { reportPage } from '../views/pages/report.js'
import { signaturesPage } from '../views/pages/signatures.js'
import { sourcesPage } from '../views/pages/sources.js'
import { standingPage } from '../views/pages/standing.js'
import { verifyPage } from '../views/pages/verify.js'
import { whatIfPage } from '../views/pages/what-if.js'
import type { PackageQueue } from '../workers/packages.js'
import { auditAnswer, changesAnswer, forecastAnswer, type LogHere, standingAnswer } from './analyses.js'
import * as api from './api.js'
import { awaitsJson, moderationJson } from './api-discussion.js'
import type { Computed } from './computed.js'
import { forumsHere, type KnownLogs } from './known-texts.js'
import { checkSet, machineFound } from './machine-checks.js'
import { packageAnswer } from './packages.js'
import {
  forumsAnswer,
  forumsAnswerJson,
  forumsShown,
  recurrenceAnswer,
  recurrenceAnswerJson,
  recurringShown,
} from './recurrence.js'

/** What is asked of a resource. */
export interface Asked {
  /** The id of the negotiation. */
  readonly negotiation: string
  /** The id in the path, decoded; empty where the path has none. */
  readonly id: string
  readonly query: Readonly<Record<string, string>>
  readonly view: View
  /** The same moment with no source left out, to say what is lost without one. */
  readonly whole: View
  /** The record at another moment, with the same sources left out. */
  readonly viewAt: (moment: Moment) => View
  /** Every log of this installation, for analyses across logs. */
  readonly logs: () => readonly LogHere[]
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
  /** Invitations that are open, by party; null for everybody but the secretariat. */
  readonly invitations: () => Promise<ReadonlyMap<string, number> | null>
  /** What the visitor's party keeps to itself about a provision (`p:`) or proposal (`d:`); null for everybody else. */
  readonly partyNotes: (subject: string) => Promise<NotesShown | null>
  /** The form of an objection, filled in with a red line that the visitor's party has not declared. */
  readonly declared: (subject: string) => Promise<FormState | undefined>
  /** The words of sealed offers that the visitor's party may read. */
  readonly sealed: () => Promise<SealedWords>
  /** The documents that the visitor's party deposited and has not released, by their commitments. */
  readonly deposits: () => Promise<SealedWords>
  /** The public address of the log's files, without a slash at the end. */
  readonly address: string
  /** The opinion map of the moment; of a log that grows meanwhile, of a little before. */
  readonly map: () => Promise<Result<DrawnMap>>
  /** Answers what is dear to compute from what is kept of this moment; `name` says what it is, with all it depends on. */
  readonly computed: Computed
  /** Works out packages, one after another. */
  readonly packages: PackageQueue
  /** The verbatim texts of every negotiation on this server. */
  readonly known: KnownLogs
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
/** What the reader's own party has about a subject, and the form that was sent, or is filled in for it. */
async function ownOn(asked: Asked, subject: string) {
  const form = asked.form ?? (await asked.declared(subject))
  return { notes: await asked.partyNotes(subject), ...(form === undefined ? {} : { form }) }
}

/** A form that was filled in once is not filled in again on the page it comes back to. */
function withoutDeclare(ctx: Ctx): Ctx {
  const { declare: _, ...query } = ctx.query
  return { ...ctx, query }
}

const maybe = (asked: Asked) => (asked.form === undefined ? {} : { form: asked.form })

/** The overview under a framework, from what is kept of this moment. */
const overviewOf = (asked: Asked) => (framework: DeclaredFramework) =>
  asked.computed(`assessments ${framework.id}`, () => assessmentOverview(asked.view, framework))

/** What a brief is given besides the record: the list of forums, and the same language elsewhere. */
async function besideBrief(asked: Asked) {
  return { list: await forumsHere(), recurring: (await recurringShown(asked)).table }
}

export const resources: readonly Resource[] = [
  {
    path: '',
    name: 'overview',
    query: [],
    page: (ctx, asked) =>
      ctx.view.state.consultation === undefined
        ? negotiationPage(ctx, { leaves: asked.log })
        : consultationPage(ctx, maybe(asked)),
    json: ({ view }) => ok(consultationJson(view) ?? overviewJson(view)),
  },
  {
    path: '/analysis',
    name: 'analysis',
    query: [],
    page: analysisPage,
    json: ({ view }) => analysisJson(view),
  },
  {
    path: '/map',
    name: 'map',
    query: [],
    page: async (ctx, asked) => opinionMapPage(ctx, await asked.map()),
    json: async ({ view, map }) => drawnMapJson(view, await map()),
  },
  {
    path: '/assessments',
    name: 'assessments',
    query: ['framework'],
    page: (ctx, asked) =>
      assessmentsPage(ctx, { overview: overviewOf(asked), shipped: shippedTitles(), ...maybe(asked) }),
    json: asked => assessmentsJson(asked.view, asked.query.framework, overviewOf(asked)),
  },
  {
    path: '/assessments/{id}',
    name: 'assessment',
    query: ['framework', 'criterion'],
    page: (ctx, asked) => assessmentPage(ctx, { id: asked.id, ...maybe(asked) }),
    json: ({ view, id, query }) =>
      assessmentJson(view, id, query.framework, target => presentOf(view.state, target)),
  },
  {
    path: '/recurrence',
    name: 'recurrence',
    query: ['provision', 'proposal', 'in', 'page'],
    page: async (ctx, asked) => {
      const answer = await recurrenceAnswer(asked)
      return answer.ok ? recurrencePage(ctx, answer.value) : null
    },
    json: recurrenceAnswerJson,
  },
  {
    path: '/forums',
    name: 'forums',
    query: ['provision', 'proposal', 'in'],
    page: async (ctx, asked) => {
      const answer = await forumsAnswer(asked)
      return answer.ok ? forumsPage(ctx, answer.value) : null
    },
    json: forumsAnswerJson,
  },
  {
    path: '/next',
    name: 'next',
    query: ['on'],
    page: (ctx, asked) => nextPage(ctx, maybe(asked)),
    json: nextAnswer,
  },
  {
    path: '/text',
    name: 'text',
    query: ['in'],
    page: (ctx, asked) =>
      negotiatingTextPage(ctx, { textLang: asked.query.in, leaves: asked.leaves, ...maybe(asked) }),
    json: asked => ok(negotiatingTextJson(asked.view, negotiatingText(asked.view, textLang(asked)))),
  },
  {
    path: '/provisions/{id}',
    name: 'provision',
    query: ['in'],
    page: async (ctx, asked) =>
      provisionPage(withoutDeclare(ctx), {
        id: asked.id,
        leaves: asked.leaves,
        textLang: asked.query.in,
        server: asked.server,
        recurring: await recurringShown(asked, { provision: asked.id }),
        forums: await forumsShown(asked, { provision: asked.id }),
        machine: await machineFound(asked, asked.id, textLang(asked)),
        ...(await ownOn(asked, `p:${asked.id}`)),
      }),
    json: provisionAnswer,
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
    page: async (ctx, asked) =>
      proposalPage(withoutDeclare(ctx), {
        id: asked.id,
        leaves: asked.leaves,
        recurring: await recurringShown(asked, { proposal: asked.id }),
        forums: await forumsShown(asked, { proposal: asked.id }),
        ...(await ownOn(asked, `d:${asked.id}`)),
      }),
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
    page: (ctx, asked) => partiesPage(ctx, maybe(asked)),
    json: ({ view }) => ok(api.partiesJson(view)),
  },
  {
    path: '/parties/{id}',
    name: 'party',
    query: [],
    page: (ctx, asked) => partyPage(ctx, { id: asked.id, ...maybe(asked) }),
    json: ({ view, id }) => api.partyJson(view, id),
  },
  {
    path: '/standing',
    name: 'standing',
    query: ['provision', 'page'],
    page: (ctx, asked) => standingPage(ctx, standingAnswer(asked)),
    json: asked => {
      const provisions = standingAnswer(asked)
      const { view } = asked
      if (!provisions.ok) return provisions
      return ok({ negotiation: view.state.record.name, at: view.at, provisions: provisions.value })
    },
  },
  {
    path: '/forecast',
    name: 'forecast',
    query: ['supposing'],
    page: (ctx, asked) => forecastPage(ctx, forecastAnswer(asked)),
    json: forecastAnswer,
  },
  {
    path: '/package',
    name: 'package',
    query: ['floor', 'keep', 'drop', 'without', 'infer', 'in'],
    page: async (ctx, asked) => packagePage(ctx, await packageAnswer(asked)),
    json: async asked => {
      const answer = await packageAnswer(asked)
      return answer.ok ? ok(packageJson(answer.value)) : answer
    },
  },
  {
    path: '/audit',
    name: 'audit',
    query: ['with'],
    page: (ctx, asked) => auditPage(ctx, { answer: auditAnswer(asked), logs: asked.logs() }),
    json: auditAnswer,
  },
  {
    path: '/changes',
    name: 'changes',
    query: ['from', 'to', 'provision'],
    page: (ctx, asked) => changesPage(ctx, changesAnswer(asked)),
    json: asked => changesJson(changesAnswer(asked)),
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
    page: (ctx, asked) =>
      isSeq(asked.id)
        ? decisionPage(ctx, { seq: Number(asked.id), server: asked.server, ...maybe(asked) })
        : null,
    json: ({ view, id }) => decisionJson(view, id),
  },
  {
    path: '/meetings',
    name: 'meetings',
    query: [],
    page: (ctx, asked) => meetingsPage(ctx, maybe(asked)),
    json: ({ view }) => ok(meetingsJson(view)),
  },
  {
    path: '/meetings/{id}',
    name: 'meeting',
    query: [],
    page: (ctx, asked) => meetingPage(ctx, { id: asked.id, ...maybe(asked) }),
    json: ({ view, id, now }) => meetingJson(view, id, now),
  },
  {
    path: '/offers',
    name: 'offers',
    query: ['page', 'would'],
    page: async (ctx, asked) => offersPage(ctx, { sealed: await asked.sealed(), ...maybe(asked) }),
    json: ({ view, now }) => ok(offersJson(view, now)),
  },
  {
    path: '/informal',
    name: 'informal',
    query: ['page'],
    page: (ctx, asked) => informalPage(ctx, maybe(asked)),
    json: ({ view }) => ok(informalJson(view)),
  },
  {
    path: '/deposits',
    name: 'deposits',
    query: [],
    page: (ctx, asked) => depositsPage(ctx, maybe(asked)),
    json: ({ view, now }) => ok(depositRows(view, now)),
  },
  {
    path: '/deposits/{id}',
    name: 'deposit',
    query: [],
    page: async (ctx, asked) => depositPage(ctx, { id: asked.id, kept: await asked.deposits() }),
    json: ({ view, now, id }) => {
      const row = depositRows(view, now).find(({ act }) => String(act) === id)
      return row === undefined ? refuse('unknown-deposit', { where: id.slice(0, 16) }) : ok(row)
    },
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
    page: (ctx, asked) => signaturesPage(ctx, { server: asked.server, ...maybe(asked) }),
    json: ({ view }) => ok(signatureBoard(view)),
  },
  {
    path: '/consultations',
    name: 'consultations',
    query: ['on'],
    page: (ctx, asked) => consultationsPage(ctx, maybe(asked)),
    json: ({ view }) => ok(consultationsJson(view)),
  },
  {
    path: '/brief',
    name: 'brief',
    query: ['theme'],
    page: async (ctx, asked) =>
      briefPage(ctx, { whole: asked.whole, ...(await besideBrief(asked)), ...maybe(asked) }),
    json: async asked =>
      brief(asked.view, asked.query.theme ?? defaultTheme(asked.view), {
        without: asked.whole,
        ...(await besideBrief(asked)),
      }),
  },
  {
    path: '/report',
    name: 'report',
    query: [],
    page: async (ctx, asked) => reportPage(ctx, { checks: await checkSet(), ...maybe(asked) }),
    json: async ({ view }) =>
      ok({ ...outcomeReport(view), restrictions: restrictionsIn(await checkSet(), view) }),
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
    page: (ctx, asked) => (isSeq(asked.id) ? actPage(ctx, { seq: Number(asked.id), ...maybe(asked) }) : null),
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
    path: '/desk',
    name: 'desk',
    query: [],
    page: async (ctx, asked) => deskPage(ctx, { open: await asked.invitations(), ...maybe(asked) }),
    json: ({ view, now }) => ok(desk(view, now)),
  },
  {
    path: '/desk/translations',
    name: 'desk-translations',
    query: ['of'],
    page: (ctx, asked) => translationsPage(ctx, { of: asked.query.of, ...maybe(asked) }),
    json: ({ view, now }) => ok(desk(view, now).untranslated),
  },
  {
    path: '/desk/numbering',
    name: 'desk-numbering',
    query: [],
    page: (ctx, asked) => numberingPage(ctx, maybe(asked)),
    json: ({ view }) => ok(renumberedText(view.state)),
  },
  {
    path: '/keys',
    name: 'keys',
    query: [],
    page: (ctx, asked) => keysPage(ctx, maybe(asked)),
    json: ({ view }) => ok([...(view.state.seats.keys ?? [])].map(([key, state]) => ({ key, ...state }))),
  },
  {
    path: '/verify',
    name: 'verify',
    query: [],
    page: (ctx, { signed, address }) => verifyPage(ctx, { signed: signed(), address }),
    json: ({ signed }) => ok(signedJson(signed())),
  },
]

/** With what the machine checks find in each amendment in force. */
async function provisionAnswer(asked: Asked): Promise<Result<unknown>> {
  const found = api.provisionJson(asked.view, asked.id, textLang(asked))
  if (!found.ok) return found
  const { amendments } = await machineFound(asked, asked.id, textLang(asked))
  return ok({ ...(found.value as object), machine: [...amendments.values()] })
}

/** With `on`, how that subject can be decided, as it is at present. */
function nextAnswer({ view, query, now }: Asked): Result<unknown> {
  const { on = '' } = query
  const subject = parseTargetKey(on)
  if (on === '') return ok(nextJson(view.state, now))
  if (subject === null) return refuse('malformed-target', { where: on.slice(0, 80) })
  return checkTarget(view.state, subject) ?? ok(nextJson(view.state, now, presentOf(view.state, subject)))
}

/** Refuses what is asked for by name and is not there; what is not asked for is chosen as on the page. */
function whatIfAnswer({ view, query, now }: Asked, procedures: readonly Procedure[]): Result<unknown> {
  const { provision, procedure } = whatIfChoice(view, procedures, query)
  if (provision === undefined || (query.provision ?? provision) !== provision)
    return refuse('unknown-provision', { where: (query.provision ?? '').slice(0, 64) })
  if (procedure === undefined || (query.with ?? procedure.id) !== procedure.id)
    return refuse('unknown-procedure', { where: (query.with ?? '').slice(0, 40) })
  return ok(whatIfJson(view.state, provision, procedure, now))
}

function drawnMapJson(view: View, drawn: Result<DrawnMap>): Result<unknown> {
  if (!drawn.ok) return drawn
  const { subject, map, size } = drawn.value
  return ok(opinionMapJson(mapAbout(view, subject, size), subject, map))
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
