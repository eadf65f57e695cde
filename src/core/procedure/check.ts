/**
 * Whether a procedure is whole: what it names is declared, what it declares is declared once, every rule says one
 * thing that can be judged, every stage can be reached and the end can be reached from it. What is wrong in its
 * rules is in rule-faults.ts. Rules P9 and P20 to P24, docs/spec/procedure.md.
 */

import { utf8 } from '../canonical/hash.js'
import { canonicalize, type Json } from '../canonical/json.js'
import { type Refusal, refuse } from '../canonical/result.js'
import { procedureBytesMax } from '../limits.js'
import { fault, type Path, type ProcedureFault, walk, worded } from './fault.js'
import { actKinds, idsOf, ownRuleKinds } from './kinds.js'
import { laterMembers, type Procedure, rights } from './procedure.js'
import { ruleFaults } from './rule-faults.js'

/** The first fault as a refusal, or null when the procedure is whole. */
export function checkProcedure(procedure: Procedure, semantics = 2): Refusal | null {
  const [first] = procedureFaults(procedure, semantics)
  return first === undefined
    ? null
    : refuse(first.why, { where: first.where, ...(first.args && { args: first.args }) })
}

/** Everything that is wrong with a procedure, in the order of what is asked of it. */
export function procedureFaults(procedure: Procedure, semantics = 2): ProcedureFault[] {
  if (semantics === 1)
    return [...beforeItsTime(procedure), ...duplicates(procedure), ...clauseFaults(procedure)]
  return [
    ...sizeFaults(procedure),
    ...missing(procedure),
    ...duplicates(procedure),
    ...clauseFaults(procedure),
    ...wordless(procedure),
    ...nameFaults(procedure),
    ...permissionFaults(procedure),
    ...wayFaults(procedure),
    ...indicativeFaults(procedure),
    ...moderationFaults(procedure),
    ...treatyFaults(procedure),
    ...ruleFaults(procedure),
    ...bodyFaults(procedure),
    ...stageFaults(procedure),
  ]
}

function beforeItsTime(procedure: Procedure): ProcedureFault[] {
  const early = laterMembers.find(name => procedure[name] !== undefined)
  return early === undefined ? [] : [fault('procedure-needs-semantics-2', [early], early)]
}

/** It travels in the first leaf of a log, and has to fit. */
function sizeFaults(procedure: Procedure): ProcedureFault[] {
  const bytes = utf8(canonicalize(procedure as unknown as Json)).length
  const args = { bytes, max: procedureBytesMax }
  return bytes <= procedureBytesMax ? [] : [{ ...fault('procedure-too-large', [], procedure.id), args }]
}

/** What every whole procedure says: where it begins, and by which clause the rest is not done. */
function missing({ stages, otherwise }: Procedure): ProcedureFault[] {
  return [
    ...(stages === undefined ? [fault('procedure-missing-member', [], 'stages')] : []),
    ...(otherwise === undefined ? [fault('procedure-missing-member', [], 'otherwise')] : []),
  ]
}

const lists = [
  ['clauses', 'clause'],
  ['groups', 'group'],
  ['roles', 'role'],
  ['classes', 'class'],
  ['electorates', 'electorate'],
  ['bodies', 'body'],
  ['stages', 'stage'],
  ['positions', 'position'],
  ['questions', 'question'],
] as const

function duplicates(procedure: Procedure): ProcedureFault[] {
  const scale = procedure.finding?.scale
  return [
    ...lists.flatMap(([list, name]) => twice(idsOf(procedure[list]), name, i => [list, i, 'id'])),
    ...twice(idsOf(scale), 'designation', i => ['finding', 'scale', i, 'id']),
    ...twice(idsOf(procedure.moderation?.grounds), 'ground', i => ['moderation', 'grounds', i, 'id']),
    ...twice(
      (procedure.circulation ?? []).map(c => c.marking),
      'marking',
      i => ['circulation', i, 'marking'],
    ),
  ]
}

function twice(ids: readonly string[], name: string, path: (i: number) => Path): ProcedureFault[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [fault(`procedure-duplicate-${name}`, path(i), id)] : [],
  )
}

