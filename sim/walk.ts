/**
 * Random walks through a procedure: a hosted negotiation in memory, with `decide` and `evolve` alone, in which
 * random parties do random things at random moments, half of them towards what the next stage asks for. Texts are
 * hashes and bodies commitments. A walk that failed is walked again by its seed.
 */
import { hashText } from '../src/core/canonical/hash.js'
import { assert, type Refusal } from '../src/core/canonical/result.js'
import { actDefinitions } from '../src/core/negotiation/acts/index.js'
import { movesFrom } from '../src/core/negotiation/acts/procedure/advance.js'
import { challengeRule } from '../src/core/negotiation/acts/procedure/challenge.js'
import { type Command, decide } from '../src/core/negotiation/decide.js'
import { isMember } from '../src/core/negotiation/electorates.js'
import { isOneOf, presentStage } from '../src/core/negotiation/permission.js'
import { evolve } from '../src/core/negotiation/replay.js'
import { packState, unpackState } from '../src/core/negotiation/snapshot.js'
import { emptyState, type State } from '../src/core/negotiation/state.js'
import { worded } from '../src/core/negotiation/testing-hosted.js'
import type { Procedure } from '../src/core/procedure/procedure.js'
import type { ActData, Attestation, Leaf } from '../src/core/record/leaf.js'
import { type Drawn, dayMs, type Room } from './draws/draw.js'
import { drawAct } from './draws/index.js'
import { noSignature } from './draws/keys.js'
import { actingFor } from './draws/seats.js'
import { type Random, randomFrom } from './random.js'
import { kindOf, towardsNextStage } from './towards.js'

/** What looks on: told of every act that was admitted and of every one that was refused. */
export interface Onlooker {
  /** With the state after it. */
  readonly admitted?: (leaf: Leaf, after: State) => void
  /** Of an act that was admitted, with the state before it. */
  readonly admitting?: (leaf: Leaf, before: State) => void
  readonly refused?: (refusal: Refusal, command: Command, walk: Walk) => void
  /** After a step now and then. */
  readonly stepped?: (walk: Walk) => void
}

export interface Walk {
  readonly seed: number
  readonly procedure: Procedure
  readonly leaves: Leaf[]
  readonly room: Room
  state: State
  /** How often each kind was tried, and admitted. */
  readonly tried: Map<string, number>
  readonly admitted: Map<string, number>
}

const monday = Date.UTC(2026, 0, 5, 9)
const origin = 'example.org/walk'

/** Walks so many steps from an opened room on. Halfway the state is packed and taken up again from its snapshot. */
export function walk(procedure: Procedure, seed: number, steps: number, onlooker: Onlooker = {}): Walk {
  const begun = begin(procedure, seed)
  open(begun, onlooker)
  for (let i = 0; i < steps; i++) {
    step(begun, onlooker)
    if (i % 20 === 0) onlooker.stepped?.(begun)
    if (i === steps >> 1) begun.state = unpackState(packState(begun.state))!
  }
  return begun
}

function begin(procedure: Procedure, seed: number): Walk {
  const walk: Walk = {
    seed,
    procedure,
    leaves: [],
    state: emptyState(),
    tried: new Map(),
    admitted: new Map(),
    room: {
      random: randomFrom(seed),
      procedure,
      state: () => walk.state,
      now: monday,
      serial: 0,
      goals: goalsOf(procedure, seed),
      lingers: seed % 3 === 0,
    },
  }
  return walk
}

/** A stage on the way and one at the end: where a walk makes for, with every seed another. */
function goalsOf({ stages = [] }: Procedure, seed: number): readonly string[] {
  const ends = stages.filter(({ moves }) => moves.length === 0)
  return [stages[seed % stages.length]!.id, ends[seed % ends.length]!.id]
}

/** Opens the negotiation, seats parties in every group, fills offices and roles, and enters a small text. */
function open(walk: Walk, onlooker: Onlooker): void {
  const must = (act: ActData, parties = ['SEC', 'CHAIR', ...walk.state.seats.parties.keys()]) => {
    walk.room.now += 1000
    const admitted = parties.some(party => attempt(walk, { act, party }, true, onlooker))
    assert(admitted, `the room of ${walk.procedure.id} does not open: ${JSON.stringify(act)}`)
  }
  must(openedWith(walk.procedure))
  if (!isProvidedFor(walk.procedure, 'seat')) return
  const founders = { kind: 'exception', clause: walk.procedure.vouching?.clause, acts: ['seat'] } as ActData
  if (walk.procedure.vouching !== undefined) must(founders)
  const seats = seatsOf(walk.procedure)
  for (const act of [...seats, ...basis(walk.procedure)]) must(act)
  const parties = [...walk.state.seats.parties.keys()]
  for (const act of appointments(walk, parties)) must(act)
  if (walk.procedure.interests !== undefined)
    for (const party of parties.slice(0, -1))
      attempt(walk, { act: { kind: 'declare-interests', interests: ['own'] }, party }, true, onlooker)
}

