/** For the table of who may do what: one well-formed act of every kind, and of some kinds one of each sort. */
import { actDefinitions } from '../src/core/negotiation/acts/index.js'
import { movesFrom } from '../src/core/negotiation/acts/procedure/advance.js'
import { isMember } from '../src/core/negotiation/electorates.js'
import { isOneOf, presentStage } from '../src/core/negotiation/permission.js'
import type { State } from '../src/core/negotiation/state.js'
import type { Procedure } from '../src/core/procedure/procedure.js'
import type { ActData } from '../src/core/record/leaf.js'
import { type Actor, furniture, hash, now, other } from './authorisation-room.js'

/** A kind of act as it is tried: what has to be there before it, and the clause by which it is let in. */
export interface Case {
  readonly name: string
  readonly act: (actor: Actor) => ActData
  readonly prepare?: (state: State, actor: Actor) => void
  readonly clause: (state: State, actor: Actor) => string | undefined
}

const title = { en: 'Words' }
const whole = { instrument: 0 }
const wording = [{ lang: 'en', kind: 'verbatim', hash, length: 1 }]
const agenda = [{ item: 'one', title }]
const proof = 'cd'.repeat(64)

/** Members of an act by its kind; kinds that have more than one sort of act are below. */
const members: Readonly<Record<string, object>> = {
  'declare-source': { source: 'S1', title: 'Words', where: '' },
  'declare-framework': {
    framework: { id: 'frame', title, effects: [], criteria: [], themes: [], forums: [] },
  },
  event: { type: 'meeting', title },
  'report-figure': { figure: 'people', value: 1, of: title },
  'counter-report': { disputes: 1 },
  deposit: { title, marking: 'red', hash, due: { at: now } },
  release: { deposit: 1 },
  seat: { seats: 'NEW', name: title, group: null, unit: 'person' },
  examine: { holder: 'other-delegate', outcome: 'accepted' },
  'grant-rights': { to: [other], rights: ['speak'], held: true },
  'enrol-key': { key: hash, proof },
  appoint: { to: other, role: 'none', held: true },
  vouch: { for: 'NEW' },
  'declare-interests': { interests: [] },
  'credentials-report': { inOrder: [other], notInOrder: [] },
  'give-proxy': { to: other },
  'enter-provisions': { provisions: [{ id: '1', parent: null, kind: 'paragraph', text: wording }] },
  'adopt-base': { provisions: 1 },
  'index-words': { lang: 'en', hash, length: 1, provisions: 1 },
  support: { target: { proposal: 'OTHER/1' }, joined: true },
  reserve: { provision: '1', version: 0, lang: 'en', hash, from: 0, to: 1 },
  translate: { of: hash, lang: 'en', hash, length: 1 },
  consolidate: {
    proposal: 'C/1',
    symbol: 'C/1',
    title,
    items: [{ provision: '1', version: 0, text: wording, subsumes: [] }],
  },
  renumber: { edition: title, labels: [{ provision: '1', label: '1' }] },
  concordance: { instrument: 0 },
  rectify: { provision: '1', version: 0, text: wording },
  position: { target: whole, stance: 'support' },
  object: { target: whole, degree: 'objection', ground: 'scope' },
  answer: { objection: furniture.objection },
  statement: { target: whole },
  assess: { target: whole, answer: 'none' },
  'dismiss-check': {
    target: { wording: hash },
    check: 'none',
    version: 1,
    wording: { lang: 'en', hash },
    from: 0,
    to: 1,
  },
  offer: { would: whole, if: [] },
  'seal-offer': { to: [other], hash: 'ef'.repeat(32) },
  'take-offer': { offer: furniture.offer, outcome: 'taken' },
  classify: { as: 'none' },
  establish: { body: 'new', bodyKind: 'group', under: 'none', label: title },
  transmit: { provisions: ['1'], to: 'none' },
  'assign-action': { title, owner: other },
  'end-action': { action: 1, outcome: 'done' },
  'open-meeting': { meeting: 'new', title, agenda },
  'set-agenda': { meeting: 'room', agenda },
  'take-item': { meeting: 'room', item: 'one' },
  'request-floor': { meeting: 'room', as: 'speech' },
  'give-floor': { meeting: 'room', request: furniture.request },
  'end-speech': { meeting: 'room' },
  note: { meeting: 'room' },
  'close-meeting': { meeting: 'room' },
  informal: { held: now - 1, title, attended: [other, 'SEC'] },
  'confirm-informal': { informal: 1 },
  sense: { subject: whole, question: title, method: 'hands', result: 'for' },
  vote: {
    subject: whole,
    question: title,
    method: 'hands',
    tally: { for: 1, against: 0, abstain: 0 },
    rollCall: false,
  },
  decision: { subject: whole, outcome: 'adopted', how: 'consensus' },
  put: { question: 'none', subject: whole, title },
  close: { question: 1 },
  finding: { subject: whole, designation: 'none' },
  intend: { intention: 'sign', stated: 'declared' },
  sign: { instrument: 0 },
  'enter-instrument': { instrument: 'new', title },
  invite: { party: other, question: 1 },
  declare: { instrument: 'treaty', type: 'declaration', round: 1 },
  denounce: { instrument: 'treaty' },
  consult: { origin: 'talks.example/home', name: 'home', target: whole, question: title, closes: now + 1 },
  'consult-result': {
    origin: 'talks.example/home',
    size: 1,
    root: hash,
    groups: [{ id: 'all', label: title, yes: 0, no: 0, unsure: 0 }],
  },
  'open-consultation': {
    question: title,
    groups: [{ id: 'all', label: title }],
    who: 'public',
    open: true,
    closes: now + 1,
  },
  pose: { statement: 1, text: wording },
  votes: { votes: 'AAAA' },
  'close-consultation': {},
  reply: { answer: 'yes' },
}

