import { expect, test } from 'vitest'
import { institutionIn } from './institution.js'
import { sentenceOf } from './problem.js'

const issuer = 'https://login.example.edu/realms/staff'
const whole = {
  TRAVAUX_OIDC_ISSUER: issuer,
  TRAVAUX_OIDC_CLIENT_ID: 'travaux',
  TRAVAUX_OIDC_CLIENT_SECRET: 'secret',
}

test.each([
  ['nothing', {}, undefined],
  ['empty variables', { TRAVAUX_OIDC_ISSUER: '', TRAVAUX_OIDC_NAME: 'Uni' }, undefined],
  ['all', { ...whole, TRAVAUX_OIDC_NAME: ' University  of Example ' }, 'University of Example'],
  ['no name', whole, 'login.example.edu'],
  ['this machine', { ...whole, TRAVAUX_OIDC_ISSUER: 'http://localhost:3000' }, 'localhost'],
])('A36: an institution from %s', (_, env, name) => {
  const read = institutionIn(env)
  expect(read.ok && read.value?.name).toBe(name)
})

test.each([
  ['a part', { ...whole, TRAVAUX_OIDC_CLIENT_SECRET: '' }, 'set TRAVAUX_OIDC_CLIENT_SECRET too'],
  ['no HTTPS', { ...whole, TRAVAUX_OIDC_ISSUER: 'http://login.example.edu' }, 'https address'],
  ['no address', { ...whole, TRAVAUX_OIDC_ISSUER: 'login.example.edu' }, 'https address'],
  ['a query', { ...whole, TRAVAUX_OIDC_ISSUER: `${issuer}?a=b` }, 'https address'],
  ['a name that turns', { ...whole, TRAVAUX_OIDC_NAME: 'a\u202eb' }, 'not a name that can be shown'],
])('A36: not from %s', (_, env, words) => {
  const read = institutionIn(env)
  expect(read.ok ? '' : sentenceOf(read)).toContain(words)
})
