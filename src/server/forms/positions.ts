/** The forms of positions: on what is proposed, objections and their answers, statements. */
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { ActData } from '../../core/record/leaf.js'
import { type Form, type Reader, withBody, withTarget } from './form.js'

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
  statement: (_state, _party, form) =>
    withTarget(form, target => withBody({ kind: 'statement', target }, form, ['statement'])),
  answer: (_state, _party, form) =>
    withBody({ kind: 'answer', objection: Number(form.objection) }, form, ['answer']),
  settle: (_state, _party, form) =>
    withBody({ kind: 'settle', objection: Number(form.objection), fate: form.fate ?? '' }, form, ['reasons']),
}

function objectAct(target: Target, form: Form): ActData {
  const redLine = form.redLine === 'true' ? { redLine: true } : {}
  return {
    kind: 'object',
    target,
    degree: form.degree ?? 'objection',
    ground: form.groundKind || 'other',
    ...redLine,
  }
}
