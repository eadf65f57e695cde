/** What the tests of the importers check of every text they read. */
import { expect } from 'vitest'
import { normaliseWording } from '../core/text/normalise.js'
import { checkTree } from '../core/text/tree.js'
import type { Provision } from '../core/text/types.js'
import { type InstrumentFormat, type InstrumentRead, readInstrument } from './instrument.js'

/** Reads a text that must be readable, and checks what holds of every tree: I17, and the form of wordings. */
export function readable(input: string | Uint8Array, format?: InstrumentFormat): InstrumentRead {
  const read = readInstrument(input, format === undefined ? {} : { format })
  if (!read.ok) throw new Error(`refused: ${read.why}`)
  expect(checkTree(read.provisions)).toEqual({ ok: true })
  for (const { text } of read.provisions) if (text !== null) expect(normaliseWording(text)).toBe(text)
  expect(readInstrument(input, format === undefined ? {} : { format })).toEqual(read)
  return read
}

/** `id|label|text` for each provision: enough to see a tree at a glance. */
export function outline({ provisions }: InstrumentRead): string[] {
  return provisions.map(({ id, label = '', text }) => `${id}|${label}|${text ?? 'null'}`)
}

/** The letters and digits of a tree, as they are printed, in order (I18). */
export function lettersOf({ title, provisions, flags }: InstrumentRead): string {
  const others = flags.filter(({ code }) => code === 'other-title')
  const titles = [...others.map(({ text, count }) => text!.repeat(count)), title]
  const printed = provisions.map(provision =>
    [numberOf(provision), provision.label, provision.text].join(' '),
  )
  return letters([...titles, ...printed].join(' '))
}

function numberOf({ margin, suppressed }: Provision): string {
  return `${margin ?? ''}${suppressed ? ' (SUP)' : ''}`
}

export function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}
