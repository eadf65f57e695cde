/** Every act that a procedure provides for, by its form, as a seat sends it without script; and what refuses it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { State } from '../src/core/negotiation/state.js'
import { decisionForms } from '../src/server/forms/decisions.js'
import { procedureForms } from '../src/server/forms/procedure.js'
import { signatureForms } from '../src/server/forms/signature.js'
import { isPreviewed } from '../src/views/forms/previewed.js'
import { flaws } from '../src/views/testing.js'
import { inStage, openRooms, type Rooms } from './rooms.js'

const charter = (stage: string) => ({ scenario: 'outage-charter', until: inStage(stage) })
let rooms: Rooms
beforeAll(async () => {
  rooms = await openRooms({
    drafting: charter('drafting'),
    'last-call': charter('last-call'),
    commitment: charter('commitment'),
    reading: { scenario: 'relief-telecommunications', until: inStage('first-reading') },
    draft: { scenario: 'drowsy-nap', until: inStage('group-draft') },
    monitoring: { scenario: 'digital-archives', until: canInvite },
  })
})
afterAll(() => rooms.close())

/** Just before a state is invited: the question was carried. */
function canInvite({ proceedings }: State): boolean {
  return [...(proceedings?.questions.values() ?? [])].some(
    ({ question, result }) => question === 'invitation' && result === 'carried',
  )
}

type Fields = Readonly<Record<string, string>>
/** Who sends what in which room, and what the act then says; `seqs` has the numbers of acts by the names given before. */
interface Step {
  readonly room: string
  readonly by: string
  readonly send: (seqs: Readonly<Record<string, number>>) => Fields
  readonly says: object | ((seqs: Readonly<Record<string, number>>) => object)
  readonly as?: string
  /** The page that the form is on (default: what can happen next). */
  readonly from?: (seqs: Readonly<Record<string, number>>) => string
}

const reasons = { lang: 'en', reasons: 'For the reasons that were given in the room.' }
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 16)
const step = (
  room: string,
  by: string,
  fields: Fields | Step['send'],
  says: Step['says'],
  more: Partial<Step> = {},
): Step => ({
  room,
  by,
  send: typeof fields === 'function' ? fields : () => fields,
  says,
  ...more,
})
const signatures = { from: () => '/signatures' }

