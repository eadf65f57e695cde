/** How it goes on: where it stands, what was decided and can be, meetings, offers, documents, signing, consultations. */
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { parseTargetKey } from '../../core/negotiation/acts/fields.js'
import { checkTarget } from '../../core/negotiation/lookup.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import { decided } from '../../core/reports/decided.js'
import { depositRows } from '../../core/reports/deposits.js'
import { signatureBoard } from '../../core/reports/signature.js'
import { consultationJson, consultationsJson } from '../../formats/consultation-json.js'
import { decisionJson, nextJson, whatIfJson } from '../../formats/decisions-json.js'
import { meetingJson, meetingsJson } from '../../formats/meeting-json.js'
import { informalJson, offersJson } from '../../formats/offers-json.js'
import { overviewJson } from '../../formats/overview-json.js'
import { presentOf } from '../../views/models/subjects.js'
import { whatIfChoice } from '../../views/models/what-if-choice.js'
import { consultationPage } from '../../views/pages/consultation.js'
import { consultationsPage } from '../../views/pages/consultations.js'
import { decisionPage } from '../../views/pages/decision.js'
import { decisionsPage } from '../../views/pages/decisions.js'
import { depositPage, depositsPage } from '../../views/pages/deposits.js'
import { informalPage } from '../../views/pages/informal.js'
import { meetingPage } from '../../views/pages/meeting.js'
import { meetingsPage } from '../../views/pages/meetings.js'
import { negotiationPage } from '../../views/pages/negotiation.js'
import { nextPage } from '../../views/pages/next.js'
import { offersPage } from '../../views/pages/offers.js'
import { signaturesPage } from '../../views/pages/signatures.js'
import { whatIfPage } from '../../views/pages/what-if.js'
import { type Asked, isSeq, type Resource } from './resource.js'

/** Of a negotiation, or of a consultation. */
export const overview: Resource = {
  path: '',
  name: 'overview',
  query: [],
  page: (ctx, { log, form }) =>
    ctx.view.state.consultation === undefined
      ? negotiationPage(ctx, { leaves: log })
      : consultationPage(ctx, { form }),
  json: ({ view }) => ok(consultationJson(view) ?? overviewJson(view)),
}

export const next: Resource = {
  path: '/next',
  name: 'next',
  query: ['on'],
  page: (ctx, { form }) => nextPage(ctx, { form }),
  json: nextAnswer,
}

export const course: readonly Resource[] = [
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
    page: (ctx, { id, server, form }) =>
      isSeq(id) ? decisionPage(ctx, { seq: Number(id), server, form }) : null,
    json: ({ view, id }) => decisionJson(view, id),
  },
  {
    path: '/meetings',
    name: 'meetings',
    query: [],
    page: (ctx, { form }) => meetingsPage(ctx, { form }),
    json: ({ view }) => ok(meetingsJson(view)),
  },
  {
    path: '/meetings/{id}',
    name: 'meeting',
    query: [],
    page: (ctx, { id, form }) => meetingPage(ctx, { id, form }),
    json: ({ view, id, now }) => meetingJson(view, id, now),
  },
  {
    path: '/offers',
    name: 'offers',
    query: [],
    page: async (ctx, { sealed, form }) => offersPage(ctx, { sealed: await sealed(), form }),
    json: ({ view, now }) => ok(offersJson(view, now)),
  },
  {
    path: '/informal',
    name: 'informal',
    query: [],
    page: (ctx, { form }) => informalPage(ctx, { form }),
    json: ({ view }) => ok(informalJson(view)),
  },
  {
    path: '/deposits',
    name: 'deposits',
    query: [],
    page: (ctx, { form }) => depositsPage(ctx, { form }),
    json: ({ view, now }) => ok(depositRows(view, now)),
  },
  {
    path: '/deposits/{id}',
    name: 'deposit',
    query: [],
    page: async (ctx, { id, deposits }) => depositPage(ctx, { id, kept: await deposits() }),
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
    page: (ctx, { server, form }) => signaturesPage(ctx, { server, form }),
    json: ({ view }) => ok(signatureBoard(view)),
  },
  {
    path: '/consultations',
    name: 'consultations',
    query: [],
    page: (ctx, { form }) => consultationsPage(ctx, { form }),
    json: ({ view }) => ok(consultationsJson(view)),
  },
]

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
