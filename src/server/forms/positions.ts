/** The forms of positions: on what is proposed, objections and their answers, statements and their removal. */
import { type Result, refuse } from '../../core/canonical/result.js'
import type { Target } from '../../core/negotiation/acts/fields.js'
import { quoteIn } from '../../core/negotiation/acts/positions/statement.js'
import type { State } from '../../core/negotiation/state.js'
import type { ActData } from '../../core/record/leaf.js'
import { type Form, type FormAct, type Reader, type TextOf, withBody, withTarget } from './form.js'

export const positionForms: Readonly<Record<string, Reader>> = {
  position: (_state, _party, form) =>
    withTarget(form, target =>
      withBody(
        { kind: 'position', target, stance: form.stance ?? '', ...(form.forum ? { forum: form.forum } : {}) },
        form,
        ['reasons'],
      ),
    ),
  object: (_state, _party, form) =>
    withTarget(form, target => withBody(objectAct(target, form), form, ['ground', 'cure'])),
  statement: (state, _party, form, text) =>
    withTarget(form, target => readStatement(state, target, form, text)),
  issue: (_state, _party, form) => readIssued(form),
  answer: (_state, _party, form) =>
    withBody({ kind: 'answer', objection: Number(form.objection) }, form, ['answer']),
  settle: (_state, _party, form) => withBody(settleAct(form), form, ['reasons']),
  moderate: (state, _party, form) => withBody(removalAct(state, form), form, ['reasons']),
}

function objectAct(target: Target, form: Form): ActData {
  return {
    kind: 'object',
    target,
    degree: form.degree ?? 'objection',
    ground: form.groundKind || 'other',
    ...(form.redLine === 'true' ? { redLine: true } : {}),
    ...(form.restates ? { restates: Number(form.restates) } : {}),
  }
}

function settleAct({ objection, fate = '', by }: Form): ActData {
  return { kind: 'settle', objection: Number(objection), fate, ...(by ? { by: [by] } : {}) }
}

/** What a statement says goes into its body: one that says nothing is none. */
function readStatement(state: State, target: Target, form: Form, text: TextOf): Result<FormAct> {
  if (!form.statement?.trim()) return refuse('statement-empty')
  const quote = form.quote?.trim() ? quoteIn(state, target, form.quote, text) : null
  if (quote?.ok === false) return quote
  const asks = (form.asks ?? '').split(/[\s,]+/).filter(party => party !== '')
  const act = {
    kind: 'statement',
    target,
    ...(form.reply ? { reply: Number(form.reply) } : {}),
    ...(quote === null ? {} : { quote: quote.value }),
    ...(asks.length === 0 ? {} : { asks }),
  }
  return withBody(act as unknown as ActData, form, ['statement'])
}

/** A computed report that its author issues, as the page had it, with what it recommends. */
function readIssued({ report = '', theme, framework, seen, ...form }: Form): Result<FormAct> {
  if (!form.statement?.trim()) return refuse('statement-empty')
  const issues = {
    report,
    ...(theme ? { theme } : {}),
    ...(framework ? { framework } : {}),
    ...(seen ? { size: Number(seen) } : {}),
  }
  return withBody({ kind: 'statement', issues }, form, ['statement', 'contact'])
}

/** A statement removed by a moderator: on the authority of the procedure's own clause. */
function removalAct({ record: { procedure } }: State, { body, ground = '' }: Form): ActData {
  const clause = procedure?.moderation?.clause ?? ''
  return {
    kind: 'withhold',
    target: { body: Number(body) },
    level: 'hidden',
    reason: 'moderation',
    authority: `${procedure?.id} ${procedure?.version}, ${clause}`,
    ground,
  }
}
