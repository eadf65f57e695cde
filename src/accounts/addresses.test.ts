import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress } from './addresses.js'

describe('A2: addresses have one form', () => {
  test.each([
    ['ada@example.org', 'ada@example.org'],
    ['  Ada.Lovelace+talks@Example.ORG ', 'ada.lovelace+talks@example.org'],
    ["o'neil@example.org", "o'neil@example.org"],
    ['ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@XN--MNCHEN-3YA.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@ｅｘａｍｐｌｅ.org', 'ada@example.org'],
    ['عائشة@example.org', 'عائشة@example.org'],
    ['e\u0301lodie@example.org', '\u00e9lodie@example.org'],
    ['ÉLODIE@example.org', 'élodie@example.org'],
    ['mıke@example.org', 'mıke@example.org'],
    ['\u212Aarl@example.org', 'karl@example.org'],
    ['аda@example.org', 'аda@example.org'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%j is %s', (written, kept) => {
    expect(readAddress(written)).toEqual({ ok: true, value: kept })
    expect(readAddress(kept)).toEqual({ ok: true, value: kept })
  })

  test.each([
    ['', 'ada', '@', 'ada@', '@example.org', 'a@b@example.org', 'ada@example', 'ada@.org', 'ada@a..org'],
    [
      'ada@example.org\r\nBcc: all@example.org',
      'ada@example.org\n',
      'a\u0000da@example.org',
      'ada\t@example.org',
    ],
    [
      'ada@example.org, eve@example.org',
      'Ada <ada@example.org>',
      '"ada"@example.org',
      '"a@b"@example.org',
      'ada@(x)example.org',
    ],
    [
      'ada@127.0.0.1',
      'ada@[127.0.0.1]',
      'ada@0x7f.1',
      'ada@ex%61mple.org',
      'ada@example.org/x',
      'ada@example.org:25',
    ],
    [
      'ad\u200Ba@example.org',
      'ada\u202E@example.org',
      'a\uD800@example.org',
      'ada@exam\u00ADple.org',
      'ada@xn--a.org',
    ],
    [
      '.ada@example.org',
      'ada.@example.org',
      'a..da@example.org',
      'a da@example.org',
      'ada@-a.org',
      'ada@a_b.org',
    ],
    [
      `${'a'.repeat(65)}@example.org`,
      `${'é'.repeat(33)}@example.org`,
      `a@${'b.'.repeat(130)}org`,
      `a@${'b'.repeat(64)}.org`,
    ],
  ])('no address: %j and those beside it', (...written) => {
    expect(written.filter(each => readAddress(each).ok)).toEqual([])
  })

  test('A2: whatever is read is read again as itself, and has neither white space nor control', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.stringMatching(/^([A-Za-z0-9İıßΣςéＡﬁ.+'-]|\u0301){1,8}$/),
    )
    const domain = fc.oneof(
      part,
      part.map(each => `${each}.org`),
      fc.domain(),
    )
    const law = fc.property(part, domain, (local, host) => {
      const read = readAddress(`${local}@${host}`)
      if (!read.ok) return
      expect(read.value).toMatch(/^[^\s\p{C}<>",;:@]+@[a-z0-9.-]+$/u)
      expect(readAddress(read.value)).toEqual(read)
    })
    fc.assert(law, { numRuns: 1_000 })
  })
})
