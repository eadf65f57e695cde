/** The forms of assessments: an answer to a criterion, a family that does not arise, a finding of a check dismissed. */

import { utf8 } from '../../core/canonical/hash.js'
import { ok, type Result } from '../../core/canonical/result.js'
import { evidenceItemsMax } from '../../core/limits.js'
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { Evidence } from '../../core/negotiation/acts/positions/assess.js'
import { boundTo } from '../../core/negotiation/acts/positions/assessed-wordings.js'
import type { State } from '../../core/negotiation/state.js'
import type { ActData } from '../../core/record/leaf.js'
import { shippedFramework } from '../../sequencer/frameworks.js'
import { type Form, type FormAct, type Reader, type TextOf, withBody, withTarget } from './form.js'

export const assessmentForms: Readonly<Record<string, Reader>> = {
  assess: (state, _party, form, text) =>
    withTarget(form, target => readAssessment(state, target, form, text)),
  'dismiss-check': (_state, _party, form) => withTarget(form, target => readDismissal(target, form)),
  'declare-framework': (_state, _party, form) => readDeclaration(form),
}

function readAssessment(state: State, target: Target, form: Form, text: TextOf): Result<FormAct> {
  const bound = boundTo(state, target, lines(form.quotes), text, form.in)
  if (!bound.ok) return bound
  const { items, said } = readEvidence(form, text)
  const missing = lines(form['missing-kinds'])
  const act = {
    kind: 'assess',
    target,
    ...chosen(form, ['framework', 'criterion', 'family', 'answer', 'confidence', 'recommends']),
    ...(lines(form.effects).length === 0 ? {} : { effects: lines(form.effects) }),
    ...(form.reply ? { reply: Number(form.reply) } : {}),
    ...bound.value,
    ...(items.length === 0 ? {} : { evidence: items }),
    ...(missing.length === 0 ? {} : { missing }),
  }
  return withBody(act as unknown as ActData, { ...form, evidence: said }, ['reasons', 'missing', 'evidence'])
}

function chosen(form: Form, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap(name => (form[name] ? [[name, form[name]]] : [])))
}

function lines(written = ''): string[] {
  return written
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/**
 * Each row is a kind and what it is: `#41` an act, 64 hexadecimal digits a text of this log or else a result of an
 * engine, and anything else words, which go into the body, a line each.
 */
function readEvidence(form: Form, text: TextOf): { readonly items: Evidence[]; readonly said: string } {
  const said: string[] = []
  const items: Evidence[] = []
  for (let row = 1; row <= evidenceItemsMax; row++) {
    const written = (form[`evidence-${row}`] ?? '').replace(/\s+/g, ' ').trim()
    const kind = form[`evidence-kind-${row}`] ?? ''
    if (written !== '') items.push(itemOf(kind, written, said, text))
  }
  return { items, said: said.join('\n') }
}

function itemOf(kind: string, written: string, said: string[], text: TextOf): Evidence {
  const [, act, hash] = /^#(\d{1,9})$|^([0-9a-f]{64})$/.exec(written) ?? []
  if (act !== undefined) return { kind, act: Number(act) }
  if (hash === undefined) return { kind, line: said.push(written) }
  const known = text(hash)
  return known === null ? { kind, result: hash } : { kind, text: { hash, length: utf8(known).length } }
}

function readDismissal(target: Target, form: Form): Result<FormAct> {
  const act = {
    kind: 'dismiss-check',
    target,
    check: form.check ?? '',
    version: Number(form.version),
    wording: { lang: form.wordingLang ?? '', hash: form.wording ?? '' },
    from: Number(form.from),
    to: Number(form.to),
  }
  return withBody(act as unknown as ActData, form, ['reasons'])
}

/** A framework that ships, by its id. */
function readDeclaration({ framework = '' }: Form): Result<FormAct> {
  const shipped = shippedFramework(framework)
  if (!shipped.ok) return shipped
  return ok({
    act: { kind: 'declare-framework', framework: shipped.value } as unknown as ActData,
    texts: [],
    body: null,
  })
}
