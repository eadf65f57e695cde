import { describe, expect, test } from 'vitest'
import { hashText } from '../../canonical/hash.js'
import { canonicalize, type Json } from '../../canonical/json.js'
import { wordingHash } from '../../record/body.js'
import { engines } from './registry.js'
import { checkEvidence, type Evidence, evidenceSchema, runEngine } from './result.js'

const from = 'Ships shall slow down in fog and sound their horns twice. Boats may go on.'
const to = 'Ships shall slow down in fog and sound their horns once. Boats shall stop.'

function made(id: string, input: unknown): Evidence {
  const result = runEngine(id, input)
  if (!result.ok) throw new Error(result.why)
  return result.value
}
const result = made('text-comparison', { from, to })

describe('results', () => {
  test('EV2: the first engine compares two texts, and says which they are', () =>
    expect(result.result).toMatchObject({
      from: wordingHash(from),
      to: wordingHash(to),
      words: { from: 15, to: 14 },
      shared: 6,
      union: 15,
      jaccard: 400,
      passages: [{ words: 10, from: 0, to: 50, thereFrom: 0, thereTo: 50 }],
      edits: [
        ['=', 'Ships shall slow down in fog and sound their horns '],
        ['-', 'twice'],
        ['+', 'once'],
        ['=', '. Boats '],
        ['-', 'may go on'],
        ['+', 'shall stop'],
        ['=', '.'],
      ],
    }))
  test('EV3: the hash is that of engine, version, limits, input hash and result in canonical form', () => {
    const { engine, version, limits, inputHash, result: found, hash } = result
    expect(inputHash).toBe(hashText(canonicalize({ from, to })))
    expect(hash).toBe(hashText(canonicalize({ engine, version, limits, inputHash, result: found } as Json)))
  })
  test('EV4: the same input gives the same bytes, in whatever order its members come', () =>
    expect(canonicalize(made('text-comparison', { to, from }) as Json)).toBe(canonicalize(result as Json)))
  test('EV1: every engine has an id, a version, limits, and passes its own results', () => {
    for (const [id, engine] of engines) {
      expect(engine).toMatchObject({ id, version: expect.any(Number) })
      expect(engine.limits.length).toBeGreaterThan(0)
    }
    expect(evidenceSchema.safeParse(result).success).toBe(true)
    expect([...engines.keys()]).toEqual(['text-comparison'])
  })
  test.each([
    ['map', {}, 'unknown-engine'],
    ['text-comparison', {}, 'evidence-input-malformed'],
    ['text-comparison', null, 'evidence-input-malformed'],
    ['text-comparison', { from, to, extra: 1 }, 'evidence-input-malformed'],
    ['text-comparison', { from, to: 'x'.repeat(2_000_000) }, 'evidence-input-malformed'],
    ['text-comparison', { from, to: '\ud800' }, 'evidence-input-malformed'],
  ])('EV5: %s on what it does not take: %#', (id, input, why) =>
    expect(runEngine(id, input)).toMatchObject({ ok: false, why }),
  )
})

describe('checking', () => {
  const rehashed = (changes: Partial<Evidence>): Evidence => {
    const whole = { ...result, ...changes }
    const { engine, version, limits, inputHash, result: found } = whole
    return {
      ...whole,
      hash: hashText(canonicalize({ engine, version, limits, inputHash, result: found } as Json)),
    }
  }
  const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
  const hidden: object = Object.defineProperty({}, '__proto__', { value: 1, enumerable: true })
  test('EV6: a result that is what it says is run again, and is the same', () =>
    expect(checkEvidence(JSON.parse(JSON.stringify(result)))).toEqual({ ok: true, value: result }))
  test.each([
    ['no result', {}, 'evidence-malformed'],
    ['a float', { ...result, result: 0.5 }, 'evidence-malformed'],
    ['no input', { ...result, input: undefined }, 'evidence-malformed'],
    ['a bottomless input', { ...result, input: nested(1_000_000) }, 'evidence-malformed'],
    ['a deep input', { ...result, input: nested(2_000) }, 'evidence-input-differs'],
    ['a member that hides', { ...result, input: { ...hidden, from, to } }, 'evidence-input-differs'],
    ['another hash', { ...result, hash: 'ab'.repeat(32) }, 'evidence-hash-differs'],
    ['a changed result', { ...result, result: {} }, 'evidence-hash-differs'],
    ['fewer limits', { ...result, limits: ['one-language'] }, 'evidence-hash-differs'],
    ['fewer limits, hashed', rehashed({ limits: ['one-language'] }), 'evidence-result-differs'],
    ['a changed input', { ...result, input: { from, to: from } }, 'evidence-input-differs'],
    ['a forged result', rehashed({ result: { jaccard: 1000 } }), 'evidence-result-differs'],
    ['another engine', rehashed({ engine: 'oracle' }), 'unknown-engine'],
    ['another version', rehashed({ version: 2 }), 'evidence-other-version'],
  ])('EV7: %s is told', (_, value, why) => expect(checkEvidence(value)).toMatchObject({ ok: false, why }))
})
