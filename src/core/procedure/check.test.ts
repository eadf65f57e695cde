import { expect, test } from 'vitest'
import { actDefinitions } from '../negotiation/acts/index.js'
import { checkProcedure, procedureFaults } from './check.js'
import { actKinds, ownRuleKinds } from './kinds.js'
import type { Procedure } from './procedure.js'

const label = { en: 'Label' }
const clause = 'rules'
const small: Procedure = {
  id: 'small',
  version: 1,
  title: label,
  groups: [{ id: 'all', label, rights: ['vote'] }],
  permissions: [],
  reasoned: [],
  clauses: [{ id: clause, text: label, verified: true }],
  stages: [{ id: 'open', label, moves: [] }],
  otherwise: { clause },
}
const half = (num: number, more: object = {}) => {
  const of = { cast: true } as const
  return { share: { num, den: 2, of, base: of, ...more } }
}

/** Codes of the faults of the small procedure with other members. */
const faults = (more: Partial<Procedure>, semantics?: number) =>
  procedureFaults({ ...small, ...more }, semantics).map(({ why }) => why)

test('P20: the small one is whole, and refused under semantics 1', () => {
  expect(checkProcedure(small)).toBe(null)
  expect(checkProcedure(small, 1)).toMatchObject({ why: 'procedure-needs-semantics-2', where: 'otherwise' })
})

test('P20: the kinds that a procedure can name are those that there are', () => {
  expect([...actDefinitions.keys()].filter(kind => !actKinds.has(kind))).toEqual([])
  const own = [...actDefinitions.values()].filter(({ ownRule }) => ownRule).map(({ kind }) => kind)
  expect(own.filter(kind => !ownRuleKinds.has(kind))).toEqual([])
})

test('P20: it has to fit into the first leaf', () => {
  const clauses = [...Array(40)].map((_, i) => ({
    id: `c${i}`,
    text: { en: 'x'.repeat(1600) },
    verified: true,
  }))
  const [fault] = procedureFaults({ ...small, clauses: [...small.clauses, ...clauses] })
  expect(fault).toMatchObject({ why: 'procedure-too-large', path: [], args: { max: 60_000 } })
})

test('P20: languages are no members: Tongan is called to', () => {
  expect(faults({ roles: [{ id: 'editor', label: { to: 'Faiʻētita' } }] })).toEqual([])
})

test.each([
  ['at least nothing', half(0), true],
  ['more than nothing', half(0, { strict: true }), false],
  ['at least half', half(1), false],
  ['all', half(2), false],
  ['more than all', half(2, { strict: true }), true],
  ['at least three halves', half(3), true],
  ['at most nothing', half(0, { most: true }), false],
  ['less than nothing', half(0, { most: true, strict: true }), true],
  ['at most all', half(2, { most: true }), true],
  ['less than all', half(2, { most: true, strict: true }), false],
])('P23: a share of %s', (_, requires, out) => {
  const scale = [{ id: 'found', label, consensus: true, requires }]
  expect(faults({ finding: { scale, clause } })).toEqual(out ? ['procedure-share-out-of-range'] : [])
})

test('P24: a circle of bodies and a circle of stages are found once for each that is in it', () => {
  const body = (id: string, under: string) => ({ id, label, kind: 'committee' as const, under })
  expect(faults({ bodies: [body('a', 'b'), body('b', 'a'), body('c', 'b')] })).toEqual([
    'procedure-body-under-itself',
    'procedure-body-under-itself',
  ])
  const stage = (id: string, to: string) => ({ id, label, moves: [{ to, by: ['chair'], clause }] })
  expect(faults({ stages: [stage('a', 'b'), stage('b', 'a')] })).toEqual([
    'procedure-stage-endless',
    'procedure-stage-endless',
  ])
})

test('P60: registration is to groups that there are, by a clause that is written out, and of semantics 2', () => {
  const registration = (more: object = {}) =>
    faults({ registration: { groups: ['all'], units: ['person'], clause, ...more } })
  expect(registration()).toEqual([])
  expect(registration({ groups: ['none'] })).toEqual(['procedure-unknown-group'])
  expect(registration({ clause: 'none' })).toEqual(['procedure-unknown-clause'])
})
