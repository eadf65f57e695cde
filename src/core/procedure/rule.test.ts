/** The laws of rules, on random rules and rooms. Rules P10..P19, docs/spec/procedure.md. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  completions,
  factsOf,
  holds,
  type Room,
  type Row,
  referenceVerdict,
} from '../../../test/reference-rules.js'
import {
  type Count,
  type Facts,
  judge,
  type Rule,
  ruleSchema,
  rulesIn,
  type Verdict,
  type Working,
} from './rule.js'

const groups = ['g1', 'g2', 'g3']
const positions = ['yes', 'ok', 'no', 'abstain', 'block']
const runs = { numRuns: 500, seed: 1865 }

const some = <T>(from: readonly T[]) => fc.subarray([...from], { minLength: 1 })
const maybe = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
  fc
    .option(value, { nil: undefined })
    .map(found => (found === undefined ? {} : { [key]: found })) as fc.Arbitrary<{ readonly [key in K]?: T }>

const row: fc.Arbitrary<Row> = fc
  .tuple(
    fc.record({ n: fc.nat(40), group: fc.constantFrom(...groups), electorates: fc.subarray(['house']) }),
    maybe('ballot', fc.constantFrom(...positions)),
    maybe('counts', fc.constant(false as const)),
  )
  .map(parts => Object.assign({}, ...parts))

const room: fc.Arbitrary<Room> = fc.record({
  voters: fc.array(row, { maxLength: 8 }),
  groups: fc.constant(groups),
  blocking: fc.constant(['block']),
  present: fc.nat(100),
  conditions: fc.constantFrom('holds', 'fails' as const),
})

const count: fc.Arbitrary<Count> = fc
  .tuple(
    fc.oneof(
      some(positions).map(all => ({ positions: all })),
      fc.constantFrom({ cast: true as const }, { entitled: true as const }),
    ),
    maybe('among', fc.constant('house')),
    maybe('without', some(positions)),
  )
  .map(parts => Object.assign({}, ...parts))

const proportion = fc
  .integer({ min: 1, max: 9 })
  .chain(den => fc.record({ num: fc.integer({ min: 1, max: den }), den: fc.constant(den) }))

function shareOf(counts: fc.Arbitrary<{ of: Count; base: Count }>, most: boolean): fc.Arbitrary<Rule> {
  const bounds = most ? maybe('most', fc.constant(true as const)) : fc.constant({})
  return fc
    .tuple(proportion, counts, maybe('strict', fc.constant(true as const)), bounds)
    .map(parts => ({ share: Object.assign({}, ...parts) }))
}

/** Rules made of these, with groups in no groups. */
function composed(single: fc.Arbitrary<Rule>, how: readonly ('every' | 'heard')[]): fc.Arbitrary<Rule> {
  const list = (rules: fc.Arbitrary<Rule>) => fc.array(rules, { minLength: 1, maxLength: 3 })
  const nested = (rules: fc.Arbitrary<Rule>) =>
    fc.oneof(
      rules,
      list(rules).map(all => ({ all })),
      list(rules).map(any => ({ any })),
    )
  const perGroup = fc
    .tuple(
      fc.record({
        rule: nested(single),
        groups: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(...how)),
      }),
      maybe('in', some(groups)),
    )
    .map(parts => ({ perGroup: Object.assign({}, ...parts) }))
  return nested(nested(fc.oneof(single, perGroup)))
}

const shares = shareOf(fc.record({ of: count, base: count }), true)
const bounded = fc.record({ count: fc.integer({ min: 1, max: 60 }), of: count })
const single = fc.oneof(
  shares,
  fc.constantFrom<Rule>({ noneBlocking: true }, { nothingOpen: 'objections' }),
  bounded.map(atLeast => ({ atLeast })),
  bounded.map(atMost => ({ atMost })),
)
const rule = composed(single, ['every', 'heard'])
const whereHeard = single.map((inner): Rule => ({ perGroup: { rule: inner, groups: 'heard' } }))

const verdictOf = (judged: Rule, of: Room) => judge(judged, factsOf(of)).verdict

test('P12: where everything is known, a rule holds or fails as the second implementation says', () => {
  const law = fc.property(rule, room, (judged, of) => {
    expect(ruleSchema.safeParse(judged).success).toBe(true)
    expect(verdictOf(judged, of)).toBe(holds(judged, of) ? 'holds' : 'fails')
    expect(referenceVerdict(judged, of)).toBe(verdictOf(judged, of))
  })
  fc.assert(law, runs)
})

test('P12: unknown is never wrong: whatever the unknown comes to, what holds or fails stays', () => {
  const hidden = fc
    .tuple(room, fc.array(fc.nat(7), { maxLength: 3 }), fc.boolean())
    .map(([known, at, conditions]) => ({
      ...known,
      voters: known.voters.map((each, i) => (at.includes(i) ? { ...each, n: null } : each)),
      conditions: conditions ? known.conditions : ('unknown' as const),
    }))
  const law = fc.property(
    fc.oneof(rule, whereHeard),
    hidden,
    fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }),
    (judged, of, values) => {
      const verdict = verdictOf(judged, of)
      if (verdict === 'unknown') return
      for (const complete of completions(of, [0, ...values]))
        expect(verdictOf(judged, complete)).toBe(verdict)
    },
  )
  fc.assert(law, runs)
})