const steps: readonly Step[] = [
  step(
    'drafting',
    'CHAIR',
    { kind: 'appoint', to: 'SHOP', role: 'convener', held: 'true' },
    { to: 'SHOP', held: true },
  ),
  step(
    'drafting',
    'CHAIR',
    {
      kind: 'establish',
      body: 'group-one',
      bodyKind: 'group',
      under: 'plenary',
      label: 'Group one',
      lang: 'en',
    },
    { body: 'group-one', label: { en: 'Group one' } },
  ),
  step(
    'drafting',
    'SHOP',
    { kind: 'transmit', to: 'group-one', provisions: 'art-1.1\nart-2.1' },
    { provisions: ['art-1.1', 'art-2.1'] },
  ),
  step(
    'drafting',
    'SHOP',
    { kind: 'assign-action', title: 'Write it up', owner: 'DIAL', 'due-at': '2099-01-01T12:00', lang: 'en' },
    { title: { en: 'Write it up' }, due: Date.UTC(2099, 0, 1, 12) },
    { as: 'action' },
  ),
  step(
    'drafting',
    'DIAL',
    s => ({ kind: 'end-action', action: String(s.action), outcome: 'done', ...reasons }),
    s => ({ action: s.action, outcome: 'done' }),
  ),
  step(
    'drafting',
    'CHAIR',
    {
      ...{ kind: 'sense', subject: 'p:art-1.1@0', question: 'Can you live with it?', lang: 'en' },
      ...{ method: 'hum', told: 'indicative', result: 'for', for: '12', against: '2' },
    },
    {
      subject: { provision: 'art-1.1', version: 0 },
      told: 'indicative',
      tally: { for: 12, against: 2, abstain: 0 },
    },
  ),
  step(
    'drafting',
    'CHAIR',
    { kind: 'put', question: 'sense', subject: 'p:art-1.1@0', title: 'Can you live with it?', lang: 'en' },
    { question: 'sense', title: { en: 'Can you live with it?' } },
    { as: 'sense' },
  ),
  step(
    'drafting',
    'ROUTE',
    s => ({ kind: 'ballot', question: String(s.sense), position: 'can-live' }),
    s => ({ question: s.sense, position: 'can-live' }),
    { from: s => `/decisions/${s.sense}` },
  ),
  step(
    'drafting',
    'CHAIR',
    s => ({ kind: 'close', question: String(s.sense) }),
    s => ({ question: s.sense }),
    { from: s => `/decisions/${s.sense}` },
  ),
  step(
    'drafting',
    'CHAIR',
    {
      ...{
        kind: 'put',
        question: 'fallback',
        subject: 'p:art-2.1@0',
        title: 'Shall it be adopted?',
        lang: 'en',
      },
      'closes-at': inDays(8),
    },
    { question: 'fallback' },
    { as: 'fallback' },
  ),
  step(
    'drafting',
    'CHAIR',
    s => ({ kind: 'close', question: String(s.fallback), withdrawn: 'true' }),
    s => ({ question: s.fallback, withdrawn: true }),
  ),
  step(
    'drafting',
    'CHAIR',
    {
      ...{
        kind: 'vote',
        subject: 'p:art-2.1@0',
        question: 'Shall it?',
        lang: 'en',
        method: 'roll-call',
        rule: 'fallback',
      },
      ...{ for: '1', against: '1', abstain: '0', rollCall: 'true', ballots: 'ROUTE for\nDIAL against' },
    },
    {
      rollCall: true,
      ballots: [
        { party: 'ROUTE', ballot: 'for' },
        { party: 'DIAL', ballot: 'against' },
      ],
    },
  ),
  step(
    'drafting',
    'CHAIR',
    { kind: 'finding', subject: 'p:art-1.1@0', designation: 'divergence', ...reasons },
    { designation: 'divergence' },
    { as: 'finding', from: () => '/provisions/art-1.1' },
  ),
  step(
    'drafting',
    'ROUTE',
    s => ({ kind: 'challenge', of: String(s.finding), ...reasons }),
    s => ({ of: s.finding }),
    { as: 'challenge', from: s => `/decisions/${s.finding}` },
  ),
  step(
    'drafting',
    'PANEL',
    s => ({ kind: 'ruling', on: String(s.challenge), outcome: 'stands', ...reasons }),
    s => ({ on: s.challenge, outcome: 'stands' }),
    { from: s => `/decisions/${s.finding}` },
  ),
  step(
    'drafting',
    'CHAIR',
    {
      ...{ kind: 'decision', subject: 'p:art-1.1@0', outcome: 'deferred', how: 'consensus', in: 'plenary' },
      ...{ package: 'art-2.1', ...reasons },
    },
    { outcome: 'deferred', in: 'plenary', package: [{ provision: 'art-2.1', version: 0 }] },
    { from: () => '/provisions/art-1.1' },
  ),
  step(
    'drafting',
    'CHAIR',
    { kind: 'exception', clause: 'last-call', acts: 'advance', 'until-at': inDays(2), ...reasons },
    { clause: 'last-call', acts: ['advance'] },
  ),
  step('drafting', 'CHAIR', { kind: 'advance', to: 'deliberation', ...reasons }, { to: 'deliberation' }),

  step('draft', 'ROBIN', { kind: 'classify', as: 'standards-track', ...reasons }, { as: 'standards-track' }),

  step('reading', 'NORR', { kind: 'give-proxy', to: '' }, { to: null }),
  step('reading', 'NORR', { kind: 'give-proxy', to: 'CORD' }, { to: 'CORD' }),
  step(
    'reading',
    'CHAIR',
    {
      kind: 'put',
      question: 'vote',
      subject: 'p:4.1@0',
      title: 'Shall it be adopted?',
      present: '11',
      lang: 'en',
    },
    { present: 11 },
    { as: 'vote' },
  ),
  step('reading', 'CORD', s => ({ kind: 'ballot', question: String(s.vote), position: 'for', for: 'NORR' }), {
    position: 'for',
    for: 'NORR',
  }),
  step(
    'reading',
    'CHAIR',
    s => ({ kind: 'close', question: String(s.vote) }),
    s => ({ question: s.vote }),
  ),
  step(
    'reading',
    'CHAIR',
    s => ({
      ...{ kind: 'decision', subject: 'p:4.1@0', outcome: 'adopted', how: 'question', count: String(s.vote) },
      ...{ in: 'plenary', ...reasons },
    }),
    s => ({ outcome: 'adopted', count: s.vote }),
  ),
  step(
    'reading',
    'MARI',
    { kind: 'rectify', provision: '3.2', 'text-en': 'Words without the slip.', ...reasons },
    { provision: '3.2' },
    { from: () => '/provisions/3.2' },
  ),

  step('last-call', 'CHAIR', { kind: 'concordance', instrument: '0' }, { instrument: 0 }, signatures),

  step(
    'commitment',
    'SEC',
    { kind: 'enter-instrument', instrument: 'outcome', title: 'The charter', lang: 'en', version: '' },
    { instrument: 'outcome', title: { en: 'The charter' } },
    signatures,
  ),
  step(
    'commitment',
    'ROUTE',
    { kind: 'intend', intention: 'consult', because: 'art-1.1', ...reasons },
    { intention: 'consult', stated: 'declared' },
    signatures,
  ),
  step(
    'commitment',
    'ROUTE',
    { kind: 'consent', instrument: 'outcome', way: 'endorsement' },
    { way: 'endorsement' },
    signatures,
  ),
  step(
    'commitment',
    'MIRA',
    {
      kind: 'declare',
      instrument: 'outcome',
      type: 'reservation',
      round: '1',
      provisions: 'art-1.1',
      ...reasons,
    },
    { type: 'reservation', provisions: ['art-1.1'] },
    { ...signatures, as: 'reservation' },
  ),
  step(
    'commitment',
    'SOLT',
    s => ({
      kind: 'declare',
      instrument: 'outcome',
      type: 'objection',
      round: '1',
      to: String(s.reservation),
      ...reasons,
    }),
    s => ({ to: s.reservation }),
    signatures,
  ),
  step(
    'commitment',
    'MIRA',
    { kind: 'sign', instrument: 'FORM', reservation: 'true' },
    { reservation: true },
    signatures,
  ),
  step(
    'commitment',
    'MIRA',
    { kind: 'consent', instrument: 'outcome', way: 'accession' },
    { way: 'accession' },
    signatures,
  ),
  step(
    'commitment',
    'MIRA',
    { kind: 'denounce', instrument: 'outcome', ...reasons },
    { instrument: 'outcome' },
    signatures,
  ),

  step(
    'monitoring',
    'GALD',
    { kind: 'invite', party: 'TAMAR', question: 'FORM' },
    { party: 'TAMAR' },
    signatures,
  ),
]