const amendments = [{ n: 1, mark: 'NOC', target: { provision: '1', version: 0 } }]
const revised = { rev: 1, amendments }

/** Kinds of which who may depends on what is done: each sort of them, with its members. */
const sorts: Readonly<Record<string, Readonly<Record<string, (actor: Actor) => object>>>> = {
  credential: {
    'for the own party': ({ party }) => ({ holder: 'new-1', for: party, role: 'delegate' }),
    'for another party': () => ({ holder: 'new-1', for: other, role: 'delegate' }),
  },
  'end-credential': {
    'that one holds': ({ credential }) => ({ holder: credential }),
    'of the own party': ({ party }) => ({ holder: `${party.toLowerCase()}-observer` }),
    'of another party': () => ({ holder: 'other-observer' }),
  },
  'rotate-key': { 'of another': () => ({ from: hash, key: 'ef'.repeat(32), proof }) },
  'revoke-key': { 'of another': () => ({ key: hash }) },
  submit: {
    'as its author': ({ party }) => ({
      proposal: `${party}/9`,
      symbol: `${party}/9`,
      title,
      authors: [party],
      amendments,
    }),
    'in the name of another': () => ({
      proposal: 'OTHER/9',
      symbol: 'OTHER/9',
      title,
      authors: [other],
      amendments,
    }),
  },
  revise: {
    'what it proposed': () => ({ proposal: 'OWN/1', symbol: 'OWN/1(Rev.1)', ...revised }),
    'what another proposed': () => ({ proposal: 'OTHER/1', symbol: 'OTHER/1(Rev.1)', ...revised }),
  },
  withdraw: {
    'what it proposed': () => ({ target: { proposal: 'OWN/1' } }),
    'what another proposed': () => ({ target: { proposal: 'OTHER/1' } }),
  },
  settle: {
    'its own objection as met': () => ({ objection: ownObjection, fate: 'accommodated' }),
    "another's objection as met": () => ({ objection: furniture.objection, fate: 'accommodated' }),
    'an objection as addressed': () => ({ objection: furniture.objection, fate: 'addressed' }),
  },
  'withdraw-offer': { 'of another': () => ({ offer: furniture.offer }) },
  'release-offer': { 'of another': () => ({ offer: furniture.offer }) },
  'withdraw-request': { 'of another': () => ({ meeting: 'room', request: furniture.request }) },
  withhold: {
    'as who keeps the record': () => ({ ...withheld, reason: 'error' }),
  },
}

