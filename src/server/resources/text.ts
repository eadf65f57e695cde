/** The text and what is proposed to it. */
import { negotiatingText } from '../../core/analysis/negotiating-text.js'
import { ok, type Result } from '../../core/canonical/result.js'
import { negotiatingTextJson } from '../../formats/compilation-json.js'
import type { Ctx } from '../../views/context.js'
import { readFilter } from '../../views/models/amendments.js'
import { negotiatingTextPage } from '../../views/pages/negotiating-text.js'
import { proposalPage } from '../../views/pages/proposal.js'
import { proposalsPage } from '../../views/pages/proposals.js'
import { provisionPage } from '../../views/pages/provision.js'
import { proposalJson, proposalsJson, provisionJson } from '../api.js'
import { machineFound } from '../machine-checks.js'
import { forumsShown, recurringShown } from '../recurrence.js'
import { type Asked, type Resource, textLang } from './resource.js'

export const text: readonly Resource[] = [
  {
    path: '/text',
    name: 'text',
    query: ['in'],
    page: (ctx, { query, leaves, form }) => negotiatingTextPage(ctx, { textLang: query.in, leaves, form }),
    json: asked => ok(negotiatingTextJson(asked.view, negotiatingText(asked.view, textLang(asked)))),
  },
  {
    path: '/provisions/{id}',
    name: 'provision',
    query: ['in'],
    page: provisionShown,
    json: provisionAnswer,
  },
  {
    path: '/proposals',
    name: 'proposals',
    query: ['theme', 'party', 'provision', 'status', 'mark', 'in'],
    page: ctx => proposalsPage(ctx),
    json: asked => ok(proposalsJson(asked.view, textLang(asked), readFilter(asked.query))),
  },
  {
    path: '/proposals/{id}',
    name: 'proposal',
    query: ['in'],
    page: proposalShown,
    json: asked => proposalJson(asked.view, asked.id, textLang(asked)),
  },
]

async function provisionShown(ctx: Ctx, asked: Asked): Promise<string | null> {
  const { id, view, leaves, query, server } = asked
  if (!view.state.text.provisions.has(id)) return null
  return provisionPage(withoutDeclare(ctx), {
    id,
    leaves,
    textLang: query.in,
    server,
    recurring: await recurringShown(asked, { provision: id }),
    forums: await forumsShown(asked, { provision: id }),
    machine: await machineFound(asked, id, textLang(asked)),
    ...(await ownOn(asked, `p:${id}`)),
  })
}

async function proposalShown(ctx: Ctx, asked: Asked): Promise<string | null> {
  const { id, view, leaves } = asked
  if (!view.state.text.proposals.has(id)) return null
  return proposalPage(withoutDeclare(ctx), {
    id,
    leaves,
    recurring: await recurringShown(asked, { proposal: id }),
    forums: await forumsShown(asked, { proposal: id }),
    ...(await ownOn(asked, `d:${id}`)),
  })
}

/** A form that was filled in once is not filled in again on the page it comes back to. */
function withoutDeclare(ctx: Ctx): Ctx {
  const { declare: _, ...query } = ctx.query
  return { ...ctx, query }
}

/** What the reader's own party has about a subject, and the form that was sent, or is filled in for it. */
async function ownOn({ form, declared, partyNotes }: Asked, subject: string) {
  return { notes: await partyNotes(subject), form: form ?? (await declared(subject)) }
}

/** With what the machine checks find in each amendment in force. */
async function provisionAnswer(asked: Asked): Promise<Result<unknown>> {
  const found = provisionJson(asked.view, asked.id, textLang(asked))
  if (!found.ok) return found
  const { amendments, glanced } = await machineFound(asked, asked.id, textLang(asked))
  return ok({ ...(found.value as object), glance: glanced, machine: [...amendments.values()] })
}
