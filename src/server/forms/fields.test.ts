import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ok } from '../../core/canonical/result.js'
import { inRoom } from '../../core/negotiation/testing-whole.js'
import {
  ballots,
  type Field,
  flag,
  list,
  moment,
  readerOf,
  references,
  subject,
  tally,
  weights,
  whole,
  word,
  wordOrNull,
  words,
  yesOrNo,
} from './fields.js'
import { signatureForms } from './signature.js'

const { state } = inRoom()
const read = (field: Field, form: Record<string, string>, name = 'x') => {
  const value = field(form, name, state)
  return value.ok ? value.value : value.why
}

describe('H140: a field is a member of an act, or is left out', () => {
  const cases: readonly (readonly [Field, Record<string, string>, unknown])[] = [
    [word, { x: ' BRA ' }, 'BRA'],
    [word, { x: '  ' }, undefined],
    [word, {}, undefined],
    [wordOrNull, { x: '' }, null],
    [words, { x: ' Shall\n it? ', lang: 'fr' }, { fr: 'Shall it?' }],
    [words, { x: ' ' }, undefined],
    [whole, { x: '012' }, 12],
    [whole, { x: '-1' }, 'malformed-number'],
    [whole, { x: '1.5' }, 'malformed-number'],
    [whole, { x: '1e9' }, 'malformed-number'],
    [whole, { x: '١٢' }, 'malformed-number'],
    [flag, { x: 'true' }, true],
    [flag, { x: 'false' }, undefined],
    [yesOrNo, { x: 'true' }, true],
    [yesOrNo, {}, false],
    [moment, { 'x-at': '2027-03-01T17:00' }, Date.UTC(2027, 2, 1, 17)],
    [moment, { 'x-at': '2027-03-01T17:00:30' }, Date.UTC(2027, 2, 1, 17, 0, 30)],
    [moment, { 'x-at': '2027-13-01T17:00' }, 'malformed-moment'],
    [moment, { 'x-at': '2027-03-01' }, 'malformed-moment'],
    [moment, {}, undefined],
    [subject, { x: 'p:art-1@0' }, { provision: 'art-1', version: 0 }],
    [subject, { x: 'art-1' }, 'malformed-target'],
    [list, { x: 'a\nb, c;d\n\n' }, ['a', 'b', 'c', 'd']],
    [list, { x: ' \n' }, undefined],
    [
      references,
      { x: 'art-1\n art-2 ' },
      [
        { provision: 'art-1', version: 0 },
        { provision: 'art-2', version: 0 },
      ],
    ],
    [references, { x: 'art-1\nart-9' }, 'unknown-reference'],
    [tally, { for: '3', abstain: '' }, { for: 3, against: 0, abstain: 0 }],
    [tally, {}, undefined],
    [tally, { against: 'all' }, 'malformed-number'],
    [
      ballots,
      { x: 'BRA for\n\nKEN  against' },
      [
        { party: 'BRA', ballot: 'for' },
        { party: 'KEN', ballot: 'against' },
      ],
    ],
    [ballots, { x: 'BRA' }, 'malformed-line'],
    [weights, { x: 'BRA 120\nKEN 7' }, { BRA: 120, KEN: 7 }],
    [weights, { x: 'BRA much' }, 'malformed-number'],
  ]
  test.each(cases.map(([field, ...rest]) => [field.name, ...rest, field] as const))(
    '%s of %o is %o',
    (_name, form, value, field) => {
      expect(read(field, form)).toEqual(value)
    },
  )
  test('whatever is sent is read or refused, and refused by name', () => {
    const readers = cases.map(([field]) => field)
    fc.assert(
      fc.property(fc.constantFrom(...readers), fc.string(), fc.string(), (field, x, at) => {
        const value = field({ x, 'x-at': at, for: x }, 'x', state)
        return value.ok || /^[a-z-]+$/.test(value.why)
      }),
    )
  })
})

test('H140: a reader leaves out what is empty, and takes reasons in their language', () => {
  const make = readerOf('ballot', { question: whole, position: word, for: word })
  const sent = { question: '7', position: 'for', for: '', reasons: ' Because. ', lang: 'fr', other: 'x' }
  expect(make(state, 'BRA', sent, () => null)).toEqual(
    ok({
      act: { kind: 'ballot', question: 7, position: 'for' },
      texts: [],
      body: { lang: 'fr', reasons: 'Because.' },
    }),
  )
})

test('H140: a correction keeps the languages that it does not touch, and says something', () => {
  const rectify = (form: Record<string, string>) =>
    signatureForms.rectify!(state, 'SEC', { provision: 'art-1', ...form }, () => null)
  expect(rectify({})).toMatchObject({ ok: false, why: 'nothing-corrected' })
  expect(rectify({ provision: 'art-9', 'text-en': 'x' })).toMatchObject({
    ok: false,
    why: 'unknown-provision',
  })
  const done = rectify({ 'text-en': ' Everyone  may speak now. ' })
  expect(done).toMatchObject({ ok: true, value: { texts: ['Everyone may speak now.'], body: null } })
})
