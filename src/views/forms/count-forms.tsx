/** Enters what was counted in a room: a sense of it, which decides nothing, or a vote with its tally. */
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import type { Ctx } from '../context.js'
import { mayDo } from '../models/may.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { codeWord, localString } from '../parts/words.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { Checkbox, NumberInput, Radios, Select, TextArea, TextInput } from './fields.js'
import type { FieldValues } from './form.js'

interface CountProps extends DeedProps {
  readonly subject: Target
}

/** Only for whoever may take one now. What the room was told is said before anything else. */
export function SenseForm({ ctx, subject, form }: CountProps) {
  if (!mayDo(ctx, 'sense')) return null
  const { t, view } = ctx
  const { told } = view.state.record.procedure ?? {}
  const tolds = ['indicative', 'vote', 'unclear'].map(value => ({
    value,
    label: t(`form-sense-told-${value}`),
  }))
  const results = ['for', 'against', 'divided', 'unclear'].map(value => ({
    value,
    label: t(`form-sense-${value}`),
  }))
  return (
    <DeedForm ctx={ctx} kind="sense" hidden={{ subject: targetKey(subject) }} form={form}>
      {values => (
        <>
          <Radios values={values} name="told" label={t('form-sense-told')} choices={tolds} />
          {told === undefined ? null : (
            <p class="note">
              {t('form-sense-told-first')} <ClauseLink ctx={ctx} id={told.clause} />
            </p>
          )}
          <Asked ctx={ctx} values={values} methods={['hum', 'show-of-hands', 'placards', 'electronic']} />
          <Tallied ctx={ctx} values={values} required={false} />
          <Radios values={values} name="result" label={t('form-sense-result')} choices={results} />
        </>
      )}
    </DeedForm>
  )
}

/** Only for whoever may enter one now. Whether it carries is computed, not entered. */
export function VoteForm({ ctx, subject, form }: CountProps) {
  if (!mayDo(ctx, 'vote')) return null
  const { t, view } = ctx
  const rules = (view.state.record.procedure?.questions ?? []).map(({ id, label }) => ({
    value: id,
    label: localString(ctx, label),
  }))
  return (
    <DeedForm ctx={ctx} kind="vote" hidden={{ subject: targetKey(subject) }} form={form}>
      {values => (
        <>
          <Asked
            ctx={ctx}
            values={values}
            methods={['roll-call', 'recorded-vote', 'show-of-hands', 'placards', 'electronic']}
          />
          {rules.length === 0 ? null : (
            <>
              <Select values={values} name="rule" label={t('form-vote-rule')} choices={rules} />
              <NumberInput values={values} name="present" label={t('form-vote-present')} />
            </>
          )}
          <Tallied ctx={ctx} values={values} required />
          <Checkbox values={values} name="rollCall" label={t('form-vote-roll-call')} />
          <TextArea
            values={values}
            name="ballots"
            rows={3}
            label={t('form-vote-ballots')}
            hint={t('form-vote-ballots-hint')}
          />
        </>
      )}
    </DeedForm>
  )
}

interface FieldsProps {
  readonly ctx: Ctx
  readonly values: FieldValues
}

function Asked({ ctx, values, methods }: FieldsProps & { methods: readonly string[] }) {
  const choices = methods.map(value => ({ value, label: codeWord(ctx.t, 'method', value) }))
  return (
    <>
      <TextInput
        values={values}
        name="question"
        label={ctx.t('form-count-question')}
        required
        maxlength={400}
      />
      <Select values={values} name="method" label={ctx.t('form-count-method')} choices={choices} />
    </>
  )
}

function Tallied({ ctx, values, required }: FieldsProps & { required: boolean }) {
  return (
    <fieldset>
      <legend>{ctx.t(required ? 'form-count-tally' : 'form-count-tally-optional')}</legend>
      <div class="counted">
        {['for', 'against', 'abstain'].map(choice => (
          <NumberInput values={values} name={choice} label={ctx.t(`tally-${choice}`)} required={required} />
        ))}
      </div>
    </fieldset>
  )
}