test('P12: one that fails decides all, one that holds decides any, whatever the unknown', () => {
  const of = (verdict: Verdict): Rule => ({ class: [verdict] })
  const facts: Facts = {
    groups: [],
    count: () => null,
    blocking: () => null,
    condition: ({ class: [verdict] = [] }) => ({ verdict: verdict as Verdict }),
  }
  const came = (joined: Rule) => judge(joined, facts).verdict
  const verdicts = ['holds', 'fails', 'unknown'] as const
  for (const a of verdicts) {
    for (const b of verdicts) {
      const rules = [of(a), of(b)]
      const both = rules.map(each => each.class![0])
      expect(came({ all: rules })).toBe(
        both.includes('fails') ? 'fails' : both.includes('unknown') ? 'unknown' : 'holds',
      )
      expect(came({ any: rules })).toBe(
        both.includes('holds') ? 'holds' : both.includes('unknown') ? 'unknown' : 'fails',
      )
    }
  }
  expect(came({ noneBlocking: true })).toBe('unknown')
  expect(came({ atLeast: { count: 1, of: { cast: true } } })).toBe('unknown')
})

/** A share of numbers that are given. */
function ofNumbers(of: number | null, base: number | null): Facts {
  const found = (counted: Count) => (counted.cast ? base : of)
  return { groups: [], count: found, blocking: () => 0, condition: () => ({ verdict: 'unknown' }) }
}

const numbers: { of: Count; base: Count } = { of: { positions: ['yes'] }, base: { cast: true } }

test('P15: shares of numbers as large as there are come out exactly', () => {
  const large = fc.integer({ min: Number.MAX_SAFE_INTEGER - 9, max: Number.MAX_SAFE_INTEGER })
  const any = fc.oneof(large, fc.nat(9), fc.maxSafeNat())
  fc.assert(
    fc.property(fc.oneof(large, fc.integer({ min: 1, max: 9 })), any, any, any, (den, less, of, base) => {
      const num = Math.max(1, Math.min(den, less))
      const [left, right] = [BigInt(of) * BigInt(den), BigInt(num) * BigInt(base)]
      const came = (bound: object) =>
        judge({ share: { num, den, ...numbers, ...bound } }, ofNumbers(of, base)).verdict === 'holds'
      expect(came({})).toBe(base > 0 && left >= right)
      expect(came({ strict: true })).toBe(base > 0 && left > right)
      expect(came({ most: true })).toBe(base > 0 && left <= right)
      expect(came({ most: true, strict: true })).toBe(base > 0 && left < right)
    }),
    runs,
  )
})

test('P15: between a bound and its opposite there is nothing, and at the bound both hold', () => {
  fc.assert(
    fc.property(proportion, fc.integer({ min: 1, max: 1e12 }), ({ num, den }, times) => {
      const came = (of: number, bound: object = {}) =>
        judge({ share: { num, den, ...numbers, ...bound } }, ofNumbers(of, den * times)).verdict
      expect([came(num * times), came(num * times, { most: true })]).toEqual(['holds', 'holds'])
      expect([came(num * times, { strict: true }), came(num * times, { strict: true, most: true })]).toEqual([
        'fails',
        'fails',
      ])
      expect([came(num * times - 1), came(num * times - 1, { most: true })]).toEqual(['fails', 'holds'])
      expect([came(num * times + 1), came(num * times + 1, { most: true })]).toEqual(['holds', 'fails'])
    }),
    runs,
  )
})

test('P15: zero votes never pass a share', () => {
  const law = fc.property(shares, room, ({ share }, of) => {
    const nobody = { ...of, voters: of.voters.map(each => ({ ...each, n: 0 })) }
    expect(verdictOf({ share }, nobody)).toBe('fails')
    for (const group of groups) expect(judge({ share }, factsOf(nobody), group).verdict).toBe('fails')
    if (share!.most) return
    expect(judge({ share: { ...share!, ...numbers } }, ofNumbers(0, 12)).verdict).toBe('fails')
  })
  fc.assert(law, runs)
  for (const bound of [{}, { strict: true }, { most: true }] as const)
    expect(judge({ share: { num: 1, den: 4, ...numbers, ...bound } }, ofNumbers(null, 0)).verdict).toBe(
      'fails',
    )
})

/** Shares of those in favour, of a whole that counts each of them once. */
const inFavour = fc
  .constantFrom<string[]>(['yes'], ['yes', 'ok'])
  .chain(all =>
    fc.record({
      of: fc.constant<Count>({ positions: all }),
      base: fc.constantFrom<Count>(
        { positions: [...all, 'no', 'block'] },
        { cast: true },
        { entitled: true },
        { entitled: true, without: ['abstain'] },
      ),
    }),
  )
  .chain(counts =>
    maybe('among', fc.constant('house')).map(among => ({
      of: { ...counts.of, ...among },
      base: { ...counts.base, ...among },
    })),
  )