function isProvidedFor({ permissions }: Procedure, kind: string): boolean {
  return permissions.some(({ acts }) => acts.includes(kind))
}

function openedWith(procedure: Procedure): ActData {
  return {
    kind: 'open',
    semantics: 2,
    name: 'walk',
    title: { en: 'A walk' },
    mode: 'hosted',
    languages: ['en', 'fr'],
    authentic: ['en', 'fr'],
    procedure: procedure as unknown as ActData,
    secretariat: 'SEC',
    secretariatName: { en: 'Secretariat' },
  }
}

const letter = (i: number) => String.fromCharCode(65 + i)

/** A chair, four parties in every group, and one for every role, each with a credential. */
function seatsOf({ groups, roles = [] }: Procedure): ActData[] {
  const members = groups.flatMap(({ id }, i) =>
    [0, 1, 2, 3].map(j => [`G${letter(i)}${letter(j)}`, id] as const),
  )
  const holders = roles.map((_, i) => [`R${letter(i)}`, groups[0]!.id] as const)
  const seat = (seats: string, group: string | null) => ({
    kind: 'seat',
    seats,
    name: { en: seats },
    group,
    unit: 'state',
  })
  const all: ActData[] = [
    { ...seat('CHAIR', null), office: 'chair' },
    ...[...members, ...holders].map(([id, group]) => seat(id, group)),
  ]
  return all.flatMap(act => [
    act,
    { kind: 'credential', holder: `${String(act.seats).toLowerCase()}-1`, for: act.seats, role: 'head' },
  ])
}

/** A text in two languages, with provisions to which reservations can be made where the procedure lists them. */
function basis({ treaty }: Procedure): ActData[] {
  const ids = ['art-1', 'art-2', ...(treaty?.reservations.provisions ?? []).slice(0, 2)]
  const text = (id: string) => ['en', 'fr'].map(lang => ({ ...worded(`${id} ${lang}`), lang }))
  const provisions = ids.map(id => ({ id, parent: null, kind: 'paragraph', text: text(id) }))
  return [
    { kind: 'enter-provisions', provisions } as unknown as ActData,
    { kind: 'adopt-base', provisions: ids.length },
  ]
}

/** Every role goes to its own party and to another, and where no group signs, those of the first do. */
function appointments({ procedure, room }: Walk, parties: readonly string[]): ActData[] {
  const { roles = [], groups, permissions } = procedure
  const appointed = roles.flatMap(({ id }, i) =>
    [`R${letter(i)}`, room.random.one(parties.filter(p => p.startsWith('G')))].map(to => ({
      kind: 'appoint',
      to,
      role: id,
      held: true,
    })),
  )
  const signing =
    permissions.some(({ acts }) => acts.includes('sign')) && !groups.some(g => g.rights.includes('sign'))
  const signers = parties.filter(party => party.startsWith('GA'))
  return [
    ...appointed,
    ...(signing ? [{ kind: 'grant-rights', to: signers, rights: ['sign'], held: true }] : []),
  ]
}

/** Tries an act: decided, and folded if it is admitted. */
function attempt(walk: Walk, drawn: Drawn, reasoned: boolean, onlooker: Onlooker): boolean {
  const { state, leaves, room, tried, admitted } = walk
  const { act, party, commit } = drawn
  const opened = leaves.length > 0
  const credential = opened ? (drawn.credential ?? credentialOf(walk, party!)) : 'sec-1'
  const command: Command = {
    author: {
      v: 1,
      log: origin,
      act,
      party: opened ? party! : null,
      credential,
      claimed: room.now,
      head: leaves.length,
      nonce: hashText(`${walk.seed} ${leaves.length} ${room.serial}`).slice(0, 32),
      ...(reasoned || commit !== undefined
        ? { body: { commit: commit ?? hashText('reasons'), length: 7 } }
        : {}),
    },
    auth: attestationOf(walk, credential),
  }
  tried.set(act.kind, (tried.get(act.kind) ?? 0) + 1)
  const decided = decide(state, command, room.now, leaves.length)
  if (!decided.ok) {
    onlooker.refused?.(decided, command, walk)
    return false
  }
  onlooker.admitting?.(decided.value, state)
  evolve(state, decided.value)
  onlooker.admitted?.(decided.value, state)
  leaves.push(decided.value)
  admitted.set(act.kind, (admitted.get(act.kind) ?? 0) + 1)
  return true
}

/** Mostly one under which somebody can act for the party now; else any of it. */
function credentialOf({ state, room }: Walk, party: string): string {
  const acting = room.random.chance(97) ? actingFor(room, party) : []
  const all = [...state.seats.credentials].filter(([, held]) => held.party === party).map(([id]) => id)
  const pool = acting.length > 0 ? acting : all
  return pool.length === 0 ? 'nobody' : room.random.one(pool)
}

