/** Ballots at one touch: of one's own party, and of those that gave it their proxy. */
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import { isMember, wasMember } from '../../core/negotiation/electorates.js'
import type { QuestionState } from '../../core/negotiation/proceedings.js'
import type { BallotPosition, Question } from '../../core/procedure/procedure.js'
import type { Ctx, FormState } from '../context.js'
import { wouldRefuse } from '../models/may.js'
import { phaseOf } from '../models/meeting.js'
import { ActLink } from '../parts/names.js'
import { problemSentence } from '../parts/problem.js'
import { ClauseLink, Label } from '../parts/procedure-words.js'
import { localString } from '../parts/words.js'
import { rich } from '../rich.js'
import { TextArea } from './fields.js'
import { type MeetingProps, Tap } from './tap.js'

interface BallotsProps extends MeetingProps {
  readonly question: QuestionState
}

/** The ballot of one's own party, and of those that gave it their proxy. */
export function Ballots({ ctx, question, form }: BallotsProps) {
  const kind = questionKind(ctx.view.state, question.question)
  if (kind === undefined || question.result !== 'open') return null
  const own = ctx.seat!.party
  const proxies = [...(ctx.view.state.proceedings?.proxies ?? [])].flatMap(([from, { to }]) =>
    to === own ? from : [],
  )
  return (
    <section id={`mine-ballot-${question.seq}`} class="ballot">
      <h3>
        <bdi>{localString(ctx, question.title)}</bdi>
      </h3>
      {[own, ...proxies].map(party => (
        <Ballot ctx={ctx} question={question} kind={kind} party={party} form={form} />
      ))}
    </section>
  )
}

interface BallotProps {
  readonly ctx: Ctx
  readonly question: QuestionState
  readonly kind: Question
  readonly party: string
  readonly form: FormState | undefined
}

function Ballot({ ctx, question, kind, party, form }: BallotProps) {
  const { t, seat, view } = ctx
  const own = party === seat!.party
  const forWhom = own ? {} : { for: party }
  const cast = question.ballots.get(party)
  if (!isEntitled(ctx, question, kind, party))
    return own ? (
      <p class="note">
        {t('meeting-not-entitled')} <ClauseLink ctx={ctx} id={kind.clause} />
      </p>
    ) : null
  const refused = wouldRefuse(ctx, {
    ...{ kind: 'ballot', question: question.seq, position: cast?.position ?? kind.positions[0]! },
    ...forWhom,
  })
  const name = localString(ctx, view.state.seats.parties.get(party)?.name ?? { en: party })
  return (
    <>
      {own ? null : <h4>{rich(t, 'meeting-ballot-for', { party: <bdi>{name}</bdi> })}</h4>}
      <Cast ctx={ctx} question={question} kind={kind} party={party} />
      {refused === null ? (
        <Tap ctx={ctx} kind="ballot" hidden={{ question: String(question.seq), ...forWhom }} form={form}>
          <Positions ctx={ctx} kind={kind} chosen={cast?.position} />
        </Tap>
      ) : (
        <p class="note">
          {problemSentence(t, refused)}{' '}
          {refused.clause === undefined ? null : <ClauseLink ctx={ctx} id={refused.clause} />}
        </p>
      )}
    </>
  )
}

function isEntitled(
  { view }: Ctx,
  { seq }: QuestionState,
  { electorate, fixed }: Question,
  party: string,
): boolean {
  return fixed === 'opening'
    ? wasMember(view.state, electorate, party, seq)
    : isMember(view.state, electorate, party)
}

/** The ballot that stands, by the act that is in the record. */
function Cast({ ctx, question, kind, party }: Omit<BallotProps, 'form'>) {
  const { t } = ctx
  const cast = question.ballots.get(party)
  const open = phaseOf(question, ctx.now) === 'open'
  if (cast === undefined)
    return open ? <p>{t(kind.final ? 'meeting-ballot-once' : 'meeting-ballot-none')}</p> : null
  const { positions } = ctx.view.state.record.procedure ?? {}
  return (
    <p class="cast-so">
      {rich(t, 'meeting-ballot-cast', {
        position: (
          <b>
            <Label site={ctx} list={positions} id={cast.position} />
          </b>
        ),
        act: <ActLink ctx={ctx} seq={cast.seq} />,
      })}{' '}
      {cast.counts ? null : t('meeting-ballot-idle')}{' '}
      {open && !kind.final ? t('meeting-ballot-change') : null}
    </p>
  )
}

function Positions({ ctx, kind, chosen }: { ctx: Ctx; kind: Question; chosen: string | undefined }) {
  const { t } = ctx
  const all = ctx.view.state.record.procedure?.positions ?? []
  const positions = kind.positions.flatMap(id => all.find(position => position.id === id) ?? [])
  const reasoned = positions.filter(({ reason }) => reason !== undefined)
  return (
    <>
      {reasoned.length === 0 ? null : <Reasons ctx={ctx} kind={kind} positions={reasoned} />}
      <div class="taps">
        {positions.map(({ id, label }) => (
          <button
            type="submit"
            name="position"
            value={id}
            class={id === chosen ? 'big chosen' : 'big'}
            aria-pressed={id === chosen}
          >
            <bdi>{localString(ctx, label)}</bdi>
          </button>
        ))}
      </div>
      <p
        class="note"
        role="status"
        data-sent
        data-sending={t('meeting-sending')}
        data-kept={t('meeting-kept')}
      />
    </>
  )
}

function Reasons({
  ctx,
  kind,
  positions,
}: {
  ctx: Ctx
  kind: Question
  positions: readonly BallotPosition[]
}) {
  const { t } = ctx
  const named = positions.map(({ label }) => localString(ctx, label)).join(t('list-separator'))
  const values = { id: (name: string) => `ballot-${kind.id}-${name}`, of: () => '' }
  return (
    <>
      <TextArea
        values={values}
        name="reasons"
        label={t('meeting-ballot-reasons', { positions: named })}
        rows={2}
      />
      <input type="hidden" name="lang" value={ctx.lang} />
    </>
  )
}
