/** What can happen next, what was decided and how, the ledger's course, what-if and stepping, in every language. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { playScenario } from '../../sim/play.js'
import { scenarios } from '../../sim/scenarios/index.js'
import { whatIf } from '../core/analysis/what-if.js'
import { actDefinitions } from '../core/negotiation/acts/index.js'
import type { HostedPlay } from '../core/negotiation/testing-hosted.js'
import { worded } from '../core/negotiation/testing-hosted.js'
import { dayMs, inRoom, room, wholeProcedure } from '../core/negotiation/testing-whole.js'
import type { View } from '../core/negotiation/view.js'
import type { Leaf } from '../core/record/leaf.js'
import { decided } from '../core/reports/decided.js'
import { nextJson } from '../formats/decisions-json.js'
import { languages, loadLocale, type Translate } from '../locales/locale.js'
import type { Ctx } from './context.js'
import { decisionPage } from './pages/decision.js'
import { decisionsPage } from './pages/decisions.js'
import { nextPage } from './pages/next.js'
import { objectionsPage } from './pages/objections.js'
import { whatIfPage } from './pages/what-if.js'
import { ctxFor, seatOf } from './testing.js'

const root = join(import.meta.dirname, '..', '..')
const translation = (lang: 'en' | 'ar') => {
  const folder = join(root, 'src', 'locales', lang)
  const read = (file: string) => [file, readFileSync(join(folder, file), 'utf8')] as const
  return loadLocale(lang, Object.fromEntries(readdirSync(folder).map(read)))
}
const translations: Readonly<Record<string, Translate>> = { en: translation('en'), ar: translation('ar') }
const en = translations.en!

const first = room.length
const art1 = { provision: 'art-1', version: 0 }
const objection = { kind: 'object', target: art1, degree: 'objection', ground: 'cost', redLine: true }
const put = (question: string, more: object = {}): HostedPlay => ({
  act: { kind: 'put', question, subject: art1, title: { en: 'Article 1?' }, ...more },
  party: 'CHAIR',
})
const ballot = (party: string, question: number, position: string): HostedPlay => ({
  act: { kind: 'ballot', question, position },
  party,
})

/** An objection with everything that can come of one, by seq from the end of the room. */
const ledger: readonly HostedPlay[] = [
  { act: objection, party: 'FRA' },
  { act: { kind: 'answer', objection: first }, party: 'KEN', reasoned: true },
  { act: { kind: 'settle', objection: first, fate: 'understood' }, party: 'CHAIR', reasoned: true },
  { act: { kind: 'settle', objection: first, fate: 'addressed' }, party: 'CHAIR', reasoned: true },
  { act: { kind: 'challenge', of: first + 3 }, party: 'FRA', reasoned: true },
  { act: { kind: 'ruling', on: first + 4, outcome: 'overturned' }, party: 'ARB', reasoned: true },
]

/** A question that was carried, an amendment adopted on it, and one that is still open. */
const questions: readonly HostedPlay[] = [
  put('solemn', { present: 3 }),
  ballot('FRA', first, 'for'),
  ballot('KEN', first, 'for'),
  ballot('BRA', first, 'negative'),
  { act: { kind: 'close', question: first }, party: 'CHAIR' },
  put('ordinary', { closes: 8 * dayMs }),
  ballot('KEN', first + 5, 'against'),
  {
    act: { kind: 'finding', subject: art1, designation: 'divergence' },
    party: 'CHAIR',
    reasoned: true,
  },
  { act: { kind: 'decision', subject: art1, outcome: 'agreed', how: 'no-objection' }, party: 'CHAIR' },
]

function viewOf(plays: readonly HostedPlay[]): { view: View; leaves: readonly Leaf[] } {
  const { state, leaves, bodies, refusals } = inRoom(...plays)
  if (refusals.length > 0) throw new Error(JSON.stringify(refusals))
  const texts = new Map(['Everyone may speak.', 'Nobody is unheard.'].map(text => [hashOf(text), text]))
  const view: View = {
    state,
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: hash => texts.get(hash) ?? null,
    body: seq => bodies.get(seq)?.body ?? null,
  }
  return { view, leaves }
}

