/**
 * A framework: the questions that are asked of every wording here. Data, as somebody wrote it down and a log carries
 * it; several may be declared in one negotiation. Rules AS1 to AS4, docs/spec/assessments.md.
 */
import * as z from 'zod/mini'
import { citationUnitsMax, criteriaMax, evidenceItemsMax, triggerTermsMax } from '../../../limits.js'
import { code, localText } from '../fields.js'

const labelled = { id: code, label: localText }
const codes = z.array(code).check(z.maxLength(20))
const term = z.string().check(z.minLength(1), z.maxLength(60))

const criterion = z.strictObject({
  ...labelled,
  /** Semantics 2: the family that it is asked with. */
  family: z.optional(code),
  question: z.optional(localText),
  /** What to look at before one answers. */
  guidance: z.optional(localText),
  /** Where the question comes from; no text of a source is copied. */
  cites: z.optional(
    z.array(z.string().check(z.minLength(1), z.maxLength(citationUnitsMax))).check(z.maxLength(12)),
  ),
  /** The machine checks that bear on it. They are shown apart and answer nothing. */
  machine: z.optional(codes),
})

export const frameworkSchema = z.strictObject({
  id: code,
  title: localText,
  effects: z.array(z.strictObject(labelled)),
  criteria: z.array(criterion).check(z.maxLength(criteriaMax)),
  themes: z.array(
    z.strictObject({
      ...labelled,
      /** Effects the brief on this theme lists, in this order. */
      effects: z.array(code),
      /** Words looked for in the proposals and in the current text. */
      terms: z.array(term),
      /** Topics by which other forums are found. */
      topics: z.array(code),
    }),
  ),
  forums: z.array(
    z.strictObject({
      id: code,
      name: localText,
      kind: z.string().check(z.maxLength(60)),
      covers: z.array(code),
      since: z.optional(z.int()),
      note: z.optional(localText),
      /** Where the row comes from; a row nobody has checked is shown as such. */
      cites: z.optional(z.string().check(z.maxLength(400))),
      checked: z.boolean(),
    }),
  ),
  /** Semantics 2: criteria that belong together; with triggers, one that none of them calls for is offered folded up. */
  families: z.optional(
    z
      .array(z.strictObject({ ...labelled, triggers: z.optional(codes) }))
      .check(z.minLength(1), z.maxLength(20)),
  ),
  /** Semantics 2: what calls for a family: words of a wording by its language, or an effect that somebody says it has. */
  triggers: z.optional(
    z
      .array(
        z.strictObject({
          ...labelled,
          terms: z.optional(
            z.record(
              z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)),
              z.array(term).check(z.maxLength(triggerTermsMax)),
            ),
          ),
          effects: z.optional(codes),
        }),
      )
      .check(z.maxLength(20)),
  ),
  /** Semantics 2: the kinds of evidence. Where they are declared, the rules of answering are in force (AS8). */
  evidence: z.optional(
    z.array(z.strictObject(labelled)).check(z.minLength(1), z.maxLength(evidenceItemsMax)),
  ),
})
export type Framework = z.output<typeof frameworkSchema>

/** Members that semantics 2 added, to the framework and to its criteria. */
export function laterMember({ families, triggers, evidence, criteria }: Framework): string | null {
  for (const [name, value] of Object.entries({ families, triggers, evidence }))
    if (value !== undefined) return name
  for (const { family, question, guidance, cites, machine } of criteria)
    for (const [name, value] of Object.entries({ family, question, guidance, cites, machine }))
      if (value !== undefined) return `criteria.${name}`
  return null
}

/** What is wrong with a framework: a code, the members that lead to it, and what it is about. */
export interface FrameworkFault {
  readonly why: string
  readonly path: readonly PropertyKey[]
  readonly where: string
}

/** Everything that names what is not there, and every name that is given twice. */
export function frameworkFaults(framework: Framework): FrameworkFault[] {
  const { families = [], triggers = [], criteria, effects } = framework
  return [
    ...lists.flatMap(list => duplicates(framework, list)),
    ...criteria.flatMap(({ family }, i) =>
      family === undefined ? [] : unknown(families, [family], ['criteria', i, 'family'], 'family'),
    ),
    ...families.flatMap((family, i) =>
      unknown(triggers, family.triggers ?? [], ['families', i, 'triggers'], 'trigger'),
    ),
    ...triggers.flatMap((trigger, i) =>
      unknown(effects, trigger.effects ?? [], ['triggers', i, 'effects'], 'effect'),
    ),
  ]
}

const lists = ['effects', 'criteria', 'families', 'triggers', 'evidence'] as const

function duplicates(framework: Framework, list: (typeof lists)[number]): FrameworkFault[] {
  const ids = (framework[list] ?? []).map(({ id }) => id)
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i ? [] : [{ why: 'framework-twice', path: [list, i, 'id'], where: id }],
  )
}

function unknown(
  declared: readonly { readonly id: string }[],
  named: readonly string[],
  path: readonly PropertyKey[],
  what: 'family' | 'trigger' | 'effect',
): FrameworkFault[] {
  return named
    .filter(id => !declared.some(one => one.id === id))
    .map(id => ({ why: `framework-unknown-${what}`, path, where: id }))
}
