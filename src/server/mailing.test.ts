import { expect, test } from 'vitest'
import { random, start, why } from '../../test/people.js'
import { must } from '../store/testing-laws.js'
import { openOutbox } from './mailing.js'

const place = { dataFolder: '/nowhere', now: () => start, random, progress: () => {} }

test.each([
  [{ smtp: 'smtps://user:secret@mail.example' }, 'sender-missing'],
  [{ smtp: 'smtps://user:secret@mail.example', from: 'Talks <talks@mail.example>' }, 'malformed-sender'],
  [{ from: 'talks' }, 'malformed-sender'],
  [{ smtp: 'mail.example:25', from: 'talks@mail.example' }, 'malformed-mail-url'],
])('A28: %j is refused: %s', (mailing, code) => {
  const opened = openOutbox(mailing, place)
  expect(why(opened)).toBe(code)
  expect(JSON.stringify(opened)).not.toContain('secret')
})

test('A28: mail leaves this machine only where a server is named', async () => {
  const both = [{}, { smtp: 'smtps://user:secret@mail.example', from: 'talks@mail.example' }]
  const opened = both.map(mailing => must(openOutbox(mailing, place)))
  expect(opened.map(({ delivers }) => delivers)).toEqual([false, true])
  for (const outbox of opened) await outbox.close()
})
