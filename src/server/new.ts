/**
 * Setting up a negotiation in a guided form: `/new` and its steps, for those whom the operator names. What is written
 * is kept beside the record until the negotiation is open; that is done by the code of `travaux new`. Rules H120..H125, docs/spec/http.md.
 */
import type { Context, Hono } from 'hono'
import { findAccount } from '../accounts/accounts.js'
import { type Address, readAddress } from '../accounts/addresses.js'
import { endHolding, holdCredential } from '../accounts/holders.js'
import { makeCredential } from '../accounts/tokens.js'
import { isWellFormed } from '../core/canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { openedWaitMs, setupDatesMax } from '../core/limits.js'
import type { Procedure } from '../core/procedure/procedure.js'
import { readInstrument } from '../formats/instrument.js'
import { draftOpening, keepOpening, type Opening, originOf } from '../sequencer/opening.js'
import type { Sequencer } from '../sequencer/sequencer.js'
import {
  type BaseRead,
  dateTypes,
  languagesOf,
  type Setup,
  type SetupDate,
  type SetupProblem,
  type SetupStep,
  setupSteps,
  stepPath,
  tagsOf,
} from '../views/models/setup.js'
import { newForOthersPage, newPage } from '../views/pages/new.js'
import { rulesPage } from '../views/pages/rules.js'
import { formOf, missing, problem } from './app.js'
import { dropSetup, keepSetup, readSetup } from './setups.js'
import { isOwnForm, type Server, siteOf } from './site.js'
import { fileOf } from './uploads.js'
import { visitorOf } from './visitor.js'

/** The host that logs are named after where the operator gave no address. */
const noHost = 'travaux.example'
const secretariat = 'SECRETARIAT'
/** The procedure that is made for whom no body's own rules bind. */
const offeredFirst = 'open-multistakeholder'

type Form = Readonly<Record<string, string>>

export function serveNew(app: Hono, server: Server): void {
  app.get('/new', c => getStep(server, c, 'forum'))
  app.post('/new', c => postStep(server, c, 'forum'))
  for (const step of setupSteps.slice(1)) {
    app.get(`/new/${step}`, c => getStep(server, c, step))
    app.post(`/new/${step}`, c => postStep(server, c, step))
  }
  app.get('/new/rules/:id', async c => {
    const procedure = (await server.procedures()).find(({ id }) => id === c.req.param('id'))
    return procedure === undefined
      ? missing(server, c)
      : c.html(rulesPage(siteOf(server, c, false), { procedure }))
  })
}

/** The account that visits, where it may set up negotiations; null where it may not. */
export async function organiserOf(server: Server, c: Context): Promise<string | null> {
  const visitor = visitorOf(c)
  if (visitor === null || server.organisers.size === 0) return null
  const account = await findAccount(server.directory, visitor.session.account)
  return account?.address != null && server.organisers.has(account.address) ? account.id : null
}

/** Whom the operator lets set up negotiations; `malformed-address`. */
export function readOrganisers(written: readonly string[]): Result<ReadonlySet<Address>> {
  const organisers = new Set<Address>()
  for (const one of written) {
    const address = readAddress(one)
    if (!address.ok) return { ...address, where: one.slice(0, 80) }
    organisers.add(address.value)
  }
  return ok(organisers)
}

async function getStep(server: Server, c: Context, step: SetupStep): Promise<Response> {
  const account = await organiserOf(server, c)
  if (account === null) return forOthers(server, c)
  return show(server, c, step, await readSetup(server, account), {
    tried: c.req.query('tried') !== undefined,
  })
}

function forOthers(server: Server, c: Context): Response | Promise<Response> {
  return c.html(newForOthersPage(siteOf(server, c, false), { signedIn: visitorOf(c) !== null }), 403)
}

interface Shown {
  readonly tried: boolean
  /** Why it is shown again instead of what comes next. */
  readonly refused?: readonly SetupProblem[]
}

async function show(
  server: Server,
  c: Context,
  step: SetupStep,
  setup: Setup,
  { tried, refused }: Shown,
): Promise<Response> {
  const procedures = (await server.procedures()).toSorted(
    (a, b) => Number(b.id === offeredFirst) - Number(a.id === offeredFirst),
  )
  const base = readBase(setup)
  const found = refused ?? (await problemsOf(server, setup, procedures, base))
  const html = newPage(siteOf(server, c, false), {
    step,
    setup,
    procedures,
    base,
    problems: found,
    tried: tried || step === 'check',
    origin: originOf({ host: hostOf(server), name: setup.name || '…' }),
    isPublicOrigin: server.origin !== null,
  })
  return c.html(html, refused === undefined ? 200 : 400)
}

function hostOf({ origin }: Server): string {
  return origin === null ? noHost : new URL(origin).host
}

