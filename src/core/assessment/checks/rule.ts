/**
 * A machine check as it is declared in `data/checks/*.yaml`: what it looks for, in which languages, how grave it is, what
 * clears it, and how often it was met elsewhere. How right it is, is measured and kept apart. Rules CK1 to CK3,
 * docs/spec/checks.md.
 */
import * as z from 'zod/mini'
import { phrasesMax, phraseUnitsMax } from '../../limits.js'
import { isPhrase } from './phrases.js'

/** What a clause does, by its main verb. The order is that in which pages list them. */
export const clauseClasses = [
  'duty',
  'soft-duty',
  'qualified-duty',
  'prohibition',
  'exemption',
  'permission',
  'right',
  'recommendation',
  'constitutive',
  'interpretive',
  'none',
] as const
export type ClauseClass = (typeof clauseClasses)[number]

/** What a check does that is no list of words: each has a function of this folder. */
const deeds = [
  'new-words',
  'undefined-terms',
  'scope',
  'modality',
  'bearer',
  'soft-duties',
  'references',
  'sentence-length',
] as const

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))
const words = z.strictObject({ en: z.string().check(z.minLength(1)), ar: z.string().check(z.minLength(1)) })
const phrase = z.string().check(z.minLength(1), z.maxLength(phraseUnitsMax))
const phrases = z.array(phrase).check(z.minLength(1), z.maxLength(phrasesMax))
const byLanguage = z.record(z.string().check(z.regex(/^[a-z]{2,3}$/)), phrases)
const severity = z.enum(['info', 'warn'])
const classes = z.array(z.enum(clauseClasses)).check(z.minLength(1))
const version = z.int().check(z.minimum(1))

export const checkSchema = z.strictObject({
  id: code,
  version,
  /** exact: a comparison; lexicon and trigger: phrases; absence: phrases that are missing; number: a count. */
  kind: z.enum(['exact', 'lexicon', 'rule', 'absence', 'trigger', 'number']),
  label: words,
  /** What it looks for, in a sentence. */
  finds: words,
  severity,
  /** What clears a finding, in a sentence. */
  clears: z.optional(words),
  does: z.optional(z.enum(deeds)),
  /** The languages it can be run in; `any` for what needs no words. */
  languages: z.union([z.literal('any'), z.array(z.string()).check(z.minLength(1))]),
  phrases: z.optional(byLanguage),
  /** Lists of phrases by what they are for: the classes of clauses, and what tells them. */
  roles: z.optional(z.record(code, byLanguage)),
  /** Whom a clause can bind. */
  actors: z.optional(z.array(z.strictObject({ id: code, label: words, phrases: byLanguage }))),
  /** Only in clauses of these classes. */
  only: z.optional(classes),
  /** Graver in clauses of these classes, or where another check fires in the same clause. */
  graver: z.optional(z.strictObject({ in: z.optional(classes), with: z.optional(z.array(code)) })),
  /** absence: looked for only where one of these checks fires; without it, always. */
  when: z.optional(z.array(code)),
  /** number: more than this. */
  above: z.optional(z.int()),
  /** How often it was met in texts that nobody suspects: a share in per cent, of what, and where it was counted. */
  baseRate: z.optional(z.strictObject({ percent: z.string(), of: code, where: code })),
})

export type CheckRule = z.output<typeof checkSchema>

/** What is wrong with a rule, and where in it. */
interface RuleFault {
  readonly why: string
  readonly path: readonly (string | number)[]
}

/** What the schema cannot see: phrases that cannot be read, languages without words, members that a kind needs. */
export function ruleFaults(rule: CheckRule): RuleFault[] {
  return [...phraseFaults(rule), ...languageFaults(rule), ...kindFaults(rule)]
}

/** Every list of phrases of a rule with the way to it. */
function phraseLists(
  rule: CheckRule,
): { readonly path: string[]; readonly lists: Record<string, string[]> }[] {
  return [
    ...(rule.phrases === undefined ? [] : [{ path: ['phrases'], lists: rule.phrases }]),
    ...Object.entries(rule.roles ?? {}).map(([role, lists]) => ({ path: ['roles', role], lists })),
    ...(rule.actors ?? []).map((actor, i) => ({
      path: ['actors', String(i), 'phrases'],
      lists: actor.phrases,
    })),
  ]
}

function phraseFaults(rule: CheckRule): RuleFault[] {
  return phraseLists(rule).flatMap(({ path, lists }) =>
    Object.entries(lists).flatMap(([lang, all]) =>
      all.flatMap((phrase, i) =>
        isPhrase(phrase) ? [] : [{ why: 'check-phrase-malformed', path: [...path, lang, i] }],
      ),
    ),
  )
}

function languageFaults(rule: CheckRule): RuleFault[] {
  const { languages } = rule
  if (languages === 'any') return []
  return phraseLists(rule).flatMap(({ path, lists }) =>
    languages.every(lang => lists[lang] !== undefined) ? [] : [{ why: 'check-language-without-words', path }],
  )
}

function kindFaults({ kind, does, phrases, roles, actors, above, languages }: CheckRule): RuleFault[] {
  const lacks = (member: string, there: boolean): RuleFault[] =>
    there ? [] : [{ why: 'check-lacks', path: [member] }]
  if (kind === 'lexicon' || kind === 'trigger' || kind === 'absence')
    return [
      ...lacks('phrases', phrases !== undefined),
      ...(languages === 'any' ? [{ why: 'check-language-without-words', path: ['languages'] }] : []),
    ]
  return [
    ...lacks('does', does !== undefined),
    ...lacks('above', kind !== 'number' || above !== undefined),
    ...lacks('roles', does !== 'modality' || roles !== undefined),
    ...lacks('actors', does !== 'bearer' || actors !== undefined),
  ]
}

/** Whether a rule has words for a language, by its first part. */
export function speaks({ languages }: CheckRule, lang: string): boolean {
  return languages === 'any' || languages.includes(lang.split('-')[0]!)
}

/** How right a check was found to be, by the script that measures. */
export interface Measured {
  /** Findings looked at, and how many of them were right. */
  readonly of: number
  readonly right: number
  /** On what: clauses kept apart from tuning, all that are labelled, made documents kept apart, all of these, words compared or clauses counted by other means. */
  readonly on: 'frozen' | 'all' | 'documents' | 'all-documents' | 'construction' | 'counted'
}

/** Rules with what was measured of them. */
export interface CheckSet {
  readonly rules: readonly CheckRule[]
  readonly measured: Readonly<Record<string, Measured>>
  /** How many operative clauses of the published set have 0, 1, 2 … words of a vague standard. */
  readonly vagueness: readonly number[]
}