function hashOf(text: string): string {
  const wording = worded(text)
  return wording.kind === 'unknown' ? '' : wording.hash
}

const ctx = (t: Translate, view: View, path: string, more: Partial<Ctx> = {}) =>
  ctxFor(t, view, path, { now: 2 * dayMs, ...more })

/** The words of a page: its main part without markup and without Fluent's isolates. */
function words(html: string | null): string {
  const main = /<main.*<\/main>/s.exec(html ?? '')?.[0] ?? ''
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .replace(/“ /g, '“')
    .replace(/ ”/g, '”')
}

describe('what can happen next (P47)', () => {
  const { view } = viewOf([...ledger, put('ordinary', { closes: 8 * dayMs })])
  const html = nextPage(ctx(en, view, '/next'))
  test('P47: the stage, how long it has lasted, each move with its condition and its arithmetic', () => {
    expect(words(html)).toContain('in the stage “Draft”. It began on 1 January 1970 at 00:00 , 2 days ago.')
    expect(words(html)).toMatch(/✕ not yet To “Review”/)
    expect(words(html)).toContain('2 of 14')
  })
  test('P47: a question with its ballots so far and the time that is left', () => {
    expect(words(html)).toMatch(/Ballots are taken until 9 January 1970 at 00:00 : 6 days left/)
    expect(words(html)).toMatch(/For 0 Against 0 Abstain 0 no ballot 3 entitled 3/)
  })
  test('P47: once its days have passed, a move is possible', () => {
    expect(words(nextPage(ctx(en, view, '/next', { now: 15 * dayMs })))).toMatch(/✓ possible now To “Review”/)
  })
  test('P47: a challenge waits for who hears it', () => {
    const waiting = viewOf(ledger.slice(0, 5)).view
    expect(words(nextPage(ctx(en, waiting, '/next')))).toMatch(
      /FRA challenges #\d+ ?. It is for arbiter to rule/,
    )
  })
  test('P47: who holds a seat is told what it may do now', () => {
    const seated = nextPage(ctx(en, view, '/next', { seat: seatOf('FRA', 'France') }))
    expect(words(seated)).toContain('From the seat of France you may now')
  })
  test('P47: as data it has no maps', () => {
    const json = JSON.parse(JSON.stringify(nextJson(view.state, 2 * dayMs)))
    expect(json.questions[0].question.ballots).toEqual({})
    expect(json.moves[0].judged[0].verdict).toBe('fails')
  })
})

describe('what was decided (O6)', () => {
  const { view } = viewOf(questions)
  test('O6: each under its own name, in order, with an anchor', () => {
    expect(decided(view).map(({ kind, result }) => `${kind} ${result}`)).toEqual([
      'question carried',
      'question open',
      'finding divergence',
      'decision agreed',
    ])
    const html = decisionsPage(ctx(en, view, '/decisions'))
    for (const { seq } of decided(view)) expect(html).toContain(`<li id="${seq}">`)
    expect(words(html)).toContain('2 questions')
  })
  test('O6: a question with who was entitled, its ballots, and each clause with its arithmetic', () => {
    const text = words(decisionPage(ctx(en, view, `/decisions/${first}`), { seq: first }))
    expect(text).toContain('For 2 Against 0 Abstain 0 Negative 0 not counted 1 no ballot 0 entitled 3')
    expect(text).toContain('2 of 3: 2 × 2 = 4 ≥ 3 × 1 = 3')
    expect(text).toContain('2 of 2: 2 × 3 = 6 ≥ 2 × 2 = 4')
    expect(text).toContain('Negative not counted: without reasons')
  })
  test('O6: what is open says what it must come to', () => {
    const text = words(decisionPage(ctx(en, view, '/decisions'), { seq: first + 5 }))
    expect(text).toContain('What it must come to')
    expect(text).toContain('ballots “For” make up at least two thirds of ballots “For” or “Against”')
  })
  test('O6: a decision with the clauses that were kept', () => {
    const text = words(decisionPage(ctx(en, view, '/decisions'), { seq: first + 8 }))
    expect(text).toContain('Agreed without objection')
    expect(text).toMatch(/clauses?, (all )?kept/)
  })
  test('O6: no other act has such a page', () => {
    expect(decisionPage(ctx(en, view, '/decisions'), { seq: 0 })).toBeNull()
    expect(decisionPage(ctx(en, view, '/decisions'), { seq: 9999 })).toBeNull()
  })
})

