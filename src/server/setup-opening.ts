/**
 * What a set-up comes to: what stands in the way of opening it, and the opening itself, by the code of `travaux new`.
 * Rules H121, H123 and H124, docs/spec/http.md.
 */
import { endHolding, holdCredential } from '../accounts/holders.js'
import { makeCredential } from '../accounts/tokens.js'
import { isWellFormed } from '../core/canonical/json.js'
import { type Refusal, type Result, refuse } from '../core/canonical/result.js'
import type { Procedure } from '../core/procedure/procedure.js'
import { readInstrument } from '../formats/instrument.js'
import { shippedFramework } from '../sequencer/frameworks.js'
import { draftOpening, keepOpening, type Opening } from '../sequencer/opening.js'
import type { Sequencer } from '../sequencer/sequencer.js'
import {
  type BaseRead,
  dateTypes,
  type Setup,
  type SetupDate,
  type SetupProblem,
  type SetupStep,
  tagsOf,
} from '../views/models/setup.js'
import type { Server } from './site.js'

/** The host that logs are named after where the operator gave no address. */
const noHost = 'travaux.example'
const secretariat = 'SECRETARIAT'
export function hostOf({ origin }: Server): string {
  return origin === null ? noHost : new URL(origin).host
}

export function readBase({ base }: Setup): BaseRead {
  return base === '' ? null : readInstrument(base)
}

/** What can be told of each step by itself. */
export function formProblems(setup: Setup, procedures: readonly Procedure[], base: BaseRead): SetupProblem[] {
  const found: SetupProblem[] = []
  const say = (step: SetupStep, problem: Refusal) => found.push({ step, problem })
  if (!procedures.some(({ id }) => id === setup.forum)) say('forum', refuse('rules-missing'))
  const strange = setup.frameworks.map(shippedFramework).find(({ ok }) => !ok)
  if (strange?.ok === false) say('forum', strange)
  if (base === null) say('text', refuse('base-missing'))
  else if (!base.ok) say('text', { ...refuse(base.why), where: placeOf(base.at) })
  const tag = [setup.lang, ...tagsOf(setup.others)].find(lang => !isTag(lang))
  if (tag !== undefined) say('text', refuse('malformed-tag', { where: tag.slice(0, 40) }))
  if (!setup.titles[setup.lang]) say('names', refuse('title-missing'))
  if (!setup.languages.includes(setup.lang)) say('names', refuse('language-of-text', { where: setup.lang }))
  if (setup.authentic.length === 0 || setup.authentic.some(lang => !setup.languages.includes(lang)))
    say('names', refuse('authentic-languages'))
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(setup.name))
    say('names', refuse('malformed-log-name', { where: setup.name.slice(0, 60) }))
  const date = setup.dates.find(one => one.title === '' || momentOf(one) === null || !isType(one))
  if (date !== undefined) say('calendar', refuse('malformed-date', { where: date.title || date.at }))
  if (![JSON.stringify(setup)].every(isWellFormed)) say('names', refuse('malformed-text'))
  return found
}

function isTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && tag.length <= 35
}

function isType({ type }: SetupDate): boolean {
  return dateTypes.some(known => known === type)
}

/** Line, item and field of which a reader speaks. */
function placeOf(at: Readonly<Record<string, string | number | undefined>> = {}): string {
  return Object.entries(at)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
    .join(', ')
}

/** Milliseconds, UTC. */
function momentOf({ at }: SetupDate): number | null {
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) ? Date.parse(`${at}Z`) : Number.NaN
  return Number.isNaN(ms) || ms < 0 ? null : ms
}

/** Everything that stands in the way; where the steps are right, what the record itself would refuse. */
export async function problemsOf(
  server: Server,
  setup: Setup,
  procedures: readonly Procedure[],
  base: BaseRead,
): Promise<SetupProblem[]> {
  const found = formProblems(setup, procedures, base)
  if (found.length > 0) return found
  if (server.negotiations.has(setup.name))
    return [{ step: 'names', problem: refuse('negotiation-exists', { where: setup.name }) }]
  const drafted = await draft(server, setup, makeCredential(server.random))
  return drafted.ok ? [] : [{ step: 'check', problem: drafted }]
}

async function draft(server: Server, setup: Setup, holder: string): Promise<Result<Sequencer>> {
  const procedure = (await server.procedures()).find(({ id }) => id === setup.forum)!
  const base = readBase(setup)
  if (base?.ok !== true) return refuse('base-missing')
  return draftOpening(
    { ...openingOf(setup, procedure), host: hostOf(server), base: base.provisions, holder },
    server,
  )
}

function openingOf(setup: Setup, procedure: Procedure): Omit<Opening, 'host' | 'base'> {
  const { name, titles, languages, authentic, lang, dates, frameworks } = setup
  return {
    name,
    title: titles,
    // The working language is the first.
    languages: [lang, ...languages.filter(other => other !== lang)],
    authentic,
    procedure,
    frameworks: frameworks.map(shippedFramework).flatMap(found => (found.ok ? [found.value] : [])),
    secretariat,
    lang,
    dates: dates.map(date => ({ type: date.type, title: { [lang]: date.title }, at: momentOf(date)! })),
  }
}

/** The credential is given first: a log that is there and nobody's desk would be worse than a credential of none. */
export async function openAs(
  server: Server,
  account: string,
  setup: Setup,
  credential: string,
): Promise<Result<number>> {
  const drafted = await draft(server, setup, credential)
  if (!drafted.ok) return drafted
  const held = { log: setup.name, credential }
  const given = await holdCredential(server.directory, held, account, server.now())
  if (!given.ok) return given
  const kept = await keepOpening(server.store, setup.name, drafted.value)
  if (!kept.ok) await endHolding(server.directory, held, server.now())
  return kept
}