describe('every form of a procedure, without script', () => {
  test('H140, H142: each kind is sent, where it has consequences shown once more, and recorded as meant', async () => {
    const seqs: Record<string, number> = {}
    const wrong: unknown[] = []
    for (const { room, by, send, says, as, from } of steps) {
      const seat = rooms.seat(room, by)
      const fields = await present(room, by, send(seqs))
      const place = from?.(seqs) ?? '/next'
      const { count: before } = await seat.json('/acts?page=1')
      const first = await seat.send(fields, place)
      const { count: shown } = await seat.json('/acts?page=1')
      const previewed = isPreviewed(fields.kind!)
      const sent = previewed ? await seat.send({ ...fields, confirm: 'yes' }, place) : first
      const { leaf } = await seat.json(`/acts/${before}`)
      if (as !== undefined) seqs[as] = before
      const done = sent.status === 303 && leaf?.author.party === by && leaf.author.act.kind === fields.kind
      const once = previewed ? first.status === 200 && shown === before : shown === before + 1
      if (!done || !once) wrong.push([room, by, fields, sent.status, problemIn(sent.body)])
      else
        expect(leaf.author.act, JSON.stringify(fields)).toMatchObject(
          typeof says === 'function' ? says(seqs) : says,
        )
    }
    expect(wrong).toEqual([])
    const kinds = [procedureForms, decisionForms, signatureForms].flatMap(forms => Object.keys(forms))
    expect([...new Set(steps.map(({ send }) => send({}).kind))].sort()).toEqual(kinds.sort())
  })
})

