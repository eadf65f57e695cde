/** Random acts of the room of decisions, for walks: plausible, not right. */
import { type Target, targetKey } from '../../src/core/negotiation/acts/fields.js'
import type { QuestionState } from '../../src/core/negotiation/proceedings.js'
import { outcomes } from '../../src/core/procedure/procedure.js'
import {
  about,
  type Draw,
  type Draws,
  dayMs,
  newText,
  plain,
  type Room,
  some,
  target,
  title,
} from './draw.js'

const put: Draw = (room, as) => {
  const { random, procedure, now } = room
  const kind = (procedure.questions ?? []).find(({ id }) => id === as) ?? some(room, procedure.questions)
  if (kind === null) return null
  const days = (kind.days ?? 0) + random.int(random.chance(10) ? -3 : 0, 3)
  const closes =
    kind.days !== undefined || random.chance(20) ? { closes: now + Math.max(0, days) * dayMs } : {}
  const { size } = room.state().seats.parties
  const present = random.chance(90) ? { present: random.int(random.chance(20) ? 0 : size >> 1, size) } : {}
  const how = { ...closes, ...present, ...inMeeting(room) }
  return { act: { kind: 'put', question: kind.id, subject: subjectOf(room, kind.id), title, ...how } }
}

/** Now and then in a meeting, or to be read before it opens. */
function inMeeting({ state, random }: Room): object {
  const held = [...(state().meetings?.values() ?? [])].filter(({ closed }) => closed === null)
  const meeting = random.chance(40) ? some({ random }, held) : null
  return {
    ...(meeting === null ? {} : { meeting: meeting.id }),
    ...(random.chance(15) ? { opensAfter: random.int(1, 7200) } : {}),
  }
}

/** What a question is put on: whom it would invite, a challenge on which the meeting decides, or the text. */
function subjectOf(room: Room, question: string): Target {
  const { random, procedure, state } = room
  const asked = (procedure.challenges ?? []).some(({ instances }) =>
    instances.some(instance => instance.question === question),
  )
  const open = [...state().proceedings!.challenges.values()].filter(({ outcome }) => outcome === 'open')
  const challenged = asked && random.chance(60) ? some(room, open) : null
  if (challenged !== null) return { act: challenged.seq }
  if (procedure.treaty?.invitation?.question === question && random.chance(80))
    return { act: some(room, state().seats.parties.values())!.seq }
  return target(room, random.chance(70) ? 'instrument' : undefined)
}

const close: Draw = (room, as) => {
  const question = some(room, openQuestions(room, as))
  const due = question?.closes ?? question?.opens
  if (due != null && room.random.chance(70)) room.now = Math.max(room.now, due)
  return about(question, ({ seq }) => ({
    kind: 'close',
    question: seq,
    ...(room.random.chance(8) ? { withdrawn: true } : {}),
  }))
}

const vote: Draw = (room, as) => {
  const { random, procedure, state } = room
  const tally = { for: 0, against: 0, abstain: 0 }
  const parties = random.shuffled([...state().seats.parties.keys()]).slice(0, random.int(0, 9))
  const ballots = parties.map(party => ({
    party,
    ballot: random.one(['for', 'for', 'against', 'abstain'] as const),
  }))
  for (const { ballot } of ballots) tally[ballot]++
  const rule = as?.replace(/-(for|against)$/, '') ?? some(room, procedure.questions)?.id
  const shown = random.chance(70) ? { ballots, rollCall: true } : { rollCall: false }
  const act = {
    kind: 'vote',
    subject: target(room),
    question: title,
    method: 'show-of-hands',
    tally,
    ...shown,
  }
  return { act: rule === undefined || random.chance(10) ? act : { ...act, rule } }
}

const ballot: Draw = (room, as) => {
  const { random, procedure } = room
  const question = some(room, openQuestions(room, as))
  const kind = procedure.questions?.find(({ id }) => id === question?.question)
  if (question === null || kind === undefined) return null
  const positions = (procedure.positions ?? []).filter(({ id }) => kind.positions.includes(id))
  const liked = positions.filter(({ stance }) => stance === 'support' || stance === 'accept')
  const pool = liked.length > 0 && random.chance(favour(question.seq)) ? liked : positions
  const proxies = room.state().proceedings!.proxies
  const given = random.chance(15) ? some(room, proxies) : null
  const act = { kind: 'ballot', question: question.seq, position: random.one(pool).id }
  return given === null ? { act } : { act: { ...act, for: given[0] }, party: given[1].to }
}

