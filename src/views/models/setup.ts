/** A negotiation that is being set up: everything as it was written, so that nothing is lost where it is refused. */
import type { LocalText, Procedure } from '../../core/procedure/procedure.js'
import type { InstrumentRead, InstrumentRefused } from '../../formats/instrument.js'
import type { Problem } from '../context.js'

/** The steps of the guided form, in their order; the path of each is `/new/STEP`, of the first `/new`. */
export const setupSteps = ['forum', 'text', 'names', 'calendar', 'check'] as const
export type SetupStep = (typeof setupSteps)[number]

export interface Setup {
  /** The id of a procedure that ships; empty until one is chosen. */
  readonly forum: string
  /** The ids of frameworks that ship: wordings are assessed under them. */
  readonly frameworks: readonly string[]
  readonly base: string
  /** Language of the text, a tag. */
  readonly lang: string
  /** Other languages than those offered, tags separated by commas. */
  readonly others: string
  readonly titles: Readonly<Record<string, string>>
  readonly languages: readonly string[]
  readonly authentic: readonly string[]
  readonly name: string
  readonly dates: readonly SetupDate[]
}

export interface SetupDate {
  readonly type: string
  /** `2027-03-01T17:00`, UTC. */
  readonly at: string
  readonly title: string
}

export const emptySetup: Setup = {
  forum: '',
  frameworks: [],
  base: '',
  lang: 'en',
  others: '',
  titles: {},
  languages: [],
  authentic: [],
  name: '',
  dates: [],
}

/** Something that has to be put right before it can be opened, and where. */
export interface SetupProblem {
  readonly step: SetupStep
  readonly problem: Problem
}

/** What the reader of texts made of the base text; null where there is none yet. */
export type BaseRead = InstrumentRead | InstrumentRefused | null

/** What the page of a step shows. */
export interface SetupProps {
  readonly step: SetupStep
  readonly setup: Setup
  readonly procedures: readonly Procedure[]
  /** Those that ship. */
  readonly frameworks: readonly { readonly id: string; readonly title: LocalText }[]
  readonly base: BaseRead
  /** What stands in the way of opening it, in the order of the steps. */
  readonly problems: readonly SetupProblem[]
  /** Whether this step was sent already: only then is said what is wrong with it. */
  readonly tried: boolean
  /** Where the log will say for ever that it comes from, and whether the operator gave that address. */
  readonly origin: string
  readonly isPublicOrigin: boolean
}

/** Languages that are offered by name. */
const offeredLanguages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const

/** Languages of a set-up: those offered, that of the text, and the others that were named. */
export function languagesOf({ lang, others, titles }: Setup): string[] {
  return [...new Set([lang, ...offeredLanguages, ...tagsOf(others), ...Object.keys(titles)])]
}

export function tagsOf(written: string): string[] {
  return written.split(/[\s,;،]+/).filter(tag => tag !== '')
}

/** Types of dates that are offered. */
export const dateTypes = ['deadline', 'meeting', 'other'] as const

export function stepPath(step: SetupStep): string {
  return step === 'forum' ? '/new' : `/new/${step}`
}

/** A short name made of a title's letters, where it has any that fit. */
export function nameFrom(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}