/** Who sends what, and the code and clause it is refused with. */
const refusals: readonly (readonly [
  room: string,
  by: string,
  fields: Fields,
  why: string,
  clause?: string,
])[] = [
  ['last-call', 'ROUTE', { kind: 'advance', to: 'drafting' }, 'not-entitled', 'back'],
  ['last-call', 'CHAIR', { kind: 'advance', to: 'commitment' }, 'no-such-move', 'otherwise'],
  [
    'last-call',
    'ROUTE',
    { kind: 'appoint', to: 'ROUTE', role: 'convener', held: 'true' },
    'not-entitled',
    'chair',
  ],
  ['last-call', 'CHAIR', { kind: 'classify', as: 'x' }, 'not-provided-for', 'otherwise'],
  [
    'last-call',
    'ROUTE',
    { kind: 'put', question: 'sense', subject: 'i:0', title: 'x' },
    'not-entitled',
    'chair',
  ],
  [
    'last-call',
    'CHAIR',
    { kind: 'put', question: 'fallback', subject: 'i:0', title: 'x', 'closes-at': inDays(1) },
    'closes-too-soon',
    'vote',
  ],
  [
    'last-call',
    'CHAIR',
    { kind: 'sense', subject: 'i:0', question: 'x', method: 'hum', told: 'vote', result: 'for' },
    'participants-not-told',
    'told',
  ],
  [
    'last-call',
    'CHAIR',
    { kind: 'finding', subject: 'i:0', designation: 'consensus', ...reasons },
    'not-in-this-stage',
    'consensus',
  ],
  [
    'last-call',
    'CHAIR',
    { kind: 'decision', subject: 'i:0', outcome: 'adopted', how: 'consensus', in: 'plenary' },
    'reasons-missing',
    'reasons',
  ],
  [
    'last-call',
    'CHAIR',
    { kind: 'decision', subject: 'i:0', outcome: 'adopted', how: 'consensus', in: 'plenary', ...reasons },
    'not-in-this-stage',
    'adoption',
  ],
  [
    'last-call',
    'CHAIR',
    { kind: 'exception', clause: 'vote', acts: 'put', ...reasons },
    'no-exception-from',
    'exceptions',
  ],
  [
    'last-call',
    'ROUTE',
    { kind: 'exception', clause: 'call', acts: 'advance', ...reasons },
    'not-entitled',
    'exceptions',
  ],
  ['last-call', 'MIRA', { kind: 'sign', instrument: '0' }, 'not-in-this-stage', 'sign'],
  ['last-call', 'CHAIR', { kind: 'give-proxy', to: 'ROUTE' }, 'not-provided-for', 'otherwise'],
  ['commitment', 'ROUTE', { kind: 'sign', instrument: '0' }, 'not-entitled', 'sign'],
  ['commitment', 'MIRA', { kind: 'ballot', question: '0', position: 'for' }, 'unknown-question'],
  ['reading', 'NORR', { kind: 'give-proxy', to: 'DALM' }, 'may-hold-no-proxy', 'proxies'],
  ['monitoring', 'CHAIR', { kind: 'invite', party: 'TAMAR', question: '0' }, 'not-entitled', 'accession'],
  [
    'last-call',
    'CHAIR',
    { kind: 'put', question: 'sense', subject: 'i:0', title: 'x', 'closes-at': 'soon' },
    'malformed-moment',
  ],
  ['last-call', 'CHAIR', { kind: 'put', question: 'sense', subject: 'here', title: 'x' }, 'malformed-target'],
  [
    'last-call',
    'CHAIR',
    { kind: 'put', question: 'sense', subject: 'i:0', title: 'x', present: 'many' },
    'malformed-number',
  ],
  [
    'last-call',
    'CHAIR',
    {
      kind: 'vote',
      subject: 'i:0',
      question: 'x',
      method: 'hum',
      for: '1',
      against: '0',
      abstain: '0',
      ballots: 'MIRA',
    },
    'malformed-line',
  ],
  [
    'last-call',
    'CHAIR',
    { kind: 'decision', subject: 'i:0', outcome: 'deferred', how: 'consensus', package: 'nowhere' },
    'unknown-reference',
  ],
  ['reading', 'MARI', { kind: 'rectify', provision: '1.2', ...reasons }, 'nothing-corrected'],
]

const refused = refusals.map(([room, by, fields, why, clause]) => ({ room, by, fields, why, clause }))
test.each(refused)(
  'H141: in $room $by is refused $fields: $why',
  async ({ room, by, fields, why, clause }) => {
    const seat = rooms.seat(room, by)
    const { count } = await seat.json('/acts?page=1')
    const form = await seat.act(fields)
    const api = await seat.post(fields)
    expect([form.status, api.status]).toEqual([400, 400])
    expect(form.body).toContain('role="alert"')
    if (clause !== undefined) expect(form.body).toContain(`/procedure#${clause}"`)
    expect(JSON.parse(api.body)).toMatchObject({ ok: false, why, ...(clause && { clause }) })
    expect((await seat.json('/acts?page=1')).count).toBe(count)
  },
)

