/** Casts a ballot on a question, or changes it; and closes a question. Parts that any page with a question can have. */
import type { Refusal } from '../../core/canonical/result.js'
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import type { QuestionState } from '../../core/negotiation/proceedings.js'
import type { Question } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { mayDo, wouldRefuse } from '../models/may.js'
import { ActLink } from '../parts/names.js'
import { problemSentence } from '../parts/problem.js'
import { ClauseLink, Label } from '../parts/procedure-words.js'
import { localString } from '../parts/words.js'
import { rich } from '../rich.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { Checkbox, type Choice, Select, TextArea, WrittenIn } from './fields.js'
import { canAct, type FieldValues } from './form.js'

interface QuestionProps extends DeedProps {
  readonly question: QuestionState
}

/** For whoever may answer it, for its own party or for one that gave it a proxy; to others, why they may not. */
export function BallotForm({ ctx, question, form }: QuestionProps) {
  const kind = questionKind(ctx.view.state, question.question)
  if (kind === undefined || question.result !== 'open' || !canAct(ctx)) return null
  const voters = votersOf(ctx, question, kind)
  if (voters.length === 0) return <NotEntitled ctx={ctx} kind={kind} />
  const open = voters.filter(({ refused }) => refused === null)
  return (
    <>
      {voters.map(({ party }) => (
        <Cast ctx={ctx} question={question} party={party} />
      ))}
      {open.length === 0 ? (
        <Refused ctx={ctx} refused={voters[0]!.refused!} />
      ) : (
        <DeedForm
          ctx={ctx}
          kind="ballot"
          hidden={{ question: String(question.seq) }}
          form={form}
          title={ctx.t('form-ballot-on', { title: localString(ctx, question.title) })}
          clause={kind.clause}
          reasons="none"
        >
          {values => <Fields ctx={ctx} kind={kind} voters={open} values={values} />}
        </DeedForm>
      )}
    </>
  )
}

interface Voter {
  readonly party: string
  /** Why its ballot cannot be cast now; null where it can, once interests are declared. */
  readonly refused: Refusal | null
}

/** Those whose ballot the seat may cast. */
function votersOf(ctx: Ctx, { seq }: QuestionState, { positions }: Question): Voter[] {
  const own = ctx.seat!.party
  const proxies = [...(ctx.view.state.proceedings?.proxies ?? [])].flatMap(([from, { to }]) =>
    to === own ? from : [],
  )
  return [own, ...proxies].flatMap(party => {
    const cast = { kind: 'ballot', question: seq, position: positions[0]! }
    const refused = wouldRefuse(ctx, party === own ? cast : { ...cast, for: party })
    if (refused?.why === 'no-right-to-vote' || refused?.why === 'no-proxy') return []
    return [{ party, refused: refused?.why === 'interests-not-declared' ? null : refused }]
  })
}

function NotEntitled({ ctx, kind }: { ctx: Ctx; kind: Question }) {
  const electorate = (
    <Label site={ctx} list={ctx.view.state.record.procedure?.electorates} id={kind.electorate} />
  )
  return (
    <p class="note">
      {rich(ctx.t, 'form-ballot-not-entitled', { electorate })} <ClauseLink ctx={ctx} id={kind.clause} />
    </p>
  )
}

/** Why it cannot be done yet, or any more, and by which clause. */
function Refused({ ctx, refused }: { ctx: Ctx; refused: Refusal }) {
  return (
    <p class="note">
      {problemSentence(ctx.t, refused)}{' '}
      {refused.clause === undefined ? null : <ClauseLink ctx={ctx} id={refused.clause} />}
    </p>
  )
}

/** The ballot that stands. */
function Cast({ ctx, question, party }: { ctx: Ctx; question: QuestionState; party: string }) {
  const cast = question.ballots.get(party)
  if (cast === undefined) return null
  const { procedure } = ctx.view.state.record
  return (
    <p>
      {rich(ctx.t, party === ctx.seat!.party ? 'form-ballot-cast' : 'form-ballot-cast-for', {
        party: <bdi>{nameOf(ctx, party)}</bdi>,
        position: <Label site={ctx} list={procedure?.positions} id={cast.position} />,
      })}{' '}
      {cast.counts ? null : ctx.t('form-ballot-idle')} <ActLink ctx={ctx} seq={cast.seq} />
    </p>
  )
}

interface FieldsProps {
  readonly ctx: Ctx
  readonly kind: Question
  readonly voters: readonly Voter[]
  readonly values: FieldValues
}

function Fields({ ctx, kind, voters, values }: FieldsProps) {
  const { t, view } = ctx
  const declared = view.state.record.procedure?.positions ?? []
  const positions = kind.positions.flatMap(id => declared.find(position => position.id === id) ?? [])
  const reasoned = positions.some(({ reason }) => reason !== undefined)
  return (
    <>
      <p class="note">{t(kind.final ? 'form-ballot-final' : 'form-ballot-changed')}</p>
      {voters.length > 1 || voters[0]!.party !== ctx.seat!.party ? (
        <Select
          values={values}
          name="for"
          label={t('form-ballot-for')}
          choices={voters.map(v => voterChoice(ctx, v))}
        />
      ) : null}
      <fieldset>
        <legend>{t('form-ballot-position')}</legend>
        {positions.map(({ id, label, reason, blocking }) => (
          <div class="option">
            <label>
              <input
                type="radio"
                name="position"
                value={id}
                checked={values.of('position') === id}
                required
              />{' '}
              <bdi>{localString(ctx, label)}</bdi>
            </label>
            {reason === undefined && !blocking ? null : (
              <p class="note">
                {[
                  ...(blocking ? ['question-blocks'] : []),
                  ...(reason === undefined ? [] : [`question-reason-${reason}`]),
                ]
                  .map(message => t(message))
                  .join(t('list-separator'))}
              </p>
            )}
          </div>
        ))}
      </fieldset>
      {reasoned ? (
        <>
          <TextArea
            values={values}
            name="reasons"
            label={t('form-reasons')}
            hint={t('form-ballot-reasons-hint')}
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      ) : null}
    </>
  )
}

/** One's own party is left unsaid in the act. */
function voterChoice(ctx: Ctx, { party }: Voter): Choice {
  return { value: party === ctx.seat!.party ? '' : party, label: nameOf(ctx, party) }
}

function nameOf(ctx: Ctx, party: string): string {
  return localString(ctx, ctx.view.state.seats.parties.get(party)?.name ?? { en: party })
}

/** Closes a question and has it counted, or withdraws it; for whoever may. */
export function CloseForm({ ctx, question, form }: QuestionProps) {
  if (question.result !== 'open' || !mayDo(ctx, 'close')) return null
  const later = wouldRefuse(ctx, { kind: 'close', question: question.seq })
  return (
    <DeedForm
      ctx={ctx}
      kind="close"
      hidden={{ question: String(question.seq), ...(later === null ? {} : { withdrawn: 'true' }) }}
      form={form}
      title={ctx.t(later === null ? 'form-close' : 'form-close-withdraw')}
      reasons="none"
    >
      {values =>
        later === null ? (
          <Checkbox values={values} name="withdrawn" label={ctx.t('form-close-withdrawn')} />
        ) : (
          <Refused ctx={ctx} refused={later} />
        )
      }
    </DeedForm>
  )
}