const finding: Draw = (room, as) => {
  const scale = room.procedure.finding?.scale
  if (scale === undefined) return null
  const wanted = scale.find(({ id }) => as === id || as?.endsWith(`-${id}`))?.id
  const subject = target(room, room.random.chance(60) || as !== wanted ? 'instrument' : undefined)
  return { act: { kind: 'finding', subject, designation: wanted ?? room.random.one(scale).id } }
}

/** A decision by a way that the procedure has, resting on what there is of it. */
const decision: Draw = (room, as) => {
  const { random, procedure } = room
  const wanted = as?.split('-').at(-1)
  const on = as?.includes('-') ? as.split('-')[0] : undefined
  const rules = (procedure.decisions ?? []).filter(
    rule =>
      (wanted === undefined || rule.outcomes.includes(wanted as 'adopted')) &&
      (on === undefined || rule.on.includes(on as 'act')),
  )
  const rule = some(room, rules)
  if (rule === null) return null
  const way = random.one(rule.ways)
  const subject = target(room, on ?? random.one(rule.on))
  const count = some(room, countsFor(room, way.how, way.question, subject))
  const outcome =
    (wanted as 'adopted' | undefined) ?? random.one(random.chance(90) ? rule.outcomes : outcomes)
  const body = some(
    room,
    [...room.state().proceedings!.bodies].filter(([, { kind }]) => (rule.in ?? [kind]).includes(kind)),
  )
  return {
    act: {
      kind: 'decision',
      subject,
      outcome,
      how: way.how,
      ...(count === null ? {} : { count }),
      ...(body === null || random.chance(20) ? {} : { in: body[0] }),
      ...(random.chance(10) ? { level: random.one(['ad-referendum', 'group', 'committee', 'plenary']) } : {}),
      ...(outcome === 'referred' ? { forum: 'elsewhere' } : {}),
      ...(random.chance(5) ? { package: [target(room)] } : {}),
      ...(random.chance(8) ? settling(room) : {}),
    },
  }
}

/** Words that a decision settles: of an amendment that was proposed, or, now and then, of nobody. */
function settling(room: Room): object {
  const { text } = room.state()
  const proposed = [...text.amendments.values()].flatMap(({ wordings }) =>
    wordings.length > 0 ? [wordings] : [],
  )
  const wordings = some(room, room.random.chance(80) ? proposed : []) ?? newText(room, 'en', 'fr')
  const provision = some(room, text.provisions.values())
  if (provision === null) return {}
  return { settles: [{ provision: provision.id, version: provision.version, text: wordings }] }
}

/** What a decision in some way can rest on; now and then something that it cannot. */
function countsFor(
  { state, random }: Room,
  how: string,
  question: string | undefined,
  subject: Target,
): number[] {
  const { proceedings, decisions } = state()
  const same = (other: Target) => random.chance(10) || targetKey(other) === targetKey(subject)
  if (how === 'finding')
    return [...proceedings!.findings.values()].filter(f => same(f.subject)).map(f => f.seq)
  if (how === 'question' || how === 'silence')
    return [...proceedings!.questions.values()]
      .filter(
        q =>
          (q.question === question || random.chance(5)) &&
          (q.result === 'carried' || random.chance(5)) &&
          same(q.subject),
      )
      .map(q => q.seq)
  return [...decisions.counts.values()].filter(c => c.kind === how && same(c.subject)).map(c => c.seq)
}

/** Questions that are open, of one kind where that is said. */
function openQuestions(room: Room, kind?: string): QuestionState[] {
  const all = [...room.state().proceedings!.questions.values()]
  return all.filter(({ result, question }) => result === 'open' && (kind ?? question) === question)
}

/** How likely a question or target is supported: some find favour, some are disputed, some fail. */
function favour(seq: number): number {
  return [96, 96, 70, 10][seq % 4]!
}

export const decisionsDraws: Draws = {
  sense: plain(room => ({
    kind: 'sense',
    subject: target(room),
    question: title,
    method: 'hum',
    ...(room.random.chance(90) ? { told: 'indicative' } : {}),
    result: room.random.one(['for', 'divided']),
  })),
  vote,
  put,
  ballot,
  close,
  finding,
  decision,
}
