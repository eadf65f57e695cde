/** The forms of text: a proposal, what becomes of it, who joins it, words that are reserved. */
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { draftOf } from '../../core/drafting/draft.js'
import { actOf } from '../../core/drafting/tabling.js'
import { parseTargetKey } from '../../core/negotiation/acts/fields.js'
import type { State } from '../../core/negotiation/state.js'
import { type Form, type FormAct, type Reader, type TextOf, withBody } from './form.js'

export const textForms: Readonly<Record<string, Reader>> = {
  submit: (state, party, form) => readProposal(state, party, { ...form, revises: '' }),
  revise: (state, party, form) => readProposal(state, party, { ...form, revises: form.proposal ?? '' }),
  withdraw: (_state, _party, form) =>
    withBody({ kind: 'withdraw', target: withdrawn(form) }, form, ['reasons']),
  support: (_state, _party, form) =>
    withBody(
      {
        kind: 'support',
        target: form.act ? { act: Number(form.act) } : { proposal: form.proposal ?? '' },
        joined: form.joined !== 'no',
      },
      form,
      [],
    ),
  reserve: readReserve,
}

/** A proposal, or its next revision, with all its amendments: the fields of a draft. */
function readProposal(state: State, party: string, form: Form): Result<FormAct> {
  const draft = draftOf(form)
  return draft.ok ? actOf(state, party, draft.value) : draft
}

/** One amendment where one is named, else the whole. */
function withdrawn({ amendment, proposal = '' }: Form) {
  return amendment ? { amendment } : { proposal }
}

/**
 * Brackets round words of the present wording in one language; lifting them again names the span. Refused:
 * `malformed-target`, `not-the-present-wording`, `words-not-found`, `words-not-one-place`.
 */
function readReserve(state: State, _party: string, form: Form, textOf: TextOf): Result<FormAct> {
  const target = parseTargetKey(form.target ?? '')
  if (target === null || !('provision' in target))
    return refuse('malformed-target', { where: (form.target ?? '').slice(0, 80) })
  const { provision, version } = target
  const found = state.text.provisions.get(provision)
  const wording = found?.wordings.find(w => w.kind === 'verbatim' && w.lang === form.textLang)
  if (wording === undefined || wording.kind === 'unknown' || found?.version !== version)
    return refuse('not-the-present-wording', { where: provision })
  const { lang, hash } = wording
  const lifts = form.lifted === 'yes'
  const span = lifts ? spanNamed(form) : spanOf(textOf(hash) ?? '', form.words ?? '')
  if (!span.ok) return span
  const act = {
    kind: 'reserve',
    provision,
    version,
    lang,
    hash,
    ...span.value,
    ...(lifts && { lifted: true }),
  }
  return withBody(act, form, ['reasons'])
}

interface Span {
  readonly from: number
  readonly to: number
}

function spanNamed({ from, to }: Form): Result<Span> {
  return ok({ from: Number(from), to: Number(to) })
}

/** Where words stand in a wording, UTF-16 offsets. They must stand there once. */
function spanOf(wording: string, typed: string): Result<Span> {
  const words = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const from = words === '' ? -1 : wording.indexOf(words)
  if (from < 0) return refuse('words-not-found', { where: words.slice(0, 80) })
  if (wording.indexOf(words, from + 1) >= 0)
    return refuse('words-not-one-place', { where: words.slice(0, 80) })
  return ok({ from, to: from + words.length })
}
