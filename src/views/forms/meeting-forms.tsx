/**
 * What a seat does in a meeting: casts its ballot and asks for the floor at one touch; the chair takes items, gives the
 * floor and puts questions; the note-taker notes. Everything is a plain form; the script only sends it without leaving
 * the page (src/browser/meeting.ts).
 */
import type { ComponentChildren } from 'preact'
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import { isMember, wasMember } from '../../core/negotiation/electorates.js'
import { type FloorRequest, floorRequests } from '../../core/negotiation/meetings.js'
import type { QuestionState } from '../../core/negotiation/proceedings.js'
import type { BallotPosition, Question } from '../../core/procedure/procedure.js'
import type { Ctx, FormState } from '../context.js'
import { mayDo, wouldRefuse } from '../models/may.js'
import { type Held, phaseOf } from '../models/meeting.js'
import { ActLink } from '../parts/names.js'
import { ProblemNote, problemSentence } from '../parts/problem.js'
import { ClauseLink, Label } from '../parts/procedure-words.js'
import { localString } from '../parts/words.js'
import { rich } from '../rich.js'
import { CloseForm } from './ballot-form.js'
import { Select, TextArea, TextInput, WrittenIn } from './fields.js'
import { ActForm, canAct, Hidden, standing } from './form.js'
import { QuestionForm } from './question-form.js'

export interface MeetingProps {
  readonly ctx: Ctx
  readonly held: Held
  readonly form: FormState | undefined
}

/** The part of the page that is the reader's own. Each child has an id, by which the script puts a newer one in its place. */
export function Mine(props: MeetingProps) {
  const { ctx, held } = props
  if (!canAct(ctx)) return null
  const closed = held.meeting.closed !== null
  return (
    <>
      <p class="note" id="mine-public">
        {ctx.t('meeting-public')}
      </p>
      {held.questions.map(question => (
        <Ballots {...props} question={question} />
      ))}
      {closed ? null : <Floor {...props} />}
      {closed ? null : <Chair {...props} />}
      <NoteForm {...props} />
    </>
  )
}

interface TapProps {
  readonly ctx: Ctx
  readonly kind: string
  readonly hidden: Readonly<Record<string, string>>
  readonly form: FormState | undefined
  readonly children: ComponentChildren
}

/** A form of buttons: one touch is one act. */
function Tap({ ctx, kind, hidden, form, children }: TapProps) {
  const id = ['tap', kind, ...Object.values(hidden)].join('-').replace(/[^A-Za-z0-9]+/g, '-')
  const mine =
    form?.values.kind === kind && Object.entries(hidden).every(([name, value]) => form.values[name] === value)
  return (
    <form method="post" action={`${ctx.base}/act#${id}`} class="tap" id={id} data-tap={kind}>
      <Hidden fields={{ kind, ...standing(ctx), ...hidden }} />
      {mine && form.problem ? <ProblemNote ctx={ctx} problem={form.problem} /> : null}
      {children}
    </form>
  )
}

interface BallotsProps extends MeetingProps {
  readonly question: QuestionState
}

