import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromUtf8, utf8 } from '../canonical/hash.js'
import { noteBytesMax, noteSignaturesMax } from '../limits.js'
import { publicKeyOf } from './ed25519.js'
import {
  cosignatureType,
  ed25519Type,
  formatNote,
  formatSignature,
  formatVkey,
  type Note,
  parseNote,
  parseSignatures,
  parseVkey,
  verifierKey,
} from './note.js'

const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter(name => !/[\p{White_Space}+\u0000-\u001f]/u.test(name))
const texts = fc
  .array(fc.string({ unit: 'grapheme' }).map(line => line.replace(/[\u0000-\u001f]/g, '')))
  .map(lines => `${lines.join('\n')}\n`)
const signatures = fc.record({
  name: names,
  id: fc.uint8Array({ minLength: 4, maxLength: 4 }),
  signature: fc.uint8Array({ minLength: 1, maxLength: 100 }),
})
const notes: fc.Arbitrary<Note> = fc.record({
  text: texts,
  signatures: fc.array(signatures, { minLength: 1, maxLength: 20 }),
})

describe('verifier keys', () => {
  test('law: R12: they read back', () => {
    const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(names, fc.constantFrom(ed25519Type, cosignatureType), seeds, (name, type, seed) => {
        const key = verifierKey(name, type, publicKeyOf(seed))
        expect(parseVkey(formatVkey(key))).toEqual({ ok: true, value: key })
      }),
      { numRuns: 50 },
    )
  })
  test('law: R12: no text makes reading fail otherwise', () => {
    fc.assert(fc.property(fc.string(), text => !parseVkey(text).ok))
    const vkey = formatVkey(verifierKey('a.example', 1, publicKeyOf(new Uint8Array(32))))
    for (let i = 0; i < vkey.length; i++) {
      expect(parseVkey(vkey.slice(0, i) + vkey.slice(i + 1))).toMatchObject({ ok: false })
      expect(parseVkey(`${vkey.slice(0, i)}A${vkey.slice(i)}`)).toMatchObject({ ok: false })
    }
  })
  test.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\nb', 'a\u0085b', '\ud800'])('%j is no name of a key', name =>
    expect(() => verifierKey(name, 1, new Uint8Array(32))).toThrow('bug'),
  )
})

describe('signed notes', () => {
  test('law: R13: they read back, blank lines in the text and all', () => {
    fc.assert(
      fc.property(notes, note => {
        expect(parseNote(formatNote(note))).toEqual({ ok: true, value: note })
      }),
      { numRuns: 300 },
    )
  })
  test('law: R13: any bytes are refused, or are the note that was read', () => {
    const damaged = fc
      .tuple(notes, fc.nat(), fc.nat(255))
      .map(([note, at, byte]) => formatNote(note).map((b, i, all) => (i === at % all.length ? byte : b)))
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array()), bytes => {
        const note = parseNote(bytes)
        return !note.ok || String(formatNote(note.value)) === String(bytes)
      }),
      { numRuns: 1000 },
    )
  })
  test('law: R13: every truncation of a note with one signature is refused', () => {
    fc.assert(
      fc.property(texts, signatures, (text, signature) => {
        const bytes = formatNote({ text, signatures: [signature] })
        for (let length = 0; length < bytes.length; length++) {
          expect(parseNote(bytes.subarray(0, length)).ok).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })
  test('R13: bytes that are not UTF-8 are refused', () => {
    const bytes = utf8('text\n\n— a AAAAAAA=\n')
    expect(parseNote(bytes).ok).toBe(true)
    expect(parseNote(bytes.with(0, 0xff))).toMatchObject({ ok: false, why: 'note-malformed' })
  })
  test('R13: limits are on signatures and on bytes', () => {
    const line = '— a AAAAAAA=\n'
    expect(parseSignatures(line.repeat(noteSignaturesMax)).ok).toBe(true)
    expect(parseSignatures(line.repeat(noteSignaturesMax + 1))).toMatchObject({ why: 'note-too-large' })
    expect(parseNote(new Uint8Array(noteBytesMax + 1).fill(97))).toMatchObject({ why: 'note-too-large' })
    expect(noteSignaturesMax).toBeGreaterThanOrEqual(16)
  })
  test('R13: the lines a witness answers with are signature lines by themselves', () => {
    fc.assert(
      fc.property(fc.array(signatures, { minLength: 1, maxLength: 5 }), some => {
        expect(parseSignatures(some.map(formatSignature).join(''))).toEqual({ ok: true, value: some })
      }),
    )
    expect(fromUtf8(formatNote({ text: 'a\n', signatures: [] }))).toBe('a\n\n')
  })
})
