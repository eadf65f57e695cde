/** Whose money and whose interest stand behind a party: the kinds to tick, and the words beside them. */
import type { Ctx, FormState } from '../context.js'
import { codeWord } from '../parts/words.js'
import { TextArea, WrittenIn } from './fields.js'
import { ActForm, canAct, type FieldValues } from './form.js'

/** The kinds of interest offered; a record may hold others. */
const interests = [
  ...['operator', 'supplier', 'authority', 'patents', 'clients'],
  ...['funds-members', 'funds-industry', 'funds-public', 'funds-foundations'],
] as const

/** One's own party's, to declare or declare anew: the latest stands. */
export function InterestsForm({
  ctx,
  party,
  form,
}: {
  ctx: Ctx
  party: string
  form: FormState | undefined
}) {
  const { t, view } = ctx
  if (!canAct(ctx) || ctx.seat!.party !== party || view.state.proceedings === undefined) return null
  const declared = view.state.proceedings.interests.get(party)
  return (
    <ActForm
      ctx={ctx}
      kind="declare-interests"
      form={form}
      title={t(declared === undefined ? 'interests-declare' : 'interests-again')}
      submit={t('interests-send')}
    >
      {values => (
        <>
          <InterestFields ctx={ctx} values={values} first={declared?.codes ?? []} />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

/** The boxes and the two texts, also for the form that registers a party. `first` is what was declared before. */
export function InterestFields({
  ctx,
  values,
  first = [],
}: {
  ctx: Ctx
  values: FieldValues
  first?: readonly string[]
}) {
  const { t } = ctx
  return (
    <>
      <InterestBoxes ctx={ctx} values={values} legend={t('interests-kinds')} first={first} />
      <TextArea
        values={values}
        name="funding"
        label={t('interests-funding')}
        hint={t('interests-funding-hint')}
        rows={2}
      />
      <TextArea
        values={values}
        name="interests"
        label={t('interests-words')}
        hint={t('interests-words-hint')}
        rows={2}
      />
    </>
  )
}

/** The kinds alone, to tick; also for a seat in a demonstration. */
export function InterestBoxes({
  ctx,
  values,
  legend,
  first = [],
}: {
  ctx: Ctx
  values: FieldValues
  legend: string
  first?: readonly string[]
}) {
  const all = [...new Set([...interests, ...first])]
  return (
    <fieldset class="roles">
      <legend>{legend}</legend>
      {all.map(code => (
        <label>
          <input
            type="checkbox"
            name={`interest-${code}`}
            value="true"
            checked={values.of(`interest-${code}`, first.includes(code) ? 'true' : '') === 'true'}
          />{' '}
          {codeWord(ctx.t, 'interest', code)}
        </label>
      ))}
    </fieldset>
  )
}
