/** The forms of signature and of what follows it, and of the last care for the text: concordance and slips. */
import { utf8 } from '../../core/canonical/hash.js'
import { type Result, refuse } from '../../core/canonical/result.js'
import type { Wording } from '../../core/negotiation/acts/fields.js'
import type { State } from '../../core/negotiation/state.js'
import { wordingHash } from '../../core/record/body.js'
import type { ActData } from '../../core/record/leaf.js'
import { normaliseWording } from '../../core/text/normalise.js'
import { always, flag, list, readerOf, references, weights, whole, word, words } from './fields.js'
import { type Form, type FormAct, type Reader, withBody } from './form.js'

export const signatureForms: Readonly<Record<string, Reader>> = {
  intend: readerOf('intend', {
    intention: word,
    stated: always('declared'),
    because: references,
    consulted: whole,
  }),
  sign: readerOf('sign', { instrument: whole, reservation: flag, consulted: whole }),
  consent: readerOf('consent', { instrument: word, way: word }),
  denounce: readerOf('denounce', { instrument: word }),
  declare: readerOf('declare', {
    ...{ instrument: word, type: word, round: whole, provisions: list, to: whole, withdraws: whole },
  }),
  'enter-instrument': readerOf('enter-instrument', {
    ...{ instrument: word, title: words, version: whole, replaces: word, since: word, weights },
  }),
  invite: readerOf('invite', { party: word, question: whole }),
  concordance: readerOf('concordance', { instrument: whole }),
  rectify: readRectify,
}

/** The words of a provision in each language that it has them in, as the fields `text-LANG` have them now. */
function readRectify(state: State, _party: string, form: Form): Result<FormAct> {
  const provision = state.text.provisions.get(form.provision ?? '')
  if (provision === undefined)
    return refuse('unknown-provision', { where: (form.provision ?? '').slice(0, 64) })
  const texts: string[] = []
  const text = provision.wordings.map((present): Wording => {
    const written = normaliseWording(form[`text-${present.lang}`] ?? '')
    if (present.kind !== 'verbatim' || written === '') return present
    texts.push(written)
    return { lang: present.lang, kind: 'verbatim', hash: wordingHash(written), length: utf8(written).length }
  })
  if (same(text, provision.wordings)) return refuse('nothing-corrected', { where: provision.id })
  const version = /^\d{1,9}$/.test(form.version ?? '') ? Number(form.version) : provision.version
  const act = { kind: 'rectify', provision: provision.id, version, text }
  return withBody(act as unknown as ActData, form, ['reasons'], texts)
}

function same(text: readonly Wording[], before: readonly Wording[]): boolean {
  const hashes = (wordings: readonly Wording[]) => wordings.map(w => (w.kind === 'unknown' ? '' : w.hash))
  return hashes(text).join() === hashes(before).join()
}
