import { describe, expect, test } from 'vitest'
import { databaseAddress, withSettings } from './address.js'

describe('addresses', () => {
  test.each([
    ['postgres://ada:pw@db.example:5433/talks', 'db.example:5433/talks', 'ada'],
    ['postgresql://ada@db.example/talks?sslmode=disable', 'db.example:5432/talks', 'ada'],
    ['postgres://ada:pw@db.example', 'db.example:5432/ada', 'ada'],
    ['postgres://ada@/talks?host=/var/run/postgresql', '/var/run/postgresql:5432/talks', 'ada'],
    ['postgres://ada:p%40%2F%3F%23@[::1]/talks', '::1:5432/talks', 'ada'],
  ])('%s is named without its password', (url, place, user) => {
    expect(databaseAddress(url)).toMatchObject({ ok: true, value: { place, user, url } })
  })

  test.each([
    '',
    'talks',
    '/var/run',
    'mysql://ada@db/talks',
    'postgres://ada:se/cret@db.example/talks',
    'postgres://ada:se?cret@db.example/talks',
    'postgres://ada:se#cret@db.example/talks',
    'postgres://ada:pw@db.example:port/talks',
    'postgres://ada:%ff@db.example/talks',
    'postgres://ada:pw@db.example/talks?sslmode=verify-full&sslrootcert=/nowhere/root.crt',
  ])('%s is refused, and nothing of it is repeated', url => {
    expect(databaseAddress(url)).toEqual({ ok: false, why: 'malformed-database-url' })
  })

  test.each([
    ['postgres://ada:s%40crt@db/talks', 'said s@crt and s%40crt', 'said *** and ***'],
    ['postgres://ada@db/talks', 'said nothing', 'said nothing'],
  ])(
    'a message under %s is cleaned of the password, as it is and as it is written',
    (url, message, cleaned) => {
      const address = databaseAddress(url)
      expect(address.ok && address.value.clean(message)).toBe(cleaned)
    },
  )

  test.each([
    ['postgres://db/talks', '-c a=b -c c=d\\ e'],
    ['postgres://db/talks?sslmode=disable', '-c a=b -c c=d\\ e'],
    ['postgres://db/talks?options=-c%20x%3D%3F', '-c x=? -c a=b -c c=d\\ e'],
  ])('settings are added to %s behind its own', (url, options) => {
    const settled = new URL(withSettings(url, ['a=b', 'c=d\\ e']))
    expect(settled.searchParams.get('options')).toBe(options)
    expect(settled.pathname).toBe('/talks')
  })
})