describe('what a seat is shown', () => {
  const formsOn = (body: string) =>
    new Set([...body.matchAll(/name="kind" value="([a-z-]+)"/g)].map(([, kind]) => kind))
  const shown = async (room: string, party: string, path = '/next') =>
    [...formsOn((await rooms.seat(room, party).get(path)).body)].sort()
  test('H143: what it may do in this stage, and nothing else', async () => {
    expect(await shown('last-call', 'CHAIR')).toEqual([
      'advance',
      'appoint',
      'assign-action',
      'decision',
      'establish',
      'exception',
      'put',
      'sense',
      'transmit',
      'vote',
    ])
    expect(await shown('last-call', 'ROUTE')).toEqual([])
    expect(await shown('last-call', 'CHAIR', '/signatures')).toEqual(['concordance'])
    expect(await shown('commitment', 'DIAL', '/signatures')).toEqual(['consent', 'intend'])
    expect(await shown('last-call', 'CHAIR', '/next?at=100')).toEqual([])
  })
  test.each([
    ['last-call', 'CHAIR', '/next'],
    ['last-call', 'CHAIR', '/next?on=p:art-2.1@0'],
    ['last-call', 'CHAIR', '/provisions/art-2.1'],
    ['commitment', 'MIRA', '/signatures'],
    ['commitment', 'SEC', '/signatures'],
    ['reading', 'CHAIR', '/next'],
    ['reading', 'MARI', '/provisions/3.2'],
    ['monitoring', 'GALD', '/signatures'],
    ['draft', 'ROBIN', '/next'],
  ])('H143: pages with forms are whole: %s %s %s', async (room, party, path) => {
    for (const lang of ['en', 'ar']) {
      const { body } = await rooms
        .seat(room, party)
        .get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      expect(flaws(body)).toEqual([])
    }
  })
  test('H144: on a subject that the address names; one that is not there is the whole', async () => {
    const chair = rooms.seat('last-call', 'CHAIR')
    expect((await chair.get('/next?on=p:art-1.1@0')).body).toContain('name="subject" value="p:art-1.1@')
    const { decisions } = await chair.json('/next?on=p:art-1.1@0')
    expect(decisions.every(({ rule }: { rule: { on: string[] } }) => rule.on.includes('provision'))).toBe(
      true,
    )
    expect(await chair.json('/next?on=p:nowhere@0')).toMatchObject({ ok: false, why: 'unknown-provision' })
    expect(await chair.json('/next?on=nowhere')).toMatchObject({ ok: false, why: 'malformed-target' })
    for (const on of ['p:nowhere@0', 'p:art-1.1@99', 'x', '"><script>'])
      expect((await chair.get(`/next?on=${encodeURIComponent(on)}`)).body).toContain(
        'name="subject" value="i:',
      )
  })
})

describe('going back and being refused', () => {
  const vote = {
    kind: 'put',
    question: 'fallback',
    subject: 'p:art-1.1@0',
    title: 'Shall it <b>be</b>?',
    lang: 'en',
  }
  test('H142: from what is shown once more one goes back to the form with everything in it, on its subject', async () => {
    const chair = rooms.seat('last-call', 'CHAIR')
    const from = '/next?on=p:art-1.1@0'
    const before = await chair.send({ ...vote, 'closes-at': inDays(9) }, from)
    expect(before.body).toContain('Shall it &lt;b>be')
    expect(before.body).toContain('four of the six groups')
    const back = await chair.send({ ...vote, 'closes-at': inDays(9), confirm: 'back' }, from)
    expect(back.status).toBe(200)
    expect(back.body).not.toContain('role="alert"')
    expect(back.body).toContain('value="Shall it &lt;b>be')
    expect(back.body).toContain(`value="${inDays(9)}"`)
  })
  test('H141: what is refused comes back on the page it came from, with its subject', async () => {
    const chair = rooms.seat('last-call', 'CHAIR')
    const again = await chair.send({ ...vote, 'closes-at': inDays(1) }, '/next?on=p:art-1.1@0')
    expect(again.status).toBe(400)
    expect(again.body).toMatch(/name="subject" value="p:art-1.1@0"/)
    expect(again.body).toMatch(/<option value="p:art-1.1@0" selected/)
  })
  test('H140: nobody acts without a seat, for another, or from another site', async () => {
    const chair = rooms.seat('last-call', 'CHAIR')
    expect((await chair.send({ kind: 'advance', to: 'drafting', token: 'x' })).status).toBe(403)
    const elsewhere = rooms.seat('draft', 'ROBIN')
    expect((await elsewhere.get('/next')).status).toBe(200)
    const stranger = await fetch(`${rooms.url}/n/last-call/act`, {
      method: 'POST',
      body: new URLSearchParams({ kind: 'advance', to: 'drafting' }),
    })
    expect(stranger.status).toBe(403)
  })
})

