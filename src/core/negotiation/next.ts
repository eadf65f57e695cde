/**
 * What can happen next, who may do it, and why not yet: the moves from the present stage, what is put and what
 * awaits somebody, how the whole can be decided, and what may be done in this stage at all. Rule P47.
 */
import type { DecisionRule, Move, Procedure, Way } from '../procedure/procedure.js'
import { judgeQuestion } from './acts/decisions/close.js'
import { judgeRequires, judgeWay, subjectKind } from './acts/decisions/decision-rules.js'
import { questionKind } from './acts/decisions/put.js'
import type { Target } from './acts/fields.js'
import { judgeMove, movesFrom } from './acts/procedure/advance.js'
import { challengeRule } from './acts/procedure/challenge.js'
import { presentStage } from './permission.js'
import type { ActionState, ChallengeState, DepositState, QuestionState } from './proceedings.js'
import type { Judged, State } from './state.js'

type Permission = Procedure['permissions'][number]

export interface NextMove {
  readonly move: Move
  /** What its condition comes to; none where it has no condition. */
  readonly judged: readonly Judged[]
}

/** A rule by which something can be decided in this stage, with what each of its ways comes to. */
export interface NextDecision {
  readonly rule: DecisionRule
  readonly ways: readonly { readonly way: Way; readonly judged: readonly Judged[] }[]
  /** What it asks for in any way. */
  readonly requires: readonly Judged[]
}

export interface Next {
  /** Null where the procedure has no stages. */
  readonly stage: string | null
  /** Nothing leads on from here. */
  readonly ended: boolean
  readonly moves: readonly NextMove[]
  readonly decisions: readonly NextDecision[]
  readonly questions: readonly { readonly question: QuestionState; readonly judged: readonly Judged[] }[]
  readonly challenges: readonly {
    readonly challenge: ChallengeState
    readonly heardBy: readonly string[]
    readonly clause: string
  }[]
  /** Deposited and not released; `due` where its moment or stage has come. */
  readonly deposits: readonly { readonly deposit: DepositState; readonly due: boolean }[]
  readonly actions: readonly { readonly action: ActionState; readonly late: boolean }[]
  /** Permissions that hold in this stage, and those that hold in others only. */
  readonly permitted: readonly Permission[]
  readonly elsewhere: readonly Permission[]
}

/** What can happen next at a moment, milliseconds. Of a log of semantics 1 only its permissions. */
export function whatIsNext(state: State, at: number): Next {
  const stage = presentStage(state)
  const permissions = state.record.procedure?.permissions ?? []
  const holds = ({ stages }: Permission) => stages === undefined || stage === null || stages.includes(stage)
  const moves = movesFrom(state).map(move => ({ move, judged: judgeMove(state, move, at) }))
  return {
    stage,
    ended: stage !== null && moves.length === 0,
    moves,
    decisions: waysToDecide(state, { instrument: state.text.version }, at),
    ...awaiting(state, at),
    permitted: permissions.filter(holds),
    elsewhere: permissions.filter(permission => !holds(permission)),
  }
}

/** The rules by which a subject can be decided in this stage, with what each way comes to at a moment, milliseconds. */
export function waysToDecide(state: State, subject: Target, at: number): NextDecision[] {
  if (state.proceedings === undefined) return []
  const asked = { at, targets: [subject] }
  const stage = String(presentStage(state))
  return (state.record.procedure?.decisions ?? [])
    .filter(({ on, stages }) => on.includes(subjectKind(subject)) && (stages?.includes(stage) ?? true))
    .map(rule => ({
      rule,
      ways: rule.ways.map(way => ({ way, judged: judgeWay(state, rule, way, asked) })),
      requires: judgeRequires(state, rule, asked),
    }))
}

type Awaiting = Pick<Next, 'questions' | 'challenges' | 'deposits' | 'actions'>

function awaiting(state: State, at: number): Awaiting {
  const { proceedings } = state
  if (proceedings === undefined) return { questions: [], challenges: [], deposits: [], actions: [] }
  const { questions, challenges, deposits, actions, stages } = proceedings
  return {
    questions: [...questions.values()]
      .filter(({ result }) => result === 'open')
      .map(question => ({
        question,
        judged: judgeQuestion(state, questionKind(state, question.question)!, question, at),
      })),
    challenges: [...challenges.values()]
      .filter(({ outcome }) => outcome === 'open')
      .map(challenge => {
        const { heardBy, clause } = challengeRule(state, challenge.kind)!.instances[challenge.instance]!
        return { challenge, heardBy, clause }
      }),
    deposits: [...deposits.values()]
      .filter(({ released }) => released === null)
      .map(deposit => ({
        deposit,
        due:
          (deposit.due.at !== null && at >= deposit.due.at) ||
          stages.some(({ stage }) => stage === deposit.due.stage),
      })),
    actions: [...actions.values()]
      .filter(({ outcome }) => outcome === 'open')
      .map(action => ({ action, late: action.due !== null && at > action.due })),
  }
}