/** Every member that is called `clause`, wherever it stands, names a clause that is written out. */
function clauseFaults(procedure: Procedure): ProcedureFault[] {
  const written = new Set(idsOf(procedure.clauses))
  const faults: ProcedureFault[] = []
  walk(procedure, [], (key, value, path) => {
    if (key === 'clause' && !written.has(String(value)))
      faults.push(fault('procedure-unknown-clause', path, value))
  })
  const excepted = procedure.exceptions?.clauses ?? []
  excepted.forEach((id, i) => {
    if (!written.has(id)) faults.push(fault('procedure-unknown-clause', ['exceptions', 'clauses', i], id))
  })
  return faults
}

/** What is shown to people is in some language at least. */
function wordless(procedure: Procedure): ProcedureFault[] {
  const faults: ProcedureFault[] = []
  walk(procedure, [], (key, value, path) => {
    if (worded.has(key) && Object.keys(Object(value)).length === 0)
      faults.push(fault('procedure-no-words', path, key))
  })
  return faults
}

/** What may stand in a member of this name, wherever it is in the procedure. */
function namesOf(procedure: Procedure): Readonly<Record<string, readonly [string, ReadonlySet<string>]>> {
  const ids = (list: readonly { readonly id: string }[] | undefined) => new Set(idsOf(list))
  const who = new Set(['anyone', 'chair', 'secretariat', ...rights, ...ids(procedure.roles)])
  const stages = ids(procedure.stages)
  const electorates = ids(procedure.electorates)
  return {
    acts: ['act', actKinds],
    before: ['act', actKinds],
    of: ['act', actKinds],
    act: ['act', actKinds],
    by: ['role', who],
    heardBy: ['role', who],
    roles: ['role', ids(procedure.roles)],
    groups: ['group', ids(procedure.groups)],
    stages: ['stage', stages],
    to: ['stage', stages],
    since: ['stage', stages],
    positions: ['position', ids(procedure.positions)],
    electorate: ['electorate', electorates],
    among: ['electorate', electorates],
    question: ['question', ids(procedure.questions)],
    findings: ['designation', ids(procedure.finding?.scale)],
    class: ['class', ids(procedure.classes)],
    under: ['body', ids(procedure.bodies)],
  }
}

/** Everything else that is named is declared. What a list declares is an object; what names it is a string. */
function nameFaults(procedure: Procedure): ProcedureFault[] {
  const names = namesOf(procedure)
  const faults: ProcedureFault[] = []
  walk(procedure, [], (key, value, path) => {
    const [what, known] = (typeof key === 'string' ? names[key] : undefined) ?? []
    if (what === undefined || known === undefined || path[0] === 'clauses') return
    for (const [i, name] of [value].flat().entries()) {
      if (typeof name !== 'string' || known.has(name) || isSaidElsewhere(key, name, path)) continue
      faults.push(fault(`procedure-unknown-${what}`, Array.isArray(value) ? [...path, i] : path, name))
    }
  })
  return faults
}

/** `groups` of a rule may say how many instead of which; what a rule counts depends on where it stands. */
function isSaidElsewhere(key: PropertyKey, name: string, path: Path): boolean {
  if (key === 'groups') return name === 'every' || name === 'heard'
  return key === 'positions' && !(path[0] === 'questions' && path.length === 3)
}

/** A permission for what no permission is asked for would say nothing. */
function permissionFaults({ permissions }: Procedure): ProcedureFault[] {
  return permissions.flatMap(({ acts }, i) =>
    acts.flatMap((kind, j) =>
      ownRuleKinds.has(kind)
        ? [fault('procedure-act-has-own-rule', ['permissions', i, 'acts', j], kind)]
        : [],
    ),
  )
}