test('P19: one more supporter never turns what holds into what fails', () => {
  const rising = composed(
    fc.oneof(
      shareOf(inFavour, false),
      bounded.map(atLeast => ({ atLeast })),
      fc.constant<Rule>({ noneBlocking: true }),
    ),
    ['every'],
  )
  const silent = fc.record({ group: fc.constantFrom(...groups), electorates: fc.subarray(['house']) })
  const law = fc.property(rising, room, silent, (judged, of, one) => {
    // An entitled voter who had said nothing votes in favour, and is entitled still.
    const plain = rulesIn(judged).every(({ rule: { atLeast } }) => !atLeast?.of.without?.includes('yes'))
    if (!plain) return
    const before = verdictOf(judged, { ...of, voters: [...of.voters, { ...one, n: 1 }] })
    const after = verdictOf(judged, { ...of, voters: [...of.voters, { ...one, n: 1, ballot: 'yes' }] })
    if (before === 'holds') expect(after).toBe('holds')
  })
  fc.assert(law, runs)
})

test('P16: a group grown from 3 to 3,000 with the same shares changes no rule of shares per group', () => {
  const perGroup = composed(shares, ['every', 'heard']).filter(judged => judged.perGroup !== undefined)
  const law = fc.property(perGroup, room, fc.constantFrom(...groups), (judged, of, grown) => {
    const grow = (each: Row) => (each.group === grown ? { ...each, n: each.n! * 1000 } : each)
    expect(verdictOf(judged, { ...of, voters: of.voters.map(grow) })).toBe(verdictOf(judged, of))
  })
  fc.assert(law, runs)
})

test('P16: a group that may not have been heard stops nothing for sure, and carries nothing alone', () => {
  const judged: Rule = {
    perGroup: { rule: { atLeast: { count: 1, of: { positions: ['yes'] } } }, groups: 'heard' },
  }
  const of = (voters: readonly Row[]) =>
    verdictOf(judged, { voters, groups, blocking: [], present: null, conditions: 'unknown' })
  const yes: Row = { n: 2, group: 'g1', ballot: 'yes' }
  expect(of([yes])).toBe('holds')
  expect(of([yes, { n: null, group: 'g2', ballot: 'no' }])).toBe('unknown')
  expect(of([yes, { n: null, group: 'g2', ballot: 'yes' }])).toBe('unknown')
  expect(of([yes, { n: 3, group: 'g2', ballot: 'yes' }, { n: null, group: 'g2', ballot: 'no' }])).toBe(
    'holds',
  )
  expect(
    of([
      { n: 1, group: 'g1', ballot: 'no' },
      { n: null, group: 'g2', ballot: 'yes' },
    ]),
  ).toBe('fails')
  expect(of([{ n: null, group: 'g1', ballot: 'no' }])).toBe('unknown')
  const nobodyBlocks: Rule = { perGroup: { rule: { noneBlocking: true }, groups: 'heard' } }
  const perhaps: Room = {
    voters: [{ n: null, group: 'g1', ballot: 'no' }],
    ...{ groups, blocking: ['block'], present: null, conditions: 'unknown' },
  }
  expect(verdictOf(nobodyBlocks, perhaps)).toBe('unknown')
})

/** Whether the parts of a working are those of the rule, in its order. */
function parallel(judged: Rule, { parts }: Working): void {
  const listed = judged.all ?? judged.any
  if (listed !== undefined) {
    expect(parts).toHaveLength(listed.length)
    listed.forEach((part, i) => {
      parallel(part, parts![i]!)
    })
  } else if (judged.perGroup !== undefined) {
    const { rule: inner, groups: needed, in: asked = groups } = judged.perGroup
    const named = parts!.map(({ group }) => group)
    expect(named).toEqual(
      groups.filter(group => asked.includes(group) && (needed !== 'heard' || named.includes(group))),
    )
    for (const part of parts!) parallel(inner, part)
  } else expect(parts).toBeUndefined()
}

test('P18: a working has the shape of its rule, and shows what was counted', () => {
  const law = fc.property(rule, room, (judged, of) => {
    const working = judge(judged, factsOf(of))
    parallel(judged, working)
    const facts = factsOf(of)
    if (judged.share === undefined) return
    expect(working.of).toBe(facts.count(judged.share.of, null))
    expect(working.base).toBe(facts.count(judged.share.base, null))
  })
  fc.assert(law, runs)
})

test.each([
  ['a number that is no integer', { share: { num: 0.5, den: 1, ...numbers } }],
  ['a member that is not known', { nonBlocking: true }],
  ['false for what is only there or not', { noneBlocking: false }],
  ['no rules in a list', { all: [] }],
  ['a negative count', { atMost: { count: -1, of: { cast: true } } }],
  ['nobody as enough', { atLeast: { count: 0, of: { cast: true } } }],
  ['no groups to ask', { perGroup: { rule: { noneBlocking: true }, groups: 1, in: [] } }],
  ['a count that is not known', { atLeast: { count: 1, of: { voters: true } } }],
])('P10: refused: %s', (_, malformed) => {
  expect(ruleSchema.safeParse(malformed).success).toBe(false)
})
