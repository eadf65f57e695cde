/** What every request about drafts needs: the negotiation, who asks for which party, and the tables. */
import type { Context } from 'hono'
import { namesOf } from '../accounts/holders.js'
import { type Refusal, refuse } from '../core/canonical/result.js'
import type { Draft } from '../core/drafting/draft.js'
import { checkActs } from '../core/negotiation/acts/seats/credentials.js'
import {
  cosponsorsOf,
  type Drafter,
  type Drafts,
  draftsIn,
  type KeptDraft,
  readDraft,
} from '../drafts/drafts.js'
import type { Ctx } from '../views/context.js'
import { canAct } from '../views/forms/form.js'
import type { ShownDraft } from '../views/models/drafts.js'
import { draftPage } from '../views/pages/draft.js'
import { askedOf, formOf, problem } from './app.js'
import type { Computed } from './computed.js'
import type { Form } from './forms/form.js'
import { machineFoundInDraft } from './machine-checks.js'
import type { Negotiation } from './negotiations.js'
import { actorOf, contextOf, isOwnForm, type Server } from './site.js'

/** A request by somebody who holds a seat. */
export interface Asking {
  readonly server: Server
  readonly c: Context
  readonly negotiation: Negotiation
  readonly ctx: Ctx
  readonly who: Drafter
  readonly drafts: Drafts
  readonly computed: Computed
}

/** A form that such a request sent. */
export interface Sending extends Asking {
  readonly form: Form
}

type Answer = Response | Promise<Response>
export type Status = 200 | 400 | 403 | 404 | 409 | 413 | 503

/** Answers whoever may act from a seat; others are told that drafts are not for them. Nothing of it is kept by caches. */
export function asked(server: Server, then: (asking: Asking) => Answer) {
  return async (c: Context): Promise<Response> => {
    c.header('Cache-Control', 'private, no-store')
    const negotiation = server.negotiations.get(c.req.param('id') ?? '')
    if (negotiation === undefined) return problem(server, c, notThere(c), 404)
    const ctx = contextOf(server, c, negotiation)
    if (!ctx.ok) return problem(server, c, ctx)
    const actor = actorOf(server, c, negotiation)
    if (actor === null || !canAct(ctx.value)) return problem(server, c, refuse('draft-needs-seat'), 403)
    const lapsed = checkActs(ctx.value.view.state, actor.credential, server.now())
    if (lapsed !== null) return problem(server, c, lapsed, 403)
    const who = { log: negotiation.id, ...actor }
    const { computed } = askedOf(server, c, negotiation, { view: ctx.value.view, id: '' })
    return then({ server, c, negotiation, ctx: ctx.value, who, drafts: draftsIn(server.beside), computed })
  }
}

/** The same for a form, which must be one of our own. */
export function sent(server: Server, then: (sending: Sending) => Answer) {
  return asked(server, async asking => {
    const form = await formOf(asking.c)
    return isOwnForm(server, asking.c, form.token)
      ? then({ ...asking, form })
      : problem(server, asking.c, refuse('foreign-form'), 403)
  })
}

function notThere(c: Context): Refusal {
  return refuse('not-found', { where: new URL(c.req.url).pathname.slice(0, 200) })
}

/** That there is no such draft: so it is answered too where it is somebody else's. */
export function noDraft({ server, c }: Asking): Answer {
  return problem(server, c, notThere(c), 404)
}

/** The draft that the address names, where it is one's own party's, or one that it was invited to. */
export function draftAsked({ c, who, drafts }: Asking): Promise<KeptDraft | null> {
  return readDraft(drafts, who, c.req.param('draft') ?? '')
}

/** One's own party's alone. */
export async function ownDraft(asking: Asking): Promise<KeptDraft | null> {
  const kept = await draftAsked(asking)
  return kept?.party === asking.who.party ? kept : null
}

/** Drafts as pages show them. Names are for the people of the party: to others it is the party that drafts. */
export async function shownOf(
  { server, who }: Asking,
  kept: readonly KeptDraft[],
): Promise<readonly ShownDraft[]> {
  const own = kept.filter(({ party }) => party === who.party)
  const names = await namesOf(server.directory, who.log, [...new Set(own.map(({ savedBy }) => savedBy))])
  return kept.map(each => ({
    ...each,
    savedByName: each.party === who.party ? (names.get(each.savedBy) ?? null) : null,
  }))
}

/** What the checks see in a draft; `party` is whose it is. */
export function checkedDraft({ ctx, computed }: Asking, party: string, draft: Draft) {
  return machineFoundInDraft({ view: ctx.view, computed }, party, draft)
}

/** Shows a draft, with what is to be said of it. */
export async function showDraft(
  asking: Asking,
  kept: KeptDraft,
  more: Omit<Parameters<typeof draftPage>[1], 'shown' | 'cosponsors' | 'checked'> = {},
  status: Status = 200,
): Promise<Response> {
  const isOwn = kept.party === asking.who.party
  const draft = more.meanwhile?.own ?? kept.draft
  const [[shown], cosponsors, checked] = await Promise.all([
    shownOf(asking, [kept]),
    cosponsorsOf(asking.drafts, kept.id),
    isOwn && kept.tabled === null ? checkedDraft(asking, kept.party, draft) : undefined,
  ])
  // A party that was asked sees its own answer, not those of others.
  const seen = isOwn ? cosponsors : cosponsors.filter(({ party }) => party === asking.who.party)
  return asking.c.html(draftPage(asking.ctx, { shown: shown!, cosponsors: seen, checked, ...more }), status)
}
