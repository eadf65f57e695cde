/** Where a walk goes: a kind of act that the procedure lets somebody do, or something that brings the next stage nearer. */
import { movesFrom } from '../src/core/negotiation/acts/procedure/advance.js'
import { presentStage } from '../src/core/negotiation/permission.js'
import type { DecisionRule, Move, Procedure } from '../src/core/procedure/procedure.js'
import { type Rule, rulesIn } from '../src/core/procedure/rule.js'
import { type Drawn, dayMs, goalOf, type Room } from './draws/draw.js'
import { drawAct, drawnKinds } from './draws/index.js'
import { meetingDraws } from './draws/meetings.js'
import { offerDraws } from './draws/offers.js'

/** A kind that the procedure lets somebody do, and now and then any other. */
export function kindOf(room: Room): string {
  const { random, procedure } = room
  const { permissions, moderation } = procedure
  const listed = permissions.flatMap(({ acts }) => thinned(acts, room))
  const own = ['advance', 'ballot', 'ballot', 'challenge', 'ruling', 'exception']
  if (moderation !== undefined) own.push('withhold')
  return random.one(random.chance(90) ? [...listed, ...own] : drawnKinds())
}

/** What moves nothing on, and would be most of what is done: one such kind stands for all of a permission. */
const background: ReadonlySet<string> = new Set([
  ...[...Object.keys(meetingDraws), ...Object.keys(offerDraws)],
  ...['credential', 'end-credential', 'examine', 'consult', 'consult-result'],
])

function thinned(acts: readonly string[], { random, lingers }: Room): readonly string[] {
  const often = acts.filter(kind => background.has(kind))
  return lingers || often.length === 0
    ? acts
    : [...acts.filter(kind => !background.has(kind)), random.one(often)]
}

/** An act towards a stage that can follow: what one of the conditions for it asks for, or the move itself. */
export function towardsNextStage(room: Room): Drawn | null {
  const { random, procedure } = room
  const moves = movesFrom(room.state())
  const { questions = [] } = procedure
  if (moves.length === 0 && questions.length > 0 && random.chance(40))
    return towardsQuestion(room, random.one(questions).id)
  if (moves.length === 0) return drawAct(room, random.one(kindsNow(room)))
  const { to, when } = moveTo(room, moves)
  const asked = when === undefined ? [] : conditionsOf(when)
  if (asked.length === 0 && random.chance(80)) return drawAct(room, random.one(kindsNow(room)))
  if (asked.length === 0 || random.chance(35)) return { act: { kind: 'advance', to } }
  return towards(room, random.one(asked))
}

/** The kinds that belong to the present stage, where some do; else all that are permitted. */
function kindsNow(room: Room): readonly string[] {
  const { state, procedure } = room
  const stage = presentStage(state())!
  const own = procedure.permissions.filter(({ stages }) => stages?.includes(stage))
  return (own.length > 0 ? own : procedure.permissions).flatMap(({ acts }) => thinned(acts, room))
}

/** A move on a shortest way to where the walk goes; now and then another, that does not end it. */
function moveTo(room: Room, moves: readonly Move[]): Move {
  const { random, procedure } = room
  const left = stepsTo(procedure, goalOf(room))
  const least = Math.min(...moves.map(({ to }) => left.get(to) ?? Number.POSITIVE_INFINITY))
  const shortest = moves.filter(({ to }) => left.get(to) === least)
  const going = moves.filter(({ to }) => procedure.stages?.find(({ id }) => id === to)?.moves.length !== 0)
  return random.one(
    going.length > 0 && (shortest.length === 0 || random.chance(6))
      ? going
      : shortest.length > 0
        ? shortest
        : moves,
  )
}

/** How many moves each stage is from another. */
function stepsTo({ stages = [] }: Procedure, goal: string): Map<string, number> {
  const left = new Map([[goal, 0]])
  for (const [reached, steps] of left)
    for (const { id, moves } of stages)
      if (!left.has(id) && moves.some(({ to }) => to === reached)) left.set(id, steps + 1)
  return left
}

function conditionsOf(rule: Rule): Rule[] {
  return rulesIn(rule)
    .map(({ rule: inner }) => inner)
    .filter(({ all, any }) => all === undefined && any === undefined)
}

