/** Entries of scenarios, put together: who does what, with what words beside it. */
import type { LocalText } from '../src/core/procedure/procedure.js'
import type { ScriptEntry } from '../src/sequencer/script.js'

/** The part of a body that plain words are, by kind of act; reasons, where it is none of these. */
const parts: Readonly<Record<string, string>> = {
  statement: 'statement',
  offer: 'terms',
  answer: 'answer',
  event: 'account',
  sense: 'account',
  object: 'ground',
  'report-figure': 'account',
}

export type Words = string | Readonly<Record<string, string>>

/** An act of a party; plain words become the part of its body that fits. */
export function entry(party: string, kind: string, fields: object = {}, words?: Words): ScriptEntry {
  const body = typeof words === 'string' ? { [parts[kind] ?? 'reasons']: words } : words
  return { do: kind, party, ...fields, ...(body === undefined ? {} : { body }) }
}

/** Who takes part, as it is seated. */
export interface Cast {
  readonly id: string
  readonly name: LocalText
  readonly group: string | null
  readonly unit: 'state' | 'organisation' | 'person' | 'group'
  readonly office?: 'chair'
  /** What it says of itself when it is seated. */
  readonly words: string
}

/** Seats a party and gives it a credential. */
export function* seated(secretariat: string, { id, words, ...fields }: Cast): Generator<ScriptEntry, void> {
  yield entry(secretariat, 'seat', { seats: id, ...fields }, words)
  yield entry(secretariat, 'credential', { holder: id.toLowerCase(), for: id, role: 'head' })
}

/** What a provision is called, from its id: `art-4` is Article 4, `art-4.1` and `4.1` are 4.1; a preamble is called nothing. */
export function labelOf(id: string): { readonly label?: string } {
  const [, article, number] = /^(art-)?(\d[\d.]*)$/.exec(id) ?? []
  if (number === undefined) return {}
  return { label: article !== undefined && !number.includes('.') ? `Article ${number}` : number }
}