/** The ballot of one's own party, and of those that gave it their proxy. */
function Ballots({ ctx, question, form }: BallotsProps) {
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

/** Asking for the floor, and taking that back. */
function Floor({ ctx, held, form }: MeetingProps) {
  if (!mayDo(ctx, 'request-floor')) return null
  const { t, seat } = ctx
  const { meeting, speaking, waiting } = held
  const own = waiting.filter(({ party }) => party === seat!.party)
  const offered = floorRequests.filter(
    as => (meeting.floor !== null || as === 'point-of-order') && !own.some(request => request.as === as),
  )
  return (
    <section id="mine-floor">
      <h3>{t('meeting-your-floor')}</h3>
      {speaking?.party === seat!.party ? <p class="result">{t('meeting-you-speak')}</p> : null}
      {own.map(request => (
        <Tap
          ctx={ctx}
          kind="withdraw-request"
          hidden={{ meeting: meeting.id, request: String(request.seq) }}
          form={form}
        >
          <p class="cast-so">
            {rich(t, `meeting-you-asked-${request.as}`, {
              place: waiting.indexOf(request) + 1,
              act: <ActLink ctx={ctx} seq={request.seq} />,
            })}
          </p>
          <button type="submit" class="quiet">
            {t('meeting-take-back')}
          </button>
        </Tap>
      ))}
      {offered.length === 0 ? null : (
        <Tap ctx={ctx} kind="request-floor" hidden={{ meeting: meeting.id }} form={form}>
          <div class="taps">
            {offered.map(as => (
              <AskButton ctx={ctx} as={as} />
            ))}
          </div>
          <p class="note">{t('meeting-point-of-order-means')}</p>
        </Tap>
      )}
    </section>
  )
}

function AskButton({ ctx, as }: { ctx: Ctx; as: FloorRequest }) {
  return (
    <button type="submit" name="as" value={as} class={as === 'speech' ? 'big' : 'big quiet'}>
      {ctx.t(`meeting-ask-${as}`)}
    </button>
  )
}

/** What whoever presides does. */
function Chair(props: MeetingProps) {
  const { ctx, held, form } = props
  const { t } = ctx
  if (!mayDo(ctx, 'give-floor')) return null
  const { meeting, item, speaking, questions } = held
  const subject = item?.subject ?? { instrument: ctx.view.state.text.version }
  return (
    <>
      <section id="mine-chair">
        <h3>{t('meeting-chair')}</h3>
        {speaking === null ? null : (
          <Tap ctx={ctx} kind="end-speech" hidden={{ meeting: meeting.id }} form={form}>
            <button type="submit" class="big quiet">
              {t('meeting-end-speech')}
            </button>
          </Tap>
        )}
        <GiveFloor {...props} />
        <TakeItem {...props} />
      </section>
      <GiveAnother {...props} />
      {questions
        .filter(({ result }) => result === 'open')
        .map(question => (
          <div id={`mine-close-${question.seq}`}>
            <CloseForm ctx={ctx} question={question} form={form} />
          </div>
        ))}
      <div id="mine-put">
        <QuestionForm ctx={ctx} subject={subject} form={form} hidden={{ meeting: meeting.id }}>
          {values => (
            <Select
              values={values}
              name="opensAfter"
              label={t('meeting-opens-after')}
              choices={[60, 30, 120, 300, 0].map(seconds => ({
                value: seconds === 0 ? '' : String(seconds),
                label: t('meeting-seconds', { seconds }),
              }))}
              first="60"
            />
          )}
        </QuestionForm>
      </div>
      <SetAgenda {...props} />
      <CloseMeeting {...props} />
    </>
  )
}

function GiveFloor({ ctx, held: { meeting, waiting }, form }: MeetingProps) {
  const [next] = waiting
  if (next === undefined) return null
  const { name } = ctx.view.state.seats.parties.get(next.party)!
  return (
    <Tap ctx={ctx} kind="give-floor" hidden={{ meeting: meeting.id, request: String(next.seq) }} form={form}>
      <button type="submit" class="big">
        {rich(ctx.t, 'meeting-give-floor', { party: <bdi>{localString(ctx, name)}</bdi> })}
      </button>
    </Tap>
  )
}

/** Another than who is next, with the reason. */
function GiveAnother({ ctx, held: { meeting, waiting }, form }: MeetingProps) {
  const { t } = ctx
  const others = waiting.slice(1)
  if (others.length === 0) return null
  const name = (party: string) => localString(ctx, ctx.view.state.seats.parties.get(party)!.name)
  return (
    <div id="mine-give-another">
      <ActForm
        ctx={ctx}
        kind="give-floor"
        hidden={{ meeting: meeting.id }}
        form={form}
        title={t('meeting-give-another')}
        submit={t('form-send')}
      >
        {values => (
          <>
            <Select
              values={values}
              name="request"
              label={t('meeting-to-whom')}
              choices={others.map(({ seq, party, as }) => ({
                value: String(seq),
                label: as === 'speech' ? name(party) : `${name(party)} (${t(`meeting-as-${as}`)})`,
              }))}
            />
            <TextArea values={values} name="reasons" label={t('form-reasons')} rows={2} required />
            <WrittenIn ctx={ctx} values={values} />
          </>
        )}
      </ActForm>
    </div>
  )
}

/** The next item at one touch; any other from a list. */
function TakeItem({ ctx, held: { meeting }, form }: MeetingProps) {
  const { t } = ctx
  const rest = meeting.agenda.filter(({ item }) => item !== meeting.floor)
  const next = rest.find(({ taken }) => taken.length === 0)
  const others = rest.filter(item => item !== next)
  const button = (item: (typeof rest)[number], big: boolean) => (
    <button type="submit" name="item" value={item.item} class={big ? 'big quiet' : 'quiet'}>
      {rich(t, 'meeting-take-item', { item: <bdi>{localString(ctx, item.title)}</bdi> })}
    </button>
  )
  if (rest.length === 0) return null
  return (
    <Tap ctx={ctx} kind="take-item" hidden={{ meeting: meeting.id }} form={form}>
      {next === undefined ? null : button(next, true)}
      {others.length === 0 ? null : (
        <details class="more">
          <summary>{t('meeting-other-items')}</summary>
          <div class="taps">{others.map(item => button(item, false))}</div>
        </details>
      )}
    </Tap>
  )
}

function SetAgenda({ ctx, held: { meeting }, form }: MeetingProps) {
  const { t } = ctx
  const coming = meeting.agenda.filter(({ taken }) => taken.length === 0)
  const lines = coming.map(({ title, subject }) => {
    const reference = Object.values(subject ?? {}).find(value => typeof value === 'string')
    return reference === undefined ? localString(ctx, title) : `${reference}: ${localString(ctx, title)}`
  })
  return (
    <div id="mine-agenda">
      <ActForm
        ctx={ctx}
        kind="set-agenda"
        hidden={{ meeting: meeting.id }}
        form={form}
        title={t('meeting-set-agenda')}
        submit={t('form-send')}
      >
        {values => (
          <>
            <AgendaField ctx={ctx} values={values} first={lines.join('\n')} />
            <WrittenIn ctx={ctx} values={values} />
          </>
        )}
      </ActForm>
    </div>
  )
}

/** Items, one a line. */
export function AgendaField({
  ctx,
  values,
  first = '',
}: {
  ctx: Ctx
  values: Parameters<typeof WrittenIn>[0]['values']
  first?: string
}) {
  return (
    <TextArea
      values={values}
      name="agenda"
      label={ctx.t('meeting-agenda')}
      hint={ctx.t('meeting-agenda-hint')}
      first={first}
      rows={5}
    />
  )
}

function CloseMeeting({ ctx, held: { meeting }, form }: MeetingProps) {
  return (
    <div id="mine-close-meeting">
      <ActForm
        ctx={ctx}
        kind="close-meeting"
        hidden={{ meeting: meeting.id }}
        form={form}
        title={ctx.t('meeting-close')}
        submit={ctx.t('meeting-close')}
      >
        {() => <p>{ctx.t('meeting-close-does')}</p>}
      </ActForm>
    </div>
  )
}

/** Notes that can still be corrected from the form. */
const correctableMax = 10

function NoteForm({ ctx, held, form }: MeetingProps) {
  if (!mayDo(ctx, 'note')) return null
  const { t, view } = ctx
  const { meeting, speaking } = held
  const names = [...view.state.seats.parties.values()].map(({ id, name }) => ({
    value: id,
    label: localString(ctx, name),
  }))
  const notes = [...meeting.notes.values()].filter(({ corrected }) => corrected === null)
  const corrected = notes.slice(-correctableMax).reverse()
  return (
    <div id="mine-note">
      <ActForm
        ctx={ctx}
        kind="note"
        hidden={{ meeting: meeting.id, ...(meeting.floor === null ? {} : { item: meeting.floor }) }}
        form={form}
        title={t('meeting-note')}
        submit={t('form-send')}
      >
        {values => (
          <>
            <Select
              values={values}
              name="party"
              label={t('meeting-note-of')}
              choices={[{ value: '', label: t('meeting-note-of-nobody') }, ...names]}
              first={speaking?.party ?? ''}
            />
            <TextArea values={values} name="note" label={t('meeting-note-words')} rows={3} required />
            {corrected.length === 0 ? null : (
              <Select
                values={values}
                name="corrects"
                label={t('meeting-note-instead')}
                choices={[
                  { value: '', label: t('meeting-note-new') },
                  ...corrected.map(({ seq }) => ({ value: String(seq), label: noteStart(ctx, seq) })),
                ]}
              />
            )}
            <WrittenIn ctx={ctx} values={values} />
          </>
        )}
      </ActForm>
    </div>
  )
}

function noteStart({ view }: Ctx, seq: number): string {
  return `#${seq} ${view.body(seq)?.note?.slice(0, 60) ?? ''}`
}

/** Where a chair opens a meeting; also how one comes to it from elsewhere. */
export function OpenMeetingForm({ ctx, form }: Pick<MeetingProps, 'ctx' | 'form'>) {
  if (!mayDo(ctx, 'open-meeting')) return null
  const { t, view } = ctx
  const bodies = [...(view.state.proceedings?.bodies ?? [])].map(([value, { label }]) => ({
    value,
    label: localString(ctx, label),
  }))
  return (
    <ActForm ctx={ctx} kind="open-meeting" form={form} title={t('meeting-open')} submit={t('meeting-open')}>
      {values => (
        <>
          <TextInput values={values} name="title" label={t('meeting-title')} maxlength={400} required />
          {bodies.length === 0 ? null : (
            <Select
              values={values}
              name="body"
              label={t('meeting-body')}
              choices={bodies}
              first={bodies[0]!.value}
            />
          )}
          <AgendaField ctx={ctx} values={values} />
          <Select
            values={values}
            name="minutes"
            label={t('meeting-budget')}
            choices={['', '2', '3', '5', '10', '15', '30', '60'].map(value => ({
              value,
              label:
                value === '' ? t('meeting-budget-none') : t('meeting-minutes', { minutes: Number(value) }),
            }))}
            first="10"
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