const towardsNothingOpen = {
  objections: ['answer', 'settle'],
  'red-lines': ['answer', 'settle'],
  amendments: ['withdraw', 'decision'],
  reserves: ['reserve'],
  challenges: ['ruling'],
  actions: ['end-action'],
}

/** Draws something that brings a condition nearer. */
function towards(
  room: Room,
  { elapsed, done, nothingOpen, agreed, everyLanguage, class: classes, inForce }: Rule,
): Drawn | null {
  const { random } = room
  if (elapsed !== undefined && elapsed.most === undefined)
    room.now += random.chance(70) ? elapsed.days * dayMs : random.int(0, elapsed.days) * dayMs
  if (nothingOpen !== undefined) return drawAct(room, random.one(towardsNothingOpen[nothingOpen]))
  if (agreed !== undefined)
    return drawAct(room, 'decision', random.one(['provision-agreed', 'provision-adopted']))
  if (everyLanguage !== undefined) return drawAct(room, random.one(['consolidate', 'translate', 'decision']))
  if (classes !== undefined) return drawAct(room, 'classify', random.one(classes))
  if (inForce !== undefined) return towardsForce(room, inForce)
  return done === undefined ? drawAct(room, 'advance') : towardsDone(room, done.act, done.as)
}

/** Consents, and the months after which they have effect. */
function towardsForce(room: Room, id: string): Drawn | null {
  if (!room.state().treaty!.instruments.has(id)) return drawAct(room, 'enter-instrument', id)
  if (room.random.chance(20)) room.now += 120 * dayMs
  return drawAct(room, room.random.one(['sign', 'consent', 'consent', 'advance']))
}

function towardsDone(room: Room, kind: string, as: string | undefined): Drawn | null {
  if (kind === 'close' && as !== undefined) return towardsQuestion(room, as)
  if (kind === 'decision' && as !== undefined) return towardsDecision(room, as)
  return kind === 'finding' ? towardsFinding(room, as) : drawAct(room, kind, as)
}

/** What a designation asks for, or the finding itself. */
function towardsFinding(room: Room, as: string | undefined): Drawn | null {
  const { scale = [], requires } = room.procedure.finding ?? {}
  const asked = [requires, scale.find(({ id }) => as === id || as?.endsWith(`-${id}`))?.requires].flatMap(
    rule => (rule === undefined ? [] : conditionsOf(rule)),
  )
  if (asked.length === 0 || room.random.chance(40)) return drawAct(room, 'finding', as)
  const condition = room.random.one(asked)
  return condition.nothingOpen === undefined
    ? drawAct(room, 'position', 'instrument')
    : towards(room, condition)
}

/** What a decision rests on, what it requires, or the decision itself. */
function towardsDecision(room: Room, as: string): Drawn | null {
  const { random, procedure } = room
  const [on, outcome] = as.split('-') as [DecisionRule['on'][number], DecisionRule['outcomes'][number]]
  const rules = (procedure.decisions ?? []).filter(r => r.on.includes(on) && r.outcomes.includes(outcome))
  if (rules.length === 0) return null
  const { ways, requires } = random.one(rules)
  const { question, findings, when } = random.one(ways)
  const asked = [requires, when].flatMap(rule => (rule === undefined ? [] : conditionsOf(rule)))
  if (asked.length > 0 && random.chance(40)) return towards(room, random.one(asked))
  if (question !== undefined && random.chance(70)) return towardsQuestion(room, question)
  if (findings !== undefined && random.chance(60)) return towardsFinding(room, random.one(findings))
  return drawAct(room, 'decision', as)
}

/** Puts a question, votes on it, or closes it; `as` is its kind, with or without a result. */
function towardsQuestion({ random, state, procedure, ...rest }: Room, as: string): Drawn | null {
  const room = Object.assign(rest, { random, state, procedure })
  const kind = (procedure.questions ?? []).find(({ id }) => `-${as}-`.includes(`-${id}-`))
  const open = [...state().proceedings!.questions.values()].find(
    q => q.result === 'open' && q.question === kind?.id,
  )
  if (open === undefined || kind === undefined) return drawAct(room, 'put', kind?.id)
  const voters = state().proceedings!.electorates.get(kind.electorate)?.total ?? 0
  const enough = open.ballots.size >= voters || random.chance(8)
  return drawAct(room, enough ? 'close' : 'ballot', kind.id)
}
