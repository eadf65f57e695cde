import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, fromUtf8, utf8 } from '../canonical/hash.js'
import {
  type Checkpoint,
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  parseDecimal,
  signCheckpoint,
} from './checkpoint.js'
import { cosign, cosignatureMessage, openSignatures } from './cosignature.js'
import { publicKeyOf, signEd25519, verifyEd25519 } from './ed25519.js'
import { cosignatureType, ed25519Type, formatNote, formatSignature, parseNote, verifierKey } from './note.js'

const origin = 'travaux.example/n'
const seed = new Uint8Array(32).fill(1)
const witnessSeed = new Uint8Array(32).fill(2)
const logKey = verifierKey(origin, ed25519Type, publicKeyOf(seed))
const witness = verifierKey('witness.example', cosignatureType, publicKeyOf(witnessSeed))
const checkpoint: Checkpoint = { origin, size: 7, root: new Uint8Array(32).fill(3), extensions: [] }
const signed = signCheckpoint(checkpoint, origin, seed)

function cosigned(time: number): Uint8Array {
  return concat(
    signed,
    utf8(formatSignature(cosign(formatCheckpoint(checkpoint), witness.name, witnessSeed, time))),
  )
}

const lines = fc.string({ unit: 'grapheme', minLength: 1 }).map(line => line.replace(/[\u0000-\u001f]/g, 'x'))
const checkpoints: fc.Arbitrary<Checkpoint> = fc.record({
  origin: lines,
  size: fc.maxSafeNat(),
  root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  extensions: fc.array(lines, { maxLength: 3 }),
})

describe('checkpoints', () => {
  test('law: R15: the text reads back', () => {
    fc.assert(
      fc.property(checkpoints, some => {
        expect(parseCheckpoint(formatCheckpoint(some))).toEqual({ ok: true, value: some })
      }),
      { numRuns: 500 },
    )
  })
  test('law: R15: any text is refused, or is the one text of what was read', () => {
    const near = fc
      .tuple(checkpoints, fc.nat(), fc.constantFrom('', '0', '\n', ' ', '=', '-', 'A', '+'))
      .map(([some, at, noise]) => {
        const text = formatCheckpoint(some)
        return text.slice(0, at % text.length) + noise + text.slice((at % text.length) + (at % 2))
      })
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), text => {
        const read = parseCheckpoint(text)
        return !read.ok || formatCheckpoint(read.value) === text
      }),
      { numRuns: 2000 },
    )
  })
  test.each([
    ['0', 0],
    ['9007199254740991', 2 ** 53 - 1],
    ['9007199254740992', null],
    ['9999999999999999', null],
    ['18446744073709551616', null],
    ['01', null],
    ['-0', null],
    ['', null],
    ['1\n', null],
    ['1e3', null],
  ])('R15: the decimal %j is %j', (text, value) => expect(parseDecimal(text)).toBe(value))

  test('R16: a signed one opens with the key of its log', async () => {
    const opened = await openCheckpoint(signed, [logKey], verifyEd25519)
    expect(opened).toMatchObject({ ok: true, value: { checkpoint, signedBy: [logKey] } })
    expect(await openCheckpoint(signed, [witness], verifyEd25519)).toMatchObject({ why: 'note-unsigned' })
  })
  test('R16: every single bit is covered', async () => {
    for (let bit = 0; bit < signed.length * 8; bit++) {
      const flipped = signed.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      expect((await openCheckpoint(flipped, [logKey], verifyEd25519)).ok).toBe(false)
    }
  })
  test('R16: signatures may be checked elsewhere, later', async () => {
    const later = async () => true
    expect(await openCheckpoint(signed, [logKey], later)).toMatchObject({ ok: true })
    expect(await openCheckpoint(signed, [logKey], async () => false)).toMatchObject({
      why: 'note-signature-wrong',
      args: { name: origin },
    })
  })
  test('what cannot be a checkpoint is our bug', () => {
    for (const wrong of [
      { size: -1 },
      { size: 0.5 },
      { origin: '' },
      { origin: 'a\nb' },
      { extensions: [''] },
    ]) {
      expect(() => formatCheckpoint({ ...checkpoint, ...wrong })).toThrow('bug')
    }
  })
})

describe('cosignatures', () => {
  test('R18: the message is a header, the time and the text of the note', () =>
    expect(fromUtf8(cosignatureMessage(1_679_315_147, 'text\n'))).toBe(
      'cosignature/v1\ntime 1679315147\ntext\n',
    ))
  test('law: R18: what a witness signs opens, with its time', async () => {
    const times = fc.oneof(fc.nat(), fc.maxSafeNat())
    await fc.assert(
      fc.asyncProperty(times, async time => {
        const note = parseNote(cosigned(time))
        expect(note.ok && (await openSignatures(note.value, [witness], verifyEd25519))).toEqual({
          ok: true,
          value: [{ key: witness, time }],
        })
      }),
      { numRuns: 20 },
    )
  })
  test('R19: a witness that signed twice counts once', async () => {
    const text = formatCheckpoint(checkpoint)
    const twice = [cosign(text, witness.name, witnessSeed, 5), cosign(text, witness.name, witnessSeed, 4)]
    const opened = await openSignatures({ text, signatures: twice }, [witness], verifyEd25519)
    expect(opened).toEqual({ ok: true, value: [{ key: witness, time: 4 }] })
  })
  test('R19: log and witness are known apart, whose key it may be', async () => {
    const both = cosigned(9)
    const opened = await openCheckpoint(both, [logKey, witness], verifyEd25519)
    expect(opened.ok && opened.value.signedBy).toEqual([logKey, witness])
    // The log's own key, as the key of a witness, has another id: its plain signature is nobody's.
    const asWitness = verifierKey(origin, cosignatureType, logKey.key)
    expect(await openCheckpoint(both, [asWitness], verifyEd25519)).toMatchObject({ why: 'note-unsigned' })
  })
  test('R19: a signature without a time, or cut short, under the key of a witness is wrong', async () => {
    const text = formatCheckpoint(checkpoint)
    const whole = cosign(text, witness.name, witnessSeed, 5)
    const plain = signEd25519(witnessSeed, utf8(text))
    for (const signature of [
      plain,
      whole.signature.slice(1),
      whole.signature.slice(0, 71),
      new Uint8Array(1),
    ]) {
      const note = formatNote({ text, signatures: [{ ...whole, signature }] })
      const opened = await openCheckpoint(note, [witness], verifyEd25519)
      expect(opened).toMatchObject({ why: 'note-signature-wrong', args: { name: witness.name } })
    }
  })
  test.each([-1, 0.5, 2 ** 53])('the time %d is our bug', time =>
    expect(() => cosign('text\n', witness.name, witnessSeed, time)).toThrow('bug'),
  )
})
