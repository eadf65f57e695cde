import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { factsOf, type Room, type Row, referenceVerdict } from '../../../test/reference-rules.js'
import { checkProcedure } from './check.js'
import { type Procedure, procedureSchema } from './procedure.js'
import { judge, type Rule, ruleSchema, type Verdict } from './rule.js'

interface Case {
  readonly comment: string
  readonly source: string
  readonly rule?: unknown
  readonly procedure?: string
  readonly question?: string
  readonly part?: 'quorum' | 'postponed' | 'force' | 'amended'
  readonly voters: readonly Row[]
  readonly present?: number | null
  readonly blocking?: readonly string[]
  readonly groups?: readonly string[]
  readonly expected: Verdict
}

const { cases } = JSON.parse(readFileSync('vectors/procedure/rules.json', 'utf8')) as {
  cases: readonly Case[]
}

const read = new Map<string, Procedure>()

function procedure(id: string): Procedure {
  const found =
    read.get(id) ?? procedureSchema.parse(parse(readFileSync(`data/procedures/${id}.yaml`, 'utf8')))
  read.set(id, found)
  return found
}

/** The rule a case is about: its own, or one that it names. */
function ruleOf({ rule, procedure: id, question: name, part }: Case): Rule {
  if (rule !== undefined) return ruleSchema.parse(rule)
  const { questions = [], treaty } = procedure(id!)
  const question = questions.find(q => q.id === name)
  const ofTreaty = part === 'force' || part === 'amended' ? treaty?.[part]?.when : undefined
  const ofQuestion = part === 'quorum' || part === 'postponed' ? question?.[part]?.when : question?.carries
  const found = ofTreaty ?? ofQuestion
  if (found === undefined) throw new Error(`no such rule: ${id} ${name} ${part}`)
  return found
}

/** Rows may name the electorate of the question itself; a procedure says which positions block. */
function roomOf({ procedure: id, question: name, ...given }: Case): Room {
  const whole = id === undefined ? undefined : procedure(id)
  const own = whole?.questions?.find(q => q.id === name)?.electorate
  return {
    voters: given.voters.map(row => ({
      ...row,
      electorates: [...(row.electorates ?? []), ...(own ? [own] : [])],
    })),
    groups: given.groups ?? whole?.groups.map(group => group.id) ?? [],
    blocking: given.blocking ?? (whole?.positions ?? []).filter(p => p.blocking).map(p => p.id),
    present: given.present ?? null,
    conditions: 'unknown',
  }
}

describe('vectors/procedure/rules.json', () => {
  test.each(cases)('P10..P19: $procedure $question $comment: $expected', one => {
    const [rule, room] = [ruleOf(one), roomOf(one)]
    expect(judge(rule, factsOf(room)).verdict).toBe(one.expected)
    expect(referenceVerdict(rule, room)).toBe(one.expected)
    expect(one.source).not.toBe('')
  })

  test('rows name what the procedure declares', () => {
    for (const one of cases.filter(({ procedure: id }) => id !== undefined)) {
      const { groups, electorates = [], positions = [] } = procedure(one.procedure!)
      for (const row of one.voters) {
        if (row.group !== undefined) expect(groups.map(g => g.id)).toContain(row.group)
        if (row.ballot !== undefined) expect(positions.map(p => p.id)).toContain(row.ballot)
        expect(electorates.map(e => e.id)).toEqual(expect.arrayContaining([...(row.electorates ?? [])]))
      }
    }
  })
})

const ids = ['coe-convention', 'icann-gnso', 'iso-dis', 'operational-coalition', 'ripe-pdp', 'un-conference']

describe('data/procedures', () => {
  test.each(ids)('P20: %s is whole, and each of its clauses is used', id => {
    const whole = procedure(id)
    expect(checkProcedure(whole)).toBeNull()
    const used = JSON.stringify({ ...whole, clauses: [] })
    expect(whole.clauses.filter(clause => !used.includes(`"${clause.id}"`))).toEqual([])
  })

  test.each(ids)('P1: %s says where it comes from, in words, in English and Arabic', id => {
    const { sources, clauses } = procedure(id)
    expect(sources).not.toEqual([])
    for (const { text, cites } of clauses) {
      expect(Object.keys(text)).toEqual(expect.arrayContaining(['en', 'ar']))
      expect(cites).toBeTruthy()
    }
  })
})
