/** A problem as it is written in a file, `travaux.package/1`. Rule PK15, docs/spec/package.md. */
import * as z from 'zod/mini'
import { fromUtf8 } from '../../canonical/hash.js'
import { ok, type Refusal, type Result, refuse } from '../../canonical/result.js'
import {
  packageChoicesMax,
  packagePartiesMax,
  packageProvisionsMax,
  packageRedLinesMax,
} from '../../limits.js'
import type { Choice, Chosen, PackageProblem, RedLine } from './problem.js'

const id = z.string().check(z.minLength(1), z.maxLength(80))
const chosen = z.strictObject({ provision: id, choice: id })
const schema = z.strictObject({
  format: z.literal('travaux.package/1'),
  comment: z.optional(z.string()),
  /** Which groups there are, in order; left out, those of the parties. */
  groups: z.optional(z.array(id).check(z.maxLength(packagePartiesMax))),
  parties: z
    .array(z.strictObject({ id, group: id, heard: z.optional(z.boolean()) }))
    .check(z.maxLength(packagePartiesMax)),
  provisions: z
    .array(
      z.strictObject({
        id,
        alternatives: z
          .array(
            z.strictObject({
              id,
              base: z.optional(z.boolean()),
              support: z.optional(z.int().check(z.gte(0))),
            }),
          )
          .check(z.maxLength(packageChoicesMax)),
        /** Support for adopting nothing of it, and for referring it. */
        nothing: z.optional(z.int().check(z.gte(0))),
        refer: z.optional(z.int().check(z.gte(0))),
      }),
    )
    .check(z.minLength(1), z.maxLength(packageProvisionsMax)),
  redLines: z
    .array(
      z.strictObject({
        party: id,
        provision: id,
        choices: z.array(id).check(z.minLength(1)),
        unless: z.optional(z.array(z.array(chosen).check(z.minLength(1)))),
        kind: z.optional(z.enum(['declared', 'stated', 'inferred'])),
        by: z.optional(id),
        acts: z.optional(z.array(z.int().check(z.gte(0)))),
      }),
    )
    .check(z.maxLength(packageRedLinesMax)),
  floor: z.optional(z.string()),
})
type Written = z.output<typeof schema>

/** A problem from the bytes of a file of this name; refused where it is no JSON. */
export function problemFromFile(bytes: Uint8Array, name: string): Result<PackageProblem> {
  let json: unknown
  try {
    json = JSON.parse(fromUtf8(bytes))
  } catch {
    return malformed(name, 'json')
  }
  return problemFromJson(json)
}

/** A problem from parsed JSON; refused where it does not fit the schema, or names what is not in it. */
export function problemFromJson(json: unknown): Result<PackageProblem> {
  const read = schema.safeParse(json)
  if (!read.success) return unfit(read.error.issues[0]!)
  const floor = floorOf(read.data.floor ?? '0')
  if (floor === null) return refuse('malformed-floor', { where: read.data.floor! })
  const problem = assembled(read.data, floor)
  const strange = strangeIn(problem)
  return strange === null ? ok(problem) : malformed(strange.where, strange.problem)
}

function unfit(issue: z.core.$ZodIssue): Refusal {
  const where = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const [extra] = issue.keys
    return malformed(where === '' ? extra! : `${where}.${extra}`, 'unknown-member')
  }
  if (issue.code === 'too_big') return malformed(where, 'many', Number(issue.maximum))
  return where === '' ? malformed('{', 'object') : malformed(where, 'shape')
}

/** What is wrong with it, in a word for the sentence. */
type Problem =
  | 'json'
  | 'object'
  | 'shape'
  | 'many'
  | 'unknown-member'
  | 'twice'
  | 'group'
  | 'party'
  | 'choice'
  | 'unheard'

function malformed(where: string, problem: Problem, max = 0): Refusal {
  return refuse('malformed-package', { where: where.slice(0, 80), args: { problem, max } })
}

/** A share such as `1/2` or `0`; null where it is none. */
export function floorOf(text: string): PackageProblem['floor'] | null {
  const [, num, den = '1'] = /^(\d{1,6})(?:\/(\d{1,6}))?$/.exec(text) ?? []
  if (num === undefined || Number(den) === 0 || Number(num) > Number(den)) return null
  return { num: Number(num), den: Number(den) }
}

function assembled(written: Written, floor: PackageProblem['floor']): PackageProblem {
  const redLines = written.redLines.map(
    ({ party, provision, choices, unless = [], kind = 'declared', by = party, acts = [] }): RedLine => ({
      ...{ party, provision, choices, unless },
      evidence: { kind, by, acts },
    }),
  )
  const drawn = new Set(redLines.map(({ party }) => party))
  return {
    groups: written.groups ?? [...new Set(written.parties.map(({ group }) => group))],
    parties: written.parties.map(({ id, group, heard }) => ({ id, group, heard: heard ?? drawn.has(id) })),
    provisions: written.provisions.map(({ id, alternatives, nothing = 0, refer = 0 }) => ({
      id,
      choices: [
        ...alternatives.map(
          ({ id, base = false, support = 0 }): Choice => ({
            id,
            kind: base ? 'base' : 'alternative',
            support,
          }),
        ),
        { id: 'nothing', kind: 'nothing', support: nothing },
        { id: 'refer', kind: 'refer', support: refer },
      ],
    })),
    redLines,
    floor,
  }
}

/** The first thing that is twice, or names what is not there. */
function strangeIn(problem: PackageProblem): { where: string; problem: Problem } | null {
  const { groups, parties, provisions, redLines } = problem
  const twice =
    firstTwice(groups) ??
    firstTwice(parties.map(({ id }) => id)) ??
    firstTwice(provisions.map(({ id }) => id))
  if (twice !== null) return { where: twice, problem: 'twice' }
  for (const { id, choices } of provisions) {
    const again = firstTwice(choices.map(choice => choice.id))
    if (again !== null) return { where: `${id}=${again}`, problem: 'twice' }
  }
  const known = new Set(provisions.flatMap(({ id, choices }) => choices.map(choice => `${id}=${choice.id}`)))
  const missing = (one: Chosen) => !known.has(`${one.provision}=${one.choice}`)
  const stray = parties.find(({ group }) => !groups.includes(group))
  if (stray !== undefined) return { where: stray.group, problem: 'group' }
  const ids = new Set(parties.map(({ id }) => id))
  for (const { party, provision, choices, unless } of redLines) {
    if (!ids.has(party)) return { where: party, problem: 'party' }
    const lost = [...choices.map(choice => ({ provision, choice })), ...unless.flat()].find(missing)
    if (lost !== undefined) return { where: `${lost.provision}=${lost.choice}`, problem: 'choice' }
  }
  const unheard = parties.find(({ id, heard }) => !heard && redLines.some(({ party }) => party === id))
  return unheard === undefined ? null : { where: unheard.id, problem: 'unheard' }
}

function firstTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>()
  return ids.find(id => seen.size === seen.add(id).size) ?? null
}