describe('whole acts as JSON', () => {
  const provisions = { provision: 'art-1.1' }
  test('H145: any kind, in its own members, with present versions, dates and words filled in', async () => {
    const chair = rooms.seat('last-call', 'CHAIR')
    const put = await chair.post({
      act: {
        kind: 'put',
        question: 'sense',
        subject: provisions,
        title: { en: 'Well?' },
        closes: '2099-01-01T00:00Z',
      },
    })
    expect(put.status).toBe(201)
    const { index } = JSON.parse(put.body)
    const { leaf } = await chair.json(`/acts/${index}`)
    expect(leaf.author.act).toMatchObject({
      subject: { provision: 'art-1.1', version: 0 },
      closes: Date.UTC(2099, 0, 1),
    })
    const said = await rooms.seat('last-call', 'ROUTE').post({
      act: { kind: 'statement', target: provisions },
      body: { statement: 'We can.' },
    })
    expect(said.status).toBe(201)
    const { body } = await chair.json(`/acts/${JSON.parse(said.body).index}`)
    expect(body).toMatchObject({ lang: 'en', statement: 'We can.' })
    const revised = await rooms.seat('last-call', 'SEC').post({
      act: { kind: 'event', type: 'meeting', title: { en: 'A meeting' } },
    })
    expect(revised.status).toBe(201)
  })
  const malformed: readonly (readonly [string, object, string])[] = [
    ['no kind', { act: {} }, 'malformed-submission'],
    ['no object', { act: 'put' }, 'malformed-submission'],
    ['a body of numbers', { act: { kind: 'statement' }, body: { statement: 1 } }, 'malformed-submission'],
    [
      'a body with a part that is no name',
      { act: { kind: 'statement' }, body: { '<b>': 'x' } },
      'malformed-submission',
    ],
    [
      'half a character',
      { act: { kind: 'statement' }, body: { statement: '\ud800' } },
      'malformed-submission',
    ],
    ['too deep', { act: { kind: 'x', deep: nested(80) } }, 'malformed-submission'],
    ['an unknown kind', { act: { kind: 'abolish' } }, 'unknown-kind'],
    ['a member that it has not', { act: { kind: 'advance', to: 'drafting', now: true } }, 'malformed-act'],
    [
      'a day that is none',
      {
        act: {
          kind: 'put',
          question: 'sense',
          subject: { instrument: 0 },
          title: { en: 'x' },
          closes: '2099-99-99T00:00Z',
        },
      },
      'malformed-act',
    ],
    [
      'a file of the server',
      { act: { kind: 'index-words', words: { file: '../../../../etc/passwd' } } },
      'file-not-found',
    ],
    ['another party', { act: { kind: 'advance', to: 'drafting', party: 'CHAIR' } }, 'malformed-act'],
  ]
  test.each(malformed)('H145: %s', async (_what, sent, why) => {
    const answer = await rooms.seat('last-call', 'CHAIR').post(sent)
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([400, { ok: false, why }])
  })
  test('H145: it is the seat that acts, and its rights', async () => {
    const answer = await rooms.seat('last-call', 'ROUTE').post({ act: { kind: 'advance', to: 'drafting' } })
    expect(JSON.parse(answer.body)).toMatchObject({ why: 'not-entitled', clause: 'back' })
  })
})

function nested(levels: number): object {
  return levels === 0 ? {} : { in: nested(levels - 1) }
}

/** What the form on the page has in a hidden field, where a step leaves it to the form. */
async function present(room: string, by: string, fields: Fields): Promise<Fields> {
  const [name] = Object.entries(fields).find(([, value]) => value === 'FORM') ?? []
  if (name === undefined) return fields
  const { body } = await rooms.seat(room, by).get('/signatures')
  const found = new RegExp(`name="kind" value="${fields.kind}".*?name="${name}" value="(\\d+)"`, 's').exec(
    body,
  )
  return { ...fields, [name]: found?.[1] ?? '' }
}

function problemIn(body: string): string {
  return (/role="alert">(.*?)<\/div>/s.exec(body)?.[1] ?? body.slice(0, 400)).replace(/<[^>]+>/g, ' ')
}