/** Signed now and then where the credential has a key; seldom with a key of another. */
function attestationOf({ state, room: { random } }: Walk, credential: string): Attestation {
  const all = [...(state.seats.keys ?? [])]
  const own = all.filter(([, key]) => key.credential === credential && key.until === null)
  const pool = random.chance(1) ? all : own
  if (pool.length === 0 || random.chance(50)) return { how: 'attested' }
  return { how: 'signed', key: random.one(pool)[0], sig: noSignature }
}

function step(walk: Walk, onlooker: Onlooker): void {
  const { room } = walk
  const { random } = room
  room.serial++
  room.now += gap(random)
  const drawn = random.chance(55) ? towardsNextStage(room) : drawAct(room, kindOf(room))
  if (drawn === null || (opening.has(drawn.act.kind) && random.chance(50))) return
  const party = drawn.party ?? partyFor(walk, drawn.act)
  attempt(walk, { ...drawn, party }, random.chance(90), onlooker)
}

/** What opens matters is done less often than what closes them. */
const opening = new Set(['object', 'reserve', 'submit', 'revise', 'assign-action'])

/** Mostly seconds, now and then days, seldom weeks. Never a clock that stands still. */
function gap(random: Random): number {
  const most = random.one([60_000, 60_000, 3_600_000, dayMs, random.chance(10) ? 21 * dayMs : dayMs])
  return random.int(1, most)
}

/** Somebody who may do an act, most of the time. */
function partyFor({ state, procedure, room }: Walk, act: ActData): string {
  const parties = [...state.seats.parties.keys()]
  const fitting = parties.filter(
    party =>
      mayDo(state, procedure, act, party) && (actingFor(room, party).length > 0 || room.random.chance(3)),
  )
  return room.random.one(fitting.length > 0 && room.random.chance(88) ? fitting : parties)
}

function mayDo(state: State, procedure: Procedure, act: ActData, party: string): boolean {
  const { proceedings } = state
  if (act.kind === 'ballot') {
    const question = proceedings!.questions.get(Number(act.question))!
    const kind = procedure.questions?.find(({ id }) => id === question.question)
    return isMember(state, kind?.electorate ?? '', party) && !question.ballots.has(party)
  }
  if (act.kind === 'advance')
    return movesFrom(state).some(({ to, by }) => to === act.to && isOneOf(state, party, by))
  if (act.kind === 'exception') return isOneOf(state, party, procedure.exceptions?.by ?? [])
  if (act.kind === 'challenge') return isOneOf(state, party, ['speak'])
  if (act.kind === 'ruling') {
    const { kind, instance } = proceedings!.challenges.get(Number(act.on))!
    return isOneOf(state, party, challengeRule(state, kind)!.instances[instance]!.heardBy)
  }
  const presides = procedure.bodies?.find(({ id }) => id === act.in)?.by
  if (presides !== undefined && !isOneOf(state, party, presides)) return false
  const stage = presentStage(state)
  return procedure.permissions.some(
    ({ acts, by, stages }) =>
      acts.includes(act.kind) && (stages?.includes(stage!) ?? true) && isOneOf(state, party, by),
  )
}

/** What stands in the way of each move from the present stage: null where somebody can make it. */
export function wayOut({ state, room, leaves }: Walk): { to: string; refusals: Refusal[] | null }[] {
  return movesFrom(state).map(({ to }) => {
    const tries = [...state.seats.parties.keys()].map(party => {
      const body = { commit: hashText('reasons'), length: 7 }
      const credential = actingFor(room, party)[0] ?? 'nobody'
      const nonce = '0'.repeat(32)
      const author = {
        v: 1 as const,
        log: origin,
        act: { kind: 'advance', to },
        party,
        credential,
        claimed: 0,
        head: 0,
        nonce,
        body,
      }
      return decide(state, { author, auth: { how: 'attested' } }, room.now, leaves.length)
    })
    return {
      to,
      refusals: tries.some(({ ok }) => ok) ? null : tries.flatMap(tried => (tried.ok ? [] : tried)),
    }
  })
}

/** Whether the refusal of a command is by the procedure (its permission or order), and not because it cannot be at all. */
export function isByProcedure({ state, room, leaves }: Walk, refusal: Refusal, { author }: Command): boolean {
  if (procedural.has(refusal.why)) return true
  const definition = actDefinitions.get(author.act.kind)
  if (definition === undefined || !definition.schema.safeParse(author.act).success) return false
  const entry = { act: author.act, author, seq: leaves.length, at: room.now }
  if (definition.check(state, entry) !== null) return false
  return definition.order?.(state, entry)?.why === refusal.why
}

const procedural = new Set([
  'not-provided-for',
  'not-in-this-stage',
  'not-entitled',
  'reasons-missing',
  'interests-not-declared',
])
