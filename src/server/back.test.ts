import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './back.js'

test('A21: whatever is asked for, a browser stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    '%5c',
    '//',
    '@',
    ':',
    '?',
    '#',
    '\t',
    '\n',
    'a',
    'é',
  )
  const written = fc.oneof(
    fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))).map(parts => `/${parts.join('')}`),
    fc.webUrl(),
    fc.string({ unit: 'binary' }),
  )
  const law = fc.property(written, back => {
    const path = ownPath(back, '/account')
    expect(new URL(path, 'https://talks.example/sign-in/link/x').origin).toBe('https://talks.example')
    expect(path).toMatch(/^\/[\x21-\x7e]*$/)
    expect(ownPath(path, '/account')).toBe(path.length > 500 ? '/account' : path)
  })
  fc.assert(law, { numRuns: 5_000 })
})