describe('the course of an objection', () => {
  const { view, leaves } = viewOf(ledger)
  const html = objectionsPage(ctx(en, view, '/objections'), { leaves })
  test('every step in order, with the red line and the ruling that reopened it', () => {
    const text = words(html)
    const steps = [
      'red line',
      'Answer of KEN',
      'CHAIR : understood',
      'CHAIR : addressed, not accommodated',
      'FRA challenges',
      'ARB rules: the challenge is upheld',
      'The objection is open again.',
    ]
    const places = steps.map(step => text.indexOf(step))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
  test('without the acts at hand, what the state keeps', () => {
    expect(words(objectionsPage(ctx(en, view, '/objections')))).toContain(
      'ARB rules: the challenge is upheld',
    )
  })
})

describe('what if (P48)', () => {
  const { view } = viewOf(questions)
  test('P48: it says first that nobody acted under these rules, and judges each way', () => {
    const other = { ...wholeProcedure, id: 'other', title: { en: 'Other rules' } }
    const html = whatIfPage(ctx(en, view, '/what-if'), { procedures: [other], provision: 'art-1' })
    expect(words(html)).toMatch(/This is a what-if Nobody acted under the other rules/)
    expect(words(html)).toContain('Other rules')
    expect(words(html)).toContain('2 of 2: 2 × 3 = 6 ≥ 2 × 2 = 4')
  })
  test('P48: ballots on a question count like a vote, each by what it meant', () => {
    expect(whatIf(view.state, 'art-1', wholeProcedure, 0).vote).toBe(first)
  })
})

test('stepping: where one stands, and where to from here', () => {
  const { view } = viewOf(questions)
  const steps = { at: 12, total: 20, stages: [1, 15] }
  const html = nextPage(ctx(en, view, '/next', { at: '12', query: { at: '12' }, steps }))
  const at = (n: number) => html.includes(`href="/n/test/next?at=${n}"`)
  expect([1, 11, 13, 15, 20].map(at)).toEqual([true, true, true, true, true])
  expect(html.replace(/[\u2066-\u2069]/g, '')).toContain('12 of 20 acts.')
})

describe.each(languages)('in %s', lang => {
  const t = translations[lang]!
  test('every kind of act has its sentence and its name', () => {
    const missing = [...actDefinitions.keys()].flatMap(kind =>
      [`act-${kind}`, `kind-${kind}`].filter(id => !t.has(id)),
    )
    expect(missing).toEqual([])
  })
  test.each(scenarios.map(scenario => [scenario.id, scenario] as const))(
    'every page of %s is made, at the end and on the way',
    async (_id, scenario) => {
      const log = await playScenario(scenario, 1, `example.org/${scenario.id}`)
      if (!log.ok) throw new Error(JSON.stringify(log))
      const size = log.value.size()
      for (const at of [size, Math.floor(size / 2), Math.floor(size / 3)]) {
        const view = log.value.view({ size: at })
        const shown = ctx(t, view, '/x', { now: log.value.leaf(at - 1)!.at })
        const pages = [
          nextPage(shown),
          decisionsPage(shown),
          objectionsPage(shown, { leaves: log.value.leaves().slice(0, at) }),
          ...decided(view).map(({ seq }) => decisionPage(shown, { seq })),
        ]
        for (const page of pages) expect(page).not.toMatch(/>\s*(undefined|NaN|\[object Object\])/)
        for (const why of decided(view).flatMap(({ judged = [] }) => judged.map(j => j.why)))
          expect(t.has(`judged-${why}`), why).toBe(true)
      }
    },
  )
})
