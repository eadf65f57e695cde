/** Announces a decision on a subject: its outcome, the way it was reached and what that rests on, in which body. */
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import { waysToDecide } from '../../core/negotiation/next.js'
import { isOneOf } from '../../core/negotiation/permission.js'
import type { Ctx } from '../context.js'
import { mayDo } from '../models/may.js'
import { countsOn } from '../models/subjects.js'
import { ResultWords } from '../parts/decided-card.js'
import { WaysToDecide } from '../parts/ways-to-decide.js'
import { localString } from '../parts/words.js'
import { plainText } from '../plain.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { type Choice, Select, TextArea, TextInput } from './fields.js'
import type { FieldValues } from './form.js'

/** Only for whoever may announce one now. `ways`: whether what is open now is shown here, or stands on the page already. */
export function DecisionForm({ ctx, subject, form, ways }: DeedProps & { subject: Target; ways: boolean }) {
  if (!mayDo(ctx, 'decision')) return null
  return (
    <DeedForm ctx={ctx} kind="decision" hidden={{ subject: targetKey(subject) }} form={form}>
      {values => (
        <>
          {ways ? <OpenWays ctx={ctx} subject={subject} /> : null}
          <Fields ctx={ctx} subject={subject} values={values} />
        </>
      )}
    </DeedForm>
  )
}

interface SubjectProps {
  readonly ctx: Ctx
  readonly subject: Target
}

function OpenWays({ ctx, subject }: SubjectProps) {
  const { state } = ctx.view
  const rules = waysToDecide(state, subject, ctx.now)
  if (state.proceedings === undefined) return null
  if (rules.length === 0) return <p class="invite">{ctx.t('form-decision-not-here')}</p>
  return (
    <details class="more">
      <summary>{ctx.t('form-decision-ways')}</summary>
      {rules.map(one => (
        <WaysToDecide ctx={ctx} procedure={state.record.procedure!} subject={subject} one={one} />
      ))}
    </details>
  )
}

/** What logs without whole procedures know. */
const plainOutcomes = ['adopted', 'agreed', 'rejected', 'deferred']
const plainWays = ['consensus', 'vote', 'chair']

function Fields({ ctx, subject, values }: SubjectProps & { values: FieldValues }) {
  const { t, view } = ctx
  const rules = waysToDecide(view.state, subject, ctx.now).map(({ rule }) => rule)
  const whole = view.state.proceedings !== undefined
  const outcomes = whole ? unique(rules.flatMap(rule => rule.outcomes)) : plainOutcomes
  const ways = whole ? unique(rules.flatMap(rule => rule.ways.map(({ how }) => how))) : plainWays
  const counts = restChoices(ctx, subject)
  const outcomeChoices = outcomes.map(value => ({ value, label: t('decision-outcome', { outcome: value }) }))
  const wayChoices = ways.map(value => ({ value, label: t('decision-way', { way: value }) }))
  return (
    <>
      <Select values={values} name="outcome" label={t('form-decision-outcome')} choices={outcomeChoices} />
      <Select values={values} name="how" label={t('form-decision-how')} choices={wayChoices} />
      <Select
        values={values}
        name="count"
        label={t('form-decision-count')}
        choices={[{ value: '', label: t('form-decision-count-none') }, ...counts]}
        first={counts[0]?.value ?? ''}
      />
      <Where ctx={ctx} values={values} />
      {outcomes.includes('referred') ? (
        <TextInput
          values={values}
          name="forum"
          label={t('form-decision-forum')}
          pattern="[a-z][a-z0-9\-]{0,39}"
          hint={t('form-decision-forum-hint')}
        />
      ) : null}
      {whole ? (
        <TextArea
          values={values}
          name="package"
          rows={2}
          label={t('form-decision-package')}
          hint={t('form-decision-package-hint')}
        />
      ) : null}
    </>
  )
}

/** The body that decides, the one that the seat presides over first; without bodies, how far up the text is agreed. */
function Where({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
  const { t, view } = ctx
  const { proceedings } = view.state
  const none = { value: '', label: t('form-decision-level-none') }
  const levels = ['ad-referendum', 'group', 'committee', 'plenary'].map(value => ({
    value,
    label: t(`agreed-${value}`),
  }))
  if (proceedings === undefined || proceedings.bodies.size === 0)
    return (
      <Select
        values={values}
        name="level"
        label={t('form-decision-level')}
        choices={[none, ...levels]}
        first="plenary"
      />
    )
  const bodies = [...proceedings.bodies].map(([value, { label }]) => ({
    value,
    label: localString(ctx, label),
  }))
  return (
    <Select
      values={values}
      name="in"
      label={t('form-decision-in')}
      choices={[...bodies, { value: '', label: t('form-decision-in-none') }]}
      first={presidedBy(ctx, [...proceedings.bodies.keys()]) ?? ''}
    />
  )
}

function presidedBy({ view, seat }: Ctx, bodies: readonly string[]): string | undefined {
  const declared = view.state.record.procedure?.bodies ?? []
  const presides = (id: string) => {
    const by = declared.find(body => body.id === id)?.by
    return by !== undefined && isOneOf(view.state, seat!.party, by)
  }
  return bodies.find(presides) ?? bodies[0]
}

/** Findings, questions and votes on the subject, by number and result. */
function restChoices(ctx: Ctx, subject: Target): Choice[] {
  return countsOn(ctx, subject).map(entry => ({
    value: String(entry.seq),
    label: `#${entry.seq} ${ctx.t(`count-kind-${entry.kind}`)}: ${plainText(<ResultWords ctx={ctx} entry={entry} />)}`,
  }))
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)]
}