function readBase({ base }: Setup): BaseRead {
  return base === '' ? null : readInstrument(base)
}

/** Keeps what was sent, whatever it is; goes on where nothing is wrong with this step. */
async function postStep(server: Server, c: Context, step: SetupStep): Promise<Response> {
  const account = await organiserOf(server, c)
  if (account === null) return forOthers(server, c)
  const file = step === 'text' ? await fileOf(c) : null
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const before = await readSetup(server, account)
  if (step === 'check') return openSetup(server, c, account, before)
  if (file !== null && !file.ok)
    return show(
      server,
      c,
      step,
      { ...before, ...changes.text(form, before) },
      {
        tried: true,
        refused: [{ step, problem: file }],
      },
    )
  const setup = { ...before, ...changes[step](form, before), ...(file === null ? {} : { base: file.value }) }
  await keepSetup(server, account, setup, server.now())
  const procedures = await server.procedures()
  const problems = formProblems(setup, procedures, readBase(setup)).filter(one => one.step === step)
  if (problems.length > 0) return show(server, c, step, setup, { tried: true, refused: problems })
  // Of another text one sees first what was understood.
  const next = setup.base === before.base ? setupSteps[setupSteps.indexOf(step) + 1]! : step
  return c.redirect(stepPath(next), 303)
}

const changes: Readonly<Record<Exclude<SetupStep, 'check'>, (form: Form, before: Setup) => Partial<Setup>>> =
  {
    forum: form => ({ forum: form.forum ?? '' }),
    text: (form, before) => ({
      base: form.base?.trim() ? form.base : before.base,
      lang: form.lang || 'en',
      others: form.others ?? '',
    }),
    names: readNames,
    calendar: form => ({ dates: readDates(form) }),
  }

function readNames(form: Form, before: Setup): Partial<Setup> {
  const all = languagesOf(before)
  const ticked = (what: string) => all.filter(lang => form[`${what}-${lang}`] === 'true')
  const titles = all.flatMap(lang => {
    const title = form[`title-${lang}`]?.normalize('NFC').trim() ?? ''
    return title === '' ? [] : [[lang, title] as const]
  })
  return {
    titles: Object.fromEntries(titles),
    languages: ticked('use'),
    authentic: ticked('authentic'),
    name: (form.name ?? '').trim(),
  }
}

/** Rows of which nothing but the type is filled in are left out. */
function readDates(form: Form): SetupDate[] {
  return Array.from({ length: setupDatesMax }, (_, i) => ({
    type: form[`type-${i}`] ?? 'deadline',
    at: (form[`at-${i}`] ?? '').slice(0, 16),
    title: (form[`what-${i}`] ?? '').normalize('NFC').trim().slice(0, 200),
  })).filter(({ at, title }) => at !== '' || title !== '')
}

/** What can be told of each step by itself. */
function formProblems(setup: Setup, procedures: readonly Procedure[], base: BaseRead): SetupProblem[] {
  const found: SetupProblem[] = []
  const say = (step: SetupStep, problem: Refusal) => found.push({ step, problem })
  if (!procedures.some(({ id }) => id === setup.forum)) say('forum', refuse('rules-missing'))
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
async function problemsOf(
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
  const { name, titles, languages, authentic, lang, dates } = setup
  return {
    name,
    title: titles,
    // The working language is the first.
    languages: [lang, ...languages.filter(other => other !== lang)],
    authentic,
    procedure,
    secretariat,
    lang,
    dates: dates.map(date => ({ type: date.type, title: { [lang]: date.title }, at: momentOf(date)! })),
  }
}

/** Opens it: the acts, whole or not at all; the organiser holds a credential of the secretariat. */
async function openSetup(server: Server, c: Context, account: string, setup: Setup): Promise<Response> {
  const problems = await problemsOf(server, setup, await server.procedures(), readBase(setup))
  if (problems.length > 0) return show(server, c, 'check', setup, { tried: true, refused: problems })
  const credential = makeCredential(server.random)
  const opened = await openAs(server, account, setup, credential)
  if (!opened.ok)
    return show(server, c, 'check', setup, { tried: true, refused: [{ step: 'names', problem: opened }] })
  await dropSetup(server, account)
  await isServed(server, setup.name)
  return c.redirect(`/n/${setup.name}/desk`, 303)
}

/** The credential is given first: a log that is there and nobody's desk would be worse than a credential of none. */
async function openAs(
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

/** Servers look for new logs every `pollMs`; the one that made it waits until it has it too. */
async function isServed({ negotiations }: Server, name: string): Promise<void> {
  for (let waited = 0; waited < openedWaitMs && !negotiations.has(name); waited += 50)
    await new Promise(resolve => setTimeout(resolve, 50))
}
