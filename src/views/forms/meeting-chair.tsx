/** What whoever presides over a meeting does: gives the floor, takes items, puts questions and closes them. */
import { mayDo } from '../models/may.js'
import { localString } from '../parts/words.js'
import { rich } from '../rich.js'
import { SetAgenda } from './agenda-forms.js'
import { CloseForm } from './ballot-form.js'
import { Select, TextArea, WrittenIn } from './fields.js'
import { ActForm } from './form.js'
import { QuestionForm } from './question-form.js'
import { type MeetingProps, Tap } from './tap.js'

/** What whoever presides does. */
export function Chair(props: MeetingProps) {
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
