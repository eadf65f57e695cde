/** Challenges an act, and rules on a challenge: on the page of the act, under the instance that hears it. */

import { targetKey } from '../../core/negotiation/acts/fields.js'
import { challengeRule, whatIsChallenged } from '../../core/negotiation/acts/procedure/challenge.js'
import type { ChallengeState } from '../../core/negotiation/proceedings.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import { type Ctx, link } from '../context.js'
import { mayRule, wouldRefuse } from '../models/may.js'
import { countsOn } from '../models/subjects.js'
import { Moment } from '../parts/names.js'
import { Label, whoWords } from '../parts/procedure-words.js'
import { rich } from '../rich.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { Radios, Select } from './fields.js'
import { canAct } from './form.js'

/** On an act, what can be done about it now: challenge it, or the last ruling on it; rule on what was challenged. */
export function ChallengeForms({ ctx, seq, form }: DeedProps & { seq: number }) {
  const { proceedings, record } = ctx.view.state
  if (proceedings === undefined || record.procedure === null || !canAct(ctx)) return null
  const last = lastOf(ctx, proceedings.challenges.get(seq)?.of ?? seq)
  return typeof last === 'number' ? (
    <ChallengeForm ctx={ctx} seq={last} form={form} />
  ) : (
    <RulingForm ctx={ctx} challenge={last} form={form} />
  )
}

/** Down the course: the challenge that is open, or the act or ruling that nobody has challenged yet. */
function lastOf(ctx: Ctx, seq: number): number | ChallengeState {
  const { challenged, challenges } = ctx.view.state.proceedings!
  const challenge = challenges.get(challenged.get(seq) ?? -1)
  if (challenge === undefined) return seq
  return challenge.ruled === null ? challenge : lastOf(ctx, challenge.ruled.seq)
}

const dayMs = 24 * 3600 * 1000

function ChallengeForm({ ctx, seq, form }: DeedProps & { seq: number }) {
  const { t, view } = ctx
  const { state } = view
  const found = whatIsChallenged(state, seq)
  if (found === null || wouldRefuse(ctx, { kind: 'challenge', of: seq }) !== null) return null
  const { clause, days, heardBy } = challengeRule(state, found.kind)!.instances[found.instance]!
  return (
    <DeedForm
      ctx={ctx}
      kind="challenge"
      hidden={{ of: String(seq) }}
      form={form}
      title={t(found.instance === 0 ? 'form-challenge' : 'form-challenge-ruling')}
      clause={clause}
      reasons="required"
    >
      {() => (
        <p>
          {rich(t, 'form-challenge-heard', {
            who: whoWords(ctx, state.record.procedure!, heardBy),
            until: <Moment site={ctx} ms={found.at + days * dayMs} />,
          })}
        </p>
      )}
    </DeedForm>
  )
}

/** For those who hear it. Where the meeting decides, the ruling says what its question came to. */
export function RulingForm({ ctx, challenge, form }: DeedProps & { challenge: ChallengeState }) {
  const { t, view } = ctx
  const { seq, kind, instance } = challenge
  const { question, clause } = challengeRule(view.state, kind)!.instances[instance]!
  if (!mayRule(ctx, seq)) return null
  const outcomes = ['stands', 'overturned'].map(value => ({ value, label: t(`form-ruling-${value}`) }))
  return (
    <DeedForm
      ctx={ctx}
      kind="ruling"
      hidden={{ on: String(seq) }}
      form={form}
      title={t('form-ruling-on', { seq: String(seq) })}
      clause={clause}
      reasons="required"
    >
      {values => (
        <>
          {question === undefined ? null : (
            <MeetingDecides
              ctx={ctx}
              procedure={view.state.record.procedure!}
              challenge={challenge}
              question={question}
            />
          )}
          <Radios values={values} name="outcome" label={t('form-ruling-outcome')} choices={outcomes} />
          {question === undefined ? null : (
            <Select
              values={values}
              name="count"
              label={t('form-ruling-count')}
              choices={countsOn(ctx, { act: seq }).map(({ seq: at, result }) => ({
                value: String(at),
                label: `#${at} ${t('decided-question-result', { result })}`,
              }))}
            />
          )}
        </>
      )}
    </DeedForm>
  )
}

interface MeetingProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly challenge: ChallengeState
  readonly question: string
}

function MeetingDecides({ ctx, procedure, challenge, question }: MeetingProps) {
  return (
    <p>
      {rich(ctx.t, 'form-ruling-meeting', {
        question: <Label site={ctx} list={procedure.questions} id={question} />,
        put: words => (
          <a href={`${link(ctx, '/next', { on: targetKey({ act: challenge.seq }) })}#decide`}>{words}</a>
        ),
      })}
    </p>
  )
}
