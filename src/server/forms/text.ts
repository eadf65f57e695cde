/** The forms of text: a proposal, what becomes of it, who joins it. */
import { utf8 } from '../../core/canonical/hash.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { parseTargetKey } from '../../core/negotiation/acts/fields.js'
import type { State } from '../../core/negotiation/state.js'
import { wordingHash } from '../../core/record/body.js'
import type { ActData } from '../../core/record/leaf.js'
import { normaliseWording } from '../../core/text/normalise.js'
import { type Form, type FormAct, type Reader, withBody } from './form.js'

export const textForms: Readonly<Record<string, Reader>> = {
  submit: readSubmit,
  withdraw: (_state, _party, form) =>
    withBody({ kind: 'withdraw', target: { proposal: form.proposal ?? '' } }, form, []),
  support: (_state, _party, form) =>
    withBody(
      { kind: 'support', target: { proposal: form.proposal ?? '' }, joined: form.joined !== 'no' },
      form,
      [],
    ),
}

/** A proposal of one amendment, under the party's next document number. */
function readSubmit(state: State, party: string, form: Form): Result<FormAct> {
  const proposal = nextDocument(state, party)
  const item = readAmendment(form)
  if (!item.ok) return item
  const { amendment, texts } = item.value
  const title = {
    [form.lang || 'en']: (form.title || `${amendment.mark} ${form.target ?? ''}`).slice(0, 200),
  }
  const act = {
    kind: 'submit',
    proposal,
    symbol: proposal,
    title,
    authors: [party],
    amendments: [amendment],
  } as unknown as ActData
  return withBody(act, form, ['reasons'], texts)
}

interface AmendmentInput {
  readonly mark: string
  readonly [field: string]: unknown
}

function readAmendment(form: Form): Result<{ amendment: AmendmentInput; texts: string[] }> {
  const mark = form.mark ?? ''
  const target = amendmentTarget(form)
  if (target === null) return refuse('malformed-target', { where: (form.target ?? '').slice(0, 80) })
  const worded = mark === 'ADD' || mark === 'MOD'
  const text = normaliseWording(form.text ?? '')
  if (worded && text === '') return refuse('text-missing', { where: mark })
  const wording = {
    lang: form.textLang || form.lang || 'en',
    kind: 'verbatim',
    hash: wordingHash(text),
    length: utf8(text).length,
  }
  const amendment = {
    n: 1,
    mark,
    target,
    ...(worded ? { text: [wording] } : {}),
    ...(mark === 'NOC' ? { asserted: true } : {}),
  }
  return ok({ amendment, texts: worded ? [text] : [] })
}

/** ADD goes after a provision, under the same parent; the other marks bear on a provision or an amendment. */
function amendmentTarget(form: Form): unknown {
  if (form.mark === 'ADD' && form.after !== undefined)
    return { parent: form.parent || null, after: form.after || null }
  const target = parseTargetKey(form.target ?? '')
  if (target === null) return null
  return 'amendment' in target ? { amendment: target.amendment } : target
}

function nextDocument(state: State, party: string): string {
  let n = 1
  while (state.text.proposals.has(`${party}/${n}`)) n++
  return `${party}/${n}`
}
