/**
 * What a reader can check: the figures that the verify page prints, and the answers under /api that can be
 * computed again from a copy of the record. The server prints both, a browser tab computes both, by these functions.
 */
import { negotiatingText } from '../../core/analysis/negotiating-text.js'
import { toBase64 } from '../../core/canonical/base64.js'
import type { View } from '../../core/negotiation/view.js'
import { outcomeReport } from '../../core/reports/outcome.js'
import { negotiatingTextJson } from '../../formats/compilation-json.js'
import { overviewJson } from '../../formats/overview-json.js'

/** What is checked, in this order. Message `verify-step-NAME` says what each is, `verify-why-NAME` what it shows. */
export const steps = [
  'checkpoint',
  'tree',
  'since',
  'entries',
  'fold',
  'signatures',
  'texts',
  'bodies',
  'printed',
  'text',
  'figures',
] as const
export type Step = (typeof steps)[number]

/** The newest checkpoint that a log has signed, with the view of exactly the acts it covers. */
export interface Signed {
  readonly view: View
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
  /** The signed note, as it is served. */
  readonly checkpoint: string
  /** The log's key as a vkey (C2SP signed-note). */
  readonly key: string
}

/** The figures of the verify page, under the names they have in its JSON. */
export interface Printed {
  readonly origin: string
  readonly size: number
  /** Base64, as in the checkpoint. */
  readonly root: string
  /** Hexadecimal. */
  readonly stateRoot: string
  readonly key: string
  readonly provisions: number
  readonly proposals: number
  readonly openObjections: number
  readonly parties: number
}

/** The figures of a log at the size that its checkpoint has. */
export function printedOf({ view, size, root, key }: Omit<Signed, 'checkpoint'>): Printed {
  const { origin, stateRoot, provisions, proposals, openObjections, parties } = overviewJson(view)
  return {
    origin,
    size,
    root: toBase64(root),
    stateRoot,
    key,
    provisions: provisions.length,
    proposals,
    openObjections: openObjections.length,
    parties,
  }
}

/** An answer under /api/n/ID, and how it is computed. */
export interface Answer {
  readonly path: string
  readonly json: (view: View) => unknown
  /** Members that do not follow from the log alone: the checks that read them ship with the server. */
  readonly apart?: readonly string[]
}

/** The answers that are compared, by the step that compares them. */
export const compared: Readonly<Record<'text' | 'figures', readonly Answer[]>> = {
  text: [
    { path: '/text', json: view => negotiatingTextJson(view, negotiatingText(view, workingLanguage(view))) },
  ],
  figures: [
    { path: '', json: overviewJson },
    { path: '/report', json: outcomeReport, apart: ['restrictions'] },
  ],
}

/** The language in which a text is compiled where none is asked for. */
export function workingLanguage({ state }: View): string {
  return state.record.languages[0] ?? 'en'
}

/** What verification can find wrong. Message `fault-CODE` says it; any other code is named by `fault-other`. */
export const faults = [
  'differs',
  'file-missing',
  'file-not-read',
  'rollback',
  'split-view',
  'since-not-believed',
  'since-other-log',
  'key-not-believed',
  'key-malformed',
  'origin-not-of-key',
  'note-malformed',
  'note-too-large',
  'note-unsigned',
  'note-signature-wrong',
  'checkpoint-malformed',
  'log-too-large',
  'tile-malformed',
  'tile-differs',
  'root-differs',
  'bundle-malformed',
  'bundle-differs',
  'entry-differs',
  'leaf-too-large',
  'leaf-not-json',
  'leaf-not-canonical',
  'leaf-malformed',
  'leaf-out-of-place',
  'leaf-other-log',
  'leaf-before-last',
  'leaf-repeated',
  'not-open',
  'semantics-unknown',
  'fold-failed',
  'against-the-procedure',
  'signature-invalid',
  'key-not-valid-then',
  'attestation-not-admitted',
  'malformed-signature',
  'malformed-key',
  'text-missing',
  'text-differs',
  'text-length-differs',
  'body-missing',
  'body-malformed',
  'body-differs',
  'still-there-though-withheld',
] as const

/** What a step says when it has passed, as `verify-found-NAME`; and `count` while it is at work. */
export const findings = [
  'count',
  'signed',
  'root',
  'first',
  'grown',
  'acts',
  'state',
  'good',
  'unsigned',
  'texts',
  'bodies',
  'same',
] as const
