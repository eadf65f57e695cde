/**
 * What is wrong with the rules of a procedure: that one says two things or nothing, counts what cannot be counted
 * where it stands, always holds or never can, or asks for something that never comes of an act. Rules P22 and P23.
 */
import { fault, type Path, type ProcedureFault, walk } from './fault.js'
import { idsOf, resultsOf, stances, voteBallots } from './kinds.js'
import type { Procedure, Question } from './procedure.js'
import { type Count, counted, countsIn, type Rule, ruleMembers, rulesIn } from './rule.js'

export function ruleFaults(procedure: Procedure): ProcedureFault[] {
  return [
    ...rulesOf(procedure).flatMap(({ rule, path }) => faultsOf(procedure, rule, path)),
    ...silenceFaults(procedure),
    ...voteFaults(procedure),
  ]
}

interface Placed {
  readonly rule: Rule
  readonly path: Path
}

/** The rules of a procedure, those within others among them, each with where it stands. */
function rulesOf(procedure: Procedure): Placed[] {
  const found: Placed[] = []
  walk(procedure, [], (key, value, path) => {
    if (key === 'when' || key === 'carries' || key === 'requires') found.push(...rulesIn(value as Rule, path))
  })
  return found
}

function faultsOf(procedure: Procedure, rule: Rule, path: Path): ProcedureFault[] {
  const said = ruleMembers.filter(name => rule[name] !== undefined)
  if (said.length !== 1) return [fault('procedure-rule-not-one', path, said.join(', ') || '{}')]
  const uncounted = uncountable(rule, path)
  if (uncounted !== null)
    return path.includes('perGroup') ? [] : [fault('procedure-nothing-to-count', path, uncounted)]
  return [
    ...countsIn(rule).flatMap(({ count, path: at }) => countFaults(procedure, count, [...path, ...at])),
    ...shareFaults(rule, path),
    ...groupFaults(procedure, rule, path),
    ...blockFaults(procedure, rule, path),
    ...doneFaults(procedure, rule, path),
  ]
}

/** What is counted, in each part of a procedure where anything is. */
const countable: Readonly<Record<string, readonly string[]>> = {
  questions: ['positions', 'cast', 'entitled', 'present'],
  finding: ['positions', 'cast'],
  treaty: ['consents', 'weight', 'entitled'],
}

/** The member by which a rule counts where there is nothing to count, or null. */
function uncountable(rule: Rule, [part]: Path): string | null {
  if (countable[String(part)] !== undefined) return null
  const members = ['noneBlocking', 'atLeast', 'atMost', 'share', 'perGroup'] as const
  return members.find(name => rule[name] !== undefined) ?? null
}

function countFaults(procedure: Procedure, count: Count, path: Path): ProcedureFault[] {
  const said = counted.filter(name => count[name] !== undefined)
  if (said.length !== 1) return [fault('procedure-count-not-one', path, said.join(', ') || '{}')]
  const [name] = said
  if (!countable[String(path[0])]!.includes(name!))
    return [fault('procedure-nothing-to-count', [...path, name!], name)]
  if (path[0] === 'finding' && count.among !== undefined)
    return [fault('procedure-nothing-to-count', [...path, 'among'], 'among')]
  const offered = offeredAt(procedure, path)
  return (['positions', 'without'] as const).flatMap(member =>
    (count[member] ?? []).flatMap((id, i) =>
      offered.has(id) ? [] : [fault('procedure-unknown-position', [...path, member, i], id)],
    ),
  )
}

/** The positions that can be counted: the ballots of the question a rule is of, else the stances on a target. */
function offeredAt({ questions = [] }: Procedure, [part, i]: Path): ReadonlySet<string> {
  return part === 'questions' ? new Set(questions[Number(i)]?.positions) : stances
}

/** A share that can never be reached, or that nobody at all reaches. */
function shareFaults({ share }: Rule, path: Path): ProcedureFault[] {
  if (share === undefined) return []
  const { num, den, strict = false, most = false } = share
  const whole = num === den
  const always = most ? num > den || (whole && !strict) : num === 0 && !strict
  const never = most ? num === 0 && strict : num > den || (whole && strict)
  return always || never ? [fault('procedure-share-out-of-range', [...path, 'share'], `${num}/${den}`)] : []
}

function groupFaults({ groups }: Procedure, { perGroup }: Rule, path: Path): ProcedureFault[] {
  if (perGroup === undefined) return []
  const at = [...path, 'perGroup']
  const { groups: wanted, in: among = idsOf(groups) } = perGroup
  const many = typeof wanted === 'number' && wanted > among.length
  return [
    ...among.flatMap((id, i) =>
      idsOf(groups).includes(id) ? [] : [fault('procedure-unknown-group', [...at, 'in', i], id)],
    ),
    ...(many ? [fault('procedure-too-few-groups', [...at, 'groups'], wanted)] : []),
    ...(path.includes('perGroup') ? [fault('procedure-groups-in-groups', at, 'perGroup')] : []),
  ]
}

/** That nobody blocks says something only where somebody can. */
function blockFaults(procedure: Procedure, { noneBlocking }: Rule, path: Path): ProcedureFault[] {
  const question = path[0] === 'questions' ? procedure.questions?.[Number(path[1])] : undefined
  if (noneBlocking === undefined || question === undefined || canBlock(procedure, question)) return []
  return [fault('procedure-nothing-blocks', [...path, 'noneBlocking'], question.id)]
}

function silenceFaults(procedure: Procedure): ProcedureFault[] {
  return (procedure.questions ?? []).flatMap((question, i) =>
    question.silence && !canBlock(procedure, question)
      ? [fault('procedure-nothing-blocks', ['questions', i, 'silence'], question.id)]
      : [],
  )
}

function canBlock({ positions = [] }: Procedure, question: Question): boolean {
  return positions.some(({ id, blocking }) => blocking && question.positions.includes(id))
}

/** What never comes of an act is waited for in vain. */
function doneFaults(procedure: Procedure, { done }: Rule, path: Path): ProcedureFault[] {
  const { act, as, onSubject } = done ?? {}
  if (onSubject && (as === undefined || (act !== 'finding' && act !== 'close')))
    return [fault('procedure-unknown-result', [...path, 'done', 'onSubject'], `${act} on its subject`)]
  if (done?.as === undefined) return []
  const known = resultsOf(procedure, done.act)
  return known === null || known.has(done.as)
    ? []
    : [fault('procedure-unknown-result', [...path, 'done', 'as'], `${done.act}:${done.as}`)]
}

/** What is decided by a vote is a question that votes can answer. */
function voteFaults({ decisions = [], questions = [] }: Procedure): ProcedureFault[] {
  return decisions.flatMap(({ ways }, i) =>
    ways.flatMap(({ how, question }, j) => {
      const asked = how === 'vote' && idsOf(questions).includes(question ?? '') ? question : undefined
      const { positions } = questions.find(({ id }) => id === asked) ?? { positions: voteBallots }
      const votable = (['for', 'against'] as const).every(ballot => positions.includes(ballot as never))
      return votable ? [] : [fault('procedure-not-a-vote', ['decisions', i, 'ways', j, 'question'], question)]
    }),
  )
}
