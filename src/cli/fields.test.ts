import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPair, readPairs, setFields } from './fields.js'

function set(...written: string[]): unknown {
  const members = setFields({}, written)
  return members.ok ? members.value : `${members.why} ${members.where}`
}

describe('fields on the command line', () => {
  test.each([
    [['stance=support'], { stance: 'support' }],
    [['target.provision=5'], { target: { provision: 5 } }],
    [['target.provision="5"'], { target: { provision: '5' } }],
    [['authors=["CAN"]', 'joined=true', 'group=null'], { authors: ['CAN'], joined: true, group: null }],
    [['amendments.0.n=1', 'amendments.0.mark=MOD'], { amendments: [{ n: 1, mark: 'MOD' }] }],
    [['title.en=a=b', 'title.fr='], { title: { en: 'a=b', fr: '' } }],
    [['title.en=x', 'title.en=y'], { title: { en: 'y' } }],
  ])('%j', (written, members) => expect(set(...written)).toEqual(members))

  test.each([
    ['stance', 'malformed-pair stance'],
    ['=support', 'malformed-pair =support'],
    ['a..b=1', 'malformed-path a..b'],
    ['__proto__.polluted=1', 'malformed-path __proto__.polluted'],
    ['a b=1', 'malformed-path a b'],
  ])('%s is refused', (written, refusal) => expect(set(written)).toBe(refusal))

  test('a path through a text or a list of another shape is refused', () => {
    expect(set('a=1', 'a.b=2')).toBe('malformed-path a.b')
    expect(set('a.0=1', 'a.b=2')).toBe('malformed-path a.b')
    expect(set('constructor.name=x')).toEqual({ constructor: { name: 'x' } })
    expect({}.constructor.name).toBe('Object')
  })

  test('a pair is cut at its first equals sign, whatever follows', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,9}$/), fc.string(), (name, value) => {
        expect(readPair(`${name}=${value}`)).toEqual({ ok: true, value: [name, value] })
      }),
      { seed: 2, numRuns: 300 },
    ))

  test('pairs make an object of their own names only', () => {
    const pairs = readPairs(['en=Sea', '__proto__=x', 'en=Ocean'])
    expect(pairs.ok && Object.entries(pairs.value)).toEqual([
      ['en', 'Ocean'],
      ['__proto__', 'x'],
    ])
  })
})
