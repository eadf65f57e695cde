/**
 * Setting up a negotiation in a guided form: `/new` and its steps, for those whom the operator names. What is written
 * is kept beside the record until the negotiation is open; that is done by the code of `travaux new`. Rules H120..H125, docs/spec/http.md.
 */
import type { Context, Hono } from 'hono'
import { makeCredential } from '../accounts/tokens.js'
import { refuse } from '../core/canonical/result.js'
import { openedWaitMs, setupDatesMax } from '../core/limits.js'
import { shippedTitles } from '../sequencer/frameworks.js'
import { originOf } from '../sequencer/opening.js'
import {
  languagesOf,
  type Setup,
  type SetupDate,
  type SetupProblem,
  type SetupStep,
  setupSteps,
  stepPath,
} from '../views/models/setup.js'
import { newForOthersPage, newPage } from '../views/pages/new.js'
import { rulesPage } from '../views/pages/rules.js'
import { formOf, missing, problem } from './app.js'
import { organiserOf } from './organisers.js'
import { formProblems, hostOf, openAs, problemsOf, readBase } from './setup-opening.js'
import { dropSetup, keepSetup, readSetup } from './setups.js'
import { isOwnForm, type Server, siteOf } from './site.js'
import { fileOf } from './uploads.js'
import { visitorOf } from './visitor.js'

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
    frameworks: shippedTitles(),
    base,
    problems: found,
    tried: tried || step === 'check',
    origin: originOf({ host: hostOf(server), name: setup.name || '…' }),
    isPublicOrigin: server.origin !== null,
  })
  return c.html(html, refused === undefined ? 200 : 400)
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
    forum: form => ({ forum: form.forum ?? '', frameworks: chosen(form.frameworks) }),
    text: (form, before) => ({
      base: form.base?.trim() ? form.base : before.base,
      lang: form.lang || 'en',
      others: form.others ?? '',
    }),
    names: readNames,
    calendar: form => ({ dates: readDates(form) }),
  }

/** What was ticked of one list. */
function chosen(values = ''): string[] {
  return [...new Set(values.split('\n').filter(value => value !== ''))]
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

/** Servers look for new logs every `pollMs`; the one that made it waits until it has it too. */
async function isServed({ negotiations }: Server, name: string): Promise<void> {
  for (let waited = 0; waited < openedWaitMs && !negotiations.has(name); waited += 50)
    await new Promise(resolve => setTimeout(resolve, 50))
}
