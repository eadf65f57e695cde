/** Turns what a form sent into an act, with its texts and its body. Refuses in one sentence what does not fit. */
import { hex, utf8 } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { formFieldCharsMax } from '../core/limits.js'
import { parseTargetKey, type Target } from '../core/negotiation/acts/fields.js'
import type { State } from '../core/negotiation/state.js'
import { type Body, commitBody, wordingHash } from '../core/record/body.js'
import type { ActData, AuthorPart } from '../core/record/leaf.js'
import { normaliseWording } from '../core/text/normalise.js'
import type { Submission } from '../sequencer/sequencer.js'

export type Form = Readonly<Record<string, string>>

/** Who is acting: the seat, and the credential under which its holder sits there. */
export interface Actor {
  readonly party: string
  readonly credential: string
}

/** What a form means, before it is dated and attested. */
export interface FormAct {
  readonly act: ActData
  readonly texts: readonly string[]
  readonly body: Body | null
}

/** The act that a form asks for. Field names are those of the forms in views/forms. */
export function actFromForm(state: State, party: string, form: Form): Result<FormAct> {
  const long = Object.keys(form).find(name => form[name]!.length > formFieldCharsMax)
  if (long !== undefined) return refuse('field-too-long', { where: long, args: { max: formFieldCharsMax } })
  const read = readers[form.kind ?? '']
  return read === undefined
    ? refuse('unknown-kind', { where: (form.kind ?? '').slice(0, 40) })
    : read(state, party, form)
}

type Reader = (state: State, party: string, form: Form) => Result<FormAct>

const readers: Readonly<Record<string, Reader>> = {
  submit: readSubmit,
  withdraw: (_state, _party, form) =>
    withBody({ kind: 'withdraw', target: { proposal: form.proposal ?? '' } }, form, []),
  support: (_state, _party, form) =>
    withBody(
      { kind: 'support', target: { proposal: form.proposal ?? '' }, joined: form.joined !== 'no' },
      form,
      [],
    ),
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

function withTarget(form: Form, then: (target: Target) => Result<FormAct>): Result<FormAct> {
  const target = parseTargetKey(form.target ?? '')
  return target === null
    ? refuse('malformed-target', { where: (form.target ?? '').slice(0, 80) })
    : then(target)
}

/** Adds the body of the named parts; parts left empty are left out. */
function withBody(
  act: ActData,
  form: Form,
  parts: readonly string[],
  texts: readonly string[] = [],
): Result<FormAct> {
  const written = parts.flatMap(part =>
    form[part]?.trim() ? [[part, form[part].normalize('NFC').trim()] as const] : [],
  )
  const body =
    written.length === 0 ? null : ({ lang: form.lang || 'en', ...Object.fromEntries(written) } as Body)
  return ok({ act, texts, body })
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

/** Dates and attests an act on behalf of a seat: the server vouches, visibly, that its holder sent it. */
export function attest(
  state: State,
  actor: Actor,
  made: FormAct,
  now: number,
  random: (bytes: number) => Uint8Array,
): Submission {
  const salt = random(32)
  const author: AuthorPart = {
    v: 1,
    log: state.record.origin,
    act: made.act,
    party: actor.party,
    credential: actor.credential,
    claimed: now,
    head: state.record.acts,
    nonce: hex(random(16)),
    ...(made.body === null ? {} : { body: commitBody(made.body, salt) }),
  }
  return {
    author,
    auth: { how: 'attested' },
    texts: made.texts,
    ...(made.body === null ? {} : { body: { salt: hex(salt), body: made.body } }),
  }
}
