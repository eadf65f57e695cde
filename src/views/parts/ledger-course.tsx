/** The course of an objection, act by act: answered, settled, challenged, ruled on, reopened; and challenges of any act. */
import type { ComponentChildren } from 'preact'
import type { ChallengeState } from '../../core/negotiation/proceedings.js'
import type { ObjectionState, State } from '../../core/negotiation/state.js'
import type { Leaf } from '../../core/record/leaf.js'
import { type Ctx, link, to } from '../context.js'
import { rich } from '../rich.js'
import { ActLink, ActorOf, ProvisionLink, WhenOf } from './names.js'
import { whoWords } from './procedure-words.js'
import { Disputes, Provenance } from './provenance.js'
import { BodyPart } from './words.js'

/** The acts by which objections were settled, by objection, in the order of the record. */
export type Settlings = ReadonlyMap<number, readonly number[]>

export function settlingsOf(leaves: readonly Leaf[]): Settlings {
  const found = new Map<number, number[]>()
  for (const { author, index } of leaves) {
    if (author.act.kind !== 'settle') continue
    const objection = author.act.objection as number
    found.set(objection, [...(found.get(objection) ?? []), index])
  }
  return found
}

/** Those that the state still knows, where the acts are not at hand: what settled it, and what was challenged. */
function settlingsKnown({ proceedings }: State, { seq, settled }: ObjectionState): number[] {
  const about = [...(proceedings?.challengeable ?? [])].filter(
    ([, { kind, about }]) => kind === 'settle' && about === String(seq),
  )
  return [...new Set([...about.map(([at]) => at), ...(settled === null ? [] : [settled.seq])])]
}

interface CourseProps {
  readonly ctx: Ctx
  readonly objection: ObjectionState
  readonly settlings?: Settlings | undefined
}

/** Each step with its words; nothing where nothing followed. */
export function LedgerCourse({ ctx, objection, settlings }: CourseProps) {
  const known = settlings?.get(objection.seq) ?? settlingsKnown(ctx.view.state, objection)
  const settled = [...new Set([...known, ...(objection.settled === null ? [] : [objection.settled.seq])])]
  const steps = [
    ...objection.answers.map(({ seq }) => ({ seq, step: <Answered ctx={ctx} seq={seq} /> })),
    ...settled.map(seq => ({ seq, step: <SettledBy ctx={ctx} seq={seq} /> })),
    ...settled.flatMap(seq => challengeSteps(ctx, seq)),
  ].sort((a, b) => a.seq - b.seq)
  if (steps.length === 0) return null
  return (
    <ol class="plain course">
      {steps.map(({ step }) => (
        <li>{step}</li>
      ))}
    </ol>
  )
}

function Line({ ctx, seq, children }: { ctx: Ctx; seq: number; children: ComponentChildren }) {
  return (
    <p class="prov">
      <b>{children}</b> · <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
    </p>
  )
}

function Answered({ ctx, seq }: { ctx: Ctx; seq: number }) {
  return (
    <>
      <Line ctx={ctx} seq={seq}>
        {rich(ctx.t, 'answer-by', { party: <ActorOf ctx={ctx} seq={seq} /> })}
      </Line>
      <BodyPart ctx={ctx} seq={seq} part="answer" />
    </>
  )
}

/** What was said to have become of it, by whom, with which words and reasons. */
function SettledBy({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const { t } = ctx
  const act = ctx.view.leaf(seq)?.author.act
  if (act?.kind === 'object')
    return (
      <p class="prov">
        {rich(t, 'objection-restated', {
          party: <ActorOf ctx={ctx} seq={seq} />,
          act: <a href={link(ctx, to.objection(seq))}>{`#${seq}`}</a>,
        })}{' '}
        · <WhenOf ctx={ctx} seq={seq} />
      </p>
    )
  const by = (act?.by ?? []) as readonly string[]
  return (
    <div class="settled">
      <Line ctx={ctx} seq={seq}>
        {rich(t, 'settled-by', {
          party: <ActorOf ctx={ctx} seq={seq} />,
          fate: t(`fate-${String(act?.fate)}`),
        })}
      </Line>
      {by.length === 0 ? null : (
        <p>
          {rich(t, 'settled-with', {
            by: by.map((id, i) => [i === 0 ? '' : t('list-separator'), <ProvisionLink ctx={ctx} id={id} />]),
          })}
        </p>
      )}
      <BodyPart ctx={ctx} seq={seq} part="reasons" />
      <Disputes ctx={ctx} seq={seq} />
    </div>
  )
}

/** Challenges of an act and of the rulings on it, with the rulings, in order; none where nobody challenged it. */
export function Challenges({ ctx, of }: { ctx: Ctx; of: number }) {
  const steps = challengeSteps(ctx, of)
  if (steps.length === 0) return null
  return (
    <ol class="plain course">
      {steps.map(({ step }) => (
        <li>{step}</li>
      ))}
    </ol>
  )
}

interface Step {
  readonly seq: number
  readonly step: ComponentChildren
}

function challengeSteps(ctx: Ctx, of: number): Step[] {
  const { challenged, challenges } = ctx.view.state.proceedings ?? {}
  const challenge = challenges?.get(challenged?.get(of) ?? -1)
  if (challenge === undefined) return []
  const { seq, ruled } = challenge
  const made = { seq, step: <Challenged ctx={ctx} challenge={challenge} /> }
  if (ruled === null) return [made]
  const ruling = { seq: ruled.seq, step: <Ruled ctx={ctx} challenge={challenge} /> }
  return [made, ruling, ...challengeSteps(ctx, ruled.seq)]
}

function Challenged({ ctx, challenge }: { ctx: Ctx; challenge: ChallengeState }) {
  const { t, view } = ctx
  const { seq, of, instance, kind, outcome } = challenge
  const { procedure } = view.state.record
  const heardBy = procedure?.challenges?.find(rule => rule.of.includes(kind))?.instances[instance]?.heardBy
  return (
    <>
      <Line ctx={ctx} seq={seq}>
        {rich(t, instance === 0 ? 'course-challenged' : 'course-appealed', {
          party: <ActorOf ctx={ctx} seq={seq} />,
          act: <ActLink ctx={ctx} seq={of} />,
        })}
      </Line>
      <BodyPart ctx={ctx} seq={seq} part="reasons" />
      {outcome === 'open' && procedure !== null && heardBy !== undefined ? (
        <p class="note">{rich(t, 'course-waits', { who: whoWords(ctx, procedure, heardBy) })}</p>
      ) : null}
      <Provenance ctx={ctx} seq={seq} />
    </>
  )
}

function Ruled({ ctx, challenge }: { ctx: Ctx; challenge: ChallengeState }) {
  const { t } = ctx
  const { seq } = challenge.ruled!
  return (
    <>
      <Line ctx={ctx} seq={seq}>
        {rich(t, 'course-ruled', {
          party: <ActorOf ctx={ctx} seq={seq} />,
          outcome: challenge.outcome,
        })}
      </Line>
      {challenge.outcome === 'overturned' ? <p>{t('course-overturned', { kind: challenge.kind })}</p> : null}
      <BodyPart ctx={ctx} seq={seq} part="reasons" />
      <Provenance ctx={ctx} seq={seq} />
    </>
  )
}
