import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseWording } from '../core/text/normalise.js'
import { tidy } from './typography.js'

const squeezed = (text: string) => normaliseWording(text).replace(/\s+/g, '')

describe('I4: white space is normalised, nothing else', () => {
  test.each([
    ['administrations . They', 'administrations. They'],
    ['a service , once named [ so ] ) too', 'a service, once named [ so]) too'],
    ['line\n  end\t\ttab', 'line end tab'],
    ['the Union.DONE at', 'the Union. DONE at'],
    ['charge).Administrations', 'charge). Administrations'],
    [
      'see www.example.Org and a/b.Cd and U.S.A and e.g.Foo',
      'see www.example.Org and a/b.Cd and U.S.A and e.g.Foo',
    ],
    ['*Prohibited *list *of* x', '*Prohibited* list *of* x'],
    ['*Term*A thing', '*Term* A thing'],
    ['English*For Spain:*In', 'English *For Spain:* In'],
    ['and r*eaffirming* that', 'and r*eaffirming* that'],
    ['2 * 3', '2 * 3'],
    ['« objet »\u00a0: le ; la', '« objet » : le ; la'],
    ['a . . . b .5 c', 'a. . . b .5 c'],
  ])('%j is %j', (from, to) => {
    expect(tidy(from)).toBe(to)
    expect(squeezed(from)).toBe(squeezed(to))
  })

  test('I6: where footnote marks stood, colons and semicolons close up too', () => {
    expect(tidy('administrations : a ; b *Original* :Spanish', true)).toBe(
      'administrations: a; b *Original*:Spanish',
    )
    expect(tidy('administrations : a ; b', false)).toBe('administrations : a ; b')
  })

  test('of any text: only white space moves, once is enough, the result is a stored wording', () => {
    const character = fc.constantFrom(...' \n\t\u00a0.,;:)](*«»"aAbBéÉ1网'.split(''))
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(character, { maxLength: 60 }).map(all => all.join('')),
    )
    fc.assert(
      fc.property(text, fc.boolean(), (from, noted) => {
        const to = tidy(from.normalize('NFC'), noted)
        expect(squeezed(to)).toBe(squeezed(from))
        expect(normaliseWording(to)).toBe(to)
        expect(tidy(to, noted)).toBe(to)
      }),
      { seed: 20121203, numRuns: 2000 },
    )
  })
})