const withheld = { target: { body: 1 }, level: 'hidden', authority: 'Article 1' }
const ownObjection = 7101

/** Puts a proposal and an objection of the actor's own beside those of the other party. */
function own({ text, positions }: State, { party }: Actor): void {
  text.proposals.set('OWN/1', { ...text.proposals.get('OTHER/1')!, id: 'OWN/1', authors: [party] })
  const objection = positions.objections.get(furniture.objection)!
  positions.objections.set(ownObjection, { ...objection, seq: ownObjection, party })
}

/** The clause of the permission that lets an actor do acts of a kind in the present stage. */
function permitted(kind: string): Case['clause'] {
  return (state, { party }) =>
    state.record.procedure!.permissions.find(
      ({ acts, by, stages }) =>
        acts.includes(kind) &&
        isOneOf(state, party, by) &&
        (stages === undefined || stages.includes(presentStage(state) ?? '')),
    )?.clause ?? 'one of its own'
}

/** Every kind of act, each sort of it once. */
export function casesOf(procedure: Procedure): Case[] {
  const plain = [...actDefinitions.keys()].flatMap(kind =>
    Object.entries(sorts[kind] ?? { '': () => members[kind]! }).map(([sort, fields]) => ({
      name: `${kind} ${sort}`.trim(),
      act: (actor: Actor) => ({ kind, ...fields(actor) }),
      prepare: own,
      clause: permitted(kind),
    })),
  )
  const listed = plain.filter(({ name }) => !byOwnRule.has(name))
  return [...listed, ...ruledOf(procedure)]
}

/** Kinds with a rule of their own, which have their cases below; `open` begins a log, and no seat does it. */
const byOwnRule: ReadonlySet<string> = new Set([
  ...['open', 'advance', 'exception', 'challenge', 'ruling', 'ballot', 'consent'],
])

function ruledOf(procedure: Procedure): Case[] {
  return [
    ...advances(procedure),
    ...exceptions(procedure),
    ...challenges(procedure),
    ...ballots(procedure),
    ...moderations(procedure),
    ...consents(procedure),
  ]
}

function advances({ stages = [] }: Procedure): Case[] {
  return stages.map(({ id: to }) => ({
    name: `advance to ${to}`,
    act: () => ({ kind: 'advance', to }),
    clause: (state, { party }) =>
      movesFrom(state).find(move => move.to === to && isOneOf(state, party, move.by))?.clause,
  }))
}

function exceptions({ clauses, exceptions: rule }: Procedure): Case[] {
  return clauses.map(({ id }) => ({
    name: `exception from ${id}`,
    act: () => ({ kind: 'exception', clause: id, acts: ['statement'] }),
    clause: () => rule?.clause,
  }))
}

const [act, ruled, appealed] = [7200, 7201, 7202]

/** Puts an act there that can be challenged, and before a later instance the rulings that came before. */
function challengeable(kind: string, instance: number, by: (actor: Actor) => string, open: boolean) {
  return ({ proceedings }: State, actor: Actor): void => {
    const of = (fields: object) => fields as never
    const { challengeable: acts, challenges: made, rulings, challenged } = proceedings!
    const done = { kind, at: now, party: other, about: `${furniture.objection}`, results: [], stage: 0 }
    acts.set(act, of(done))
    const before = { seq: ruled, of: act, kind, party: other, instance: instance - 1, root: act }
    if (instance > 0) made.set(ruled, of({ ...before, outcome: 'stands', ruled: { seq: ruled, at: now } }))
    if (instance > 0) rulings.set(ruled, ruled)
    const latest = { seq: appealed, of: act, kind, party: by(actor), instance, root: act }
    if (open) made.set(appealed, of({ ...latest, outcome: 'open', ruled: null }))
    challenged.delete(act)
    challenged.delete(ruled)
  }
}