/** A way names what it rests on, and nothing else. */
function wayFaults({ decisions = [] }: Procedure): ProcedureFault[] {
  return decisions.flatMap(({ ways }, i) =>
    ways.flatMap((way, j) => {
      const path = ['decisions', i, 'ways', j]
      const asks = way.how === 'question' || way.how === 'vote' || way.how === 'silence'
      return [
        ...(asks && way.question === undefined ? [fault('procedure-missing-member', path, 'question')] : []),
        ...(asks || way.question === undefined
          ? []
          : [fault('procedure-member-not-wanted', [...path, 'question'], 'question')]),
        ...(way.how === 'finding' && way.findings === undefined
          ? [fault('procedure-missing-member', path, 'findings')]
          : []),
        ...(way.how === 'finding' || way.findings === undefined
          ? []
          : [fault('procedure-member-not-wanted', [...path, 'findings'], 'findings')]),
      ]
    }),
  )
}

/** Whoever's words are removed can have that looked at. */
function moderationFaults({ moderation, challenges = [] }: Procedure): ProcedureFault[] {
  const heard = challenges.some(({ of }) => of.includes('withhold'))
  return moderation === undefined || heard
    ? []
    : [fault('procedure-moderation-without-appeal', ['moderation'], moderation.clause)]
}

/** What is only counted decides nothing: no way, ruling or invitation rests on it, and it is never put off. */
function indicativeFaults(procedure: Procedure): ProcedureFault[] {
  const { questions = [], challenges, decisions, treaty } = procedure
  const counting = new Set(idsOf(questions.filter(({ indicative }) => indicative)))
  const faults: ProcedureFault[] = []
  walk({ challenges, decisions, treaty }, [], (key, value, path) => {
    if (key === 'question' && counting.has(String(value)))
      faults.push(fault('procedure-indicative-decides', path, value))
  })
  const unwanted = (['quorum', 'postponed', 'silence'] as const).flatMap(member =>
    questions.flatMap((question, i) =>
      question.indicative && question[member] !== undefined
        ? [fault('procedure-member-not-wanted', ['questions', i, member], member)]
        : [],
    ),
  )
  return [...faults, ...unwanted]
}

/** What one member of the treaty's rules needs of another. */
function treatyFaults({ treaty }: Procedure): ProcedureFault[] {
  if (treaty === undefined) return []
  const { allowed, provisions } = treaty.reservations
  const invited = treaty.consent.some(({ after }) => after === 'invitation')
  const lacking = (path: Path, member: string) => [fault('procedure-missing-member', path, member)]
  return [
    ...(invited && treaty.invitation === undefined ? lacking(['treaty'], 'invitation') : []),
    ...(treaty.silence !== undefined && treaty.provisional === undefined
      ? lacking(['treaty'], 'provisional')
      : []),
    ...(allowed === 'listed' && provisions === undefined
      ? lacking(['treaty', 'reservations'], 'provisions')
      : []),
    ...(allowed !== 'listed' && provisions !== undefined
      ? [fault('procedure-member-not-wanted', ['treaty', 'reservations', 'provisions'], 'provisions')]
      : []),
  ]
}

/** No body is under itself, through however many others. */
function bodyFaults({ bodies = [] }: Procedure): ProcedureFault[] {
  const above = (id: string) =>
    bodies.flatMap(body => (body.id === id && body.under !== undefined ? [body.under] : []))
  return bodies.flatMap(({ id }, i) =>
    closure(above(id), above).has(id)
      ? [fault('procedure-body-under-itself', ['bodies', i, 'under'], id)]
      : [],
  )
}

/** Every stage is reached from the first, and every stage leads to one where it ends. */
function stageFaults({ stages = [] }: Procedure): ProcedureFault[] {
  const next = (id: string) => stages.find(stage => stage.id === id)?.moves.map(({ to }) => to) ?? []
  const before = (id: string) => idsOf(stages.filter(({ moves }) => moves.some(({ to }) => to === id)))
  const reached = closure(idsOf(stages.slice(0, 1)), next)
  const ending = closure(idsOf(stages.filter(({ moves }) => moves.length === 0)), before)
  return stages.flatMap(({ id }, i) => [
    ...(reached.has(id) ? [] : [fault('procedure-stage-unreachable', ['stages', i], id)]),
    ...(ending.has(id) ? [] : [fault('procedure-stage-endless', ['stages', i], id)]),
  ])
}

function closure(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(from)
  for (const id of found) for (const further of next(id)) found.add(further)
  return found
}
