/** The forms of one's own signing keys. What they hold was made by the browser that keeps the key. */
import { ok } from '../../core/canonical/result.js'
import type { Form, Reader } from './form.js'

export const keyForms: Readonly<Record<string, Reader>> = {
  'enrol-key': (_state, _party, form) => bare({ kind: 'enrol-key', ...newKey(form) }),
  'rotate-key': (_state, _party, form) =>
    bare({ kind: 'rotate-key', from: form.from ?? '', ...newKey(form) }),
  'revoke-key': (_state, _party, form) => bare({ kind: 'revoke-key', key: form.key ?? '' }),
}

function newKey({ key = '', proof = '' }: Form) {
  return { key, proof }
}

function bare(act: { readonly kind: string; readonly [field: string]: string }) {
  return ok({ act, texts: [], body: null })
}
