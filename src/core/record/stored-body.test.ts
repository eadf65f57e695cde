import { describe, expect, test } from 'vitest'
import { fromUtf8, utf8 } from '../canonical/hash.js'
import { commitBody, type StoredBody } from './body.js'
import { fitsCommitment, parseStoredBody, storedBodyBytes } from './stored-body.js'

const salt = new Uint8Array(32).fill(1)
const stored: StoredBody = { salt: '01'.repeat(32), body: { lang: 'en', reasons: 'Because.\u001f' } }
const text = `{"body":{"lang":"en","reasons":"Because.\\u001f"},"salt":"${stored.salt}"}`

describe('a body as a file', () => {
  test('E7: is the canonical JSON of its salt and itself', () => {
    expect(fromUtf8(storedBodyBytes(stored))).toBe(text)
    expect(parseStoredBody(utf8(text))).toEqual(stored)
  })
  test.each<[string, string]>([
    ['another case', text.replace('\\u001f', '\\u001F')],
    ['a space', `${text} `],
    ['another order', `{"salt":"${stored.salt}","body":${text.slice(8, text.indexOf(',"salt'))}}`],
    ['one member more', text.replace('{"body"', '{"at":1,"body"')],
    ['a salt too short', text.replace('01"}', '"}')],
    ['a salt in upper case', text.replaceAll('01', '0A')],
    ['no salt', text.replace(/,"salt":"\w+"/, '')],
    ['no body', `{"salt":"${stored.salt}"}`],
    ['no language', text.replace('"lang":"en",', '')],
    ['a part that is no text', text.replace('"en"', '"en","reason":5')],
    ['null', 'null'],
    ['no JSON', text.slice(1)],
  ])('E7: with %s it is none', (_, bytes) => expect(parseStoredBody(utf8(bytes))).toBeNull())
  test('E7: nor are bytes that are no UTF-8', () =>
    expect(parseStoredBody(Uint8Array.of(0xff, ...utf8(text)))).toBeNull())
  test('E7: it fits the commitment to it and no other', () => {
    const committed = commitBody(stored.body, salt)
    const fits = (file: StoredBody, other: typeof committed) =>
      fitsCommitment(storedBodyBytes(file), file, other)
    expect(fits(stored, committed)).toBe(true)
    for (const [body, other] of [
      [stored, { ...committed, length: committed.length + 1 }],
      [stored, { ...committed, commit: '00'.repeat(32) }],
      [{ ...stored, salt: '02'.repeat(32) }, committed],
      [{ ...stored, body: { lang: 'en' } }, committed],
    ] as const)
      expect(fits(body, other)).toBe(false)
  })
})