function challenges(procedure: Procedure): Case[] {
  const kinds = (procedure.challenges ?? []).flatMap(({ of, instances }) =>
    of.flatMap(kind => instances.map((rule, instance) => ({ kind, instance, rule }))),
  )
  return kinds.flatMap(({ kind, instance, rule }) => {
    const what = instance === 0 ? `of ${kind}` : `of a ruling on ${kind}, instance ${instance + 1}`
    const clause = () => rule.clause
    const of = instance === 0 ? act : ruled
    const ruling = () => ({ kind: 'ruling', on: appealed, outcome: 'stands' })
    return [
      {
        name: `challenge ${what}`,
        act: () => ({ kind: 'challenge', of }),
        prepare: challengeable(kind, instance, () => other, false),
        clause,
      },
      {
        name: `ruling on a challenge ${what}`,
        act: ruling,
        prepare: challengeable(kind, instance, () => 'G0', true),
        clause,
      },
      {
        name: `ruling on its own challenge ${what}`,
        act: ruling,
        prepare: challengeable(kind, instance, ({ party }) => party, true),
        clause,
      },
    ]
  })
}

const asked = 7300

/** Puts a question, and gives the other party's proxy to somebody. */
function put(question: string, proxy: string | null, more: object = {}): NonNullable<Case['prepare']> {
  return ({ proceedings, record }) => {
    const members = { seq: record.acts, question, subject: whole, title, at: now, closes: null, closed: null }
    const counted = { present: null, entitled: {}, ballots: new Map(), tally: new Map(), judged: [] }
    proceedings!.questions.set(asked, { ...members, ...counted, result: 'open', ...more } as never)
    proceedings!.proxies.clear()
    if (proxy !== null) proceedings!.proxies.set(other, { to: proxy, seq: 1 })
  }
}

function ballots({ questions = [], proxies }: Procedure): Case[] {
  return questions.flatMap(({ id, positions: [position], clause: by }) => {
    const ballot = (more: object) => () => ({ kind: 'ballot', question: asked, position: position!, ...more })
    const clause = () => by
    const held: Case['prepare'] = (state, actor) => put(id, actor.party)(state, actor)
    const own = { act: ballot({}), clause }
    const its = { act: ballot({ for: other }), clause }
    return [
      { name: `ballot on ${id}`, ...own, prepare: put(id, null) },
      { name: `ballot on ${id}, too early`, ...own, prepare: put(id, null, { opens: now + 1 }) },
      { name: `ballot on ${id}, too late`, ...own, prepare: put(id, null, { closes: now - 1 }) },
      { name: `ballot on ${id}, once closed`, ...own, prepare: put(id, null, { result: 'carried' }) },
      ...(proxies === undefined ? [] : [{ name: `ballot on ${id}, by proxy`, ...its, prepare: held }]),
      { name: `ballot on ${id} for another, unasked`, ...its, prepare: put(id, null) },
    ]
  })
}

function moderations({ moderation }: Procedure): Case[] {
  const target = { body: furniture.statement }
  const ground = moderation?.grounds[0]?.id ?? 'none'
  return [
    {
      name: 'withhold as a moderator',
      act: () => ({ kind: 'withhold', ...withheld, target, reason: 'moderation', ground }),
      prepare: ({ record }) => {
        record.acts = Math.max(record.acts, asked)
      },
      clause: () => moderation?.clause,
    },
  ]
}

/** Each way to be bound, once; where there is none, one that is not provided for. */
function consents({ treaty }: Procedure): Case[] {
  const ways = new Set(treaty?.consent.map(({ way }) => way) ?? ['ratification'])
  return [...ways].map(way => ({
    name: `consent by ${way}`,
    act: () => ({ kind: 'consent', instrument: 'treaty', way }),
    clause: (state, { party }) =>
      treaty?.consent.find(one => one.way === way && isMember(state, one.electorate, party))?.clause,
  }))
}
