/** Puts square brackets round words that one does not accept and offers nothing for; or lifts one's own again. */

import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { ProvisionState, ReserveState } from '../../core/negotiation/state.js'
import { verbatimIn } from '../../core/negotiation/view.js'
import type { Ctx, FormState } from '../context.js'
import { isReasoned } from '../models/drafts.js'
import { TextArea, TextInput, WrittenIn } from './fields.js'
import { ActForm, canAct } from './form.js'

interface ReserveFormProps {
  readonly ctx: Ctx
  readonly provision: ProvisionState
  readonly lang: string
  readonly form: FormState | undefined
}

/** Nothing where the words of the provision are not known in this language. */
export function ReserveForm(props: ReserveFormProps) {
  const { ctx, provision, lang, form } = props
  const { t, view, seat } = ctx
  const text = verbatimIn(view, provision.wordings, lang)
  if (!canAct(ctx) || text === null || provision.suppressed !== null) return null
  const own = [...view.state.text.reserves.values()].filter(
    r =>
      r.party === seat!.party && r.provision === provision.id && r.lang === lang && isPresent(provision, r),
  )
  return (
    <>
      <ActForm
        ctx={ctx}
        kind="reserve"
        hidden={{ target: targetOf(provision), textLang: lang, lifted: 'no' }}
        form={form}
        title={t('reserve-title')}
        submit={t('form-send')}
      >
        {values => (
          <>
            <p>{t('reserve-lead')}</p>
            <TextInput
              values={values}
              name="words"
              label={t('reserve-words')}
              hint={t('reserve-words-hint')}
              required
            />
            <TextArea
              values={values}
              name="reasons"
              label={t('form-reasons')}
              required={isReasoned(ctx, 'reserve')}
            />
            <WrittenIn ctx={ctx} values={values} />
          </>
        )}
      </ActForm>
      {own.map(reserve => (
        <Lift {...props} reserve={reserve} words={text.slice(reserve.from, reserve.to)} />
      ))}
    </>
  )
}

function Lift({
  ctx,
  provision,
  lang,
  form,
  reserve,
  words,
}: ReserveFormProps & { reserve: ReserveState; words: string }) {
  const { from, to } = reserve
  return (
    <ActForm
      ctx={ctx}
      kind="reserve"
      hidden={{
        target: targetOf(provision),
        textLang: lang,
        from: String(from),
        to: String(to),
        lifted: 'yes',
      }}
      form={form}
      title={ctx.t('reserve-lift', { words: words.length > 60 ? `${words.slice(0, 59)}…` : words })}
      submit={ctx.t('form-send')}
    >
      {() => <p>{ctx.t('reserve-lift-lead')}</p>}
    </ActForm>
  )
}

function targetOf({ id, version }: ProvisionState): string {
  return targetKey({ provision: id, version })
}

/** Whether the wording that it is about still stands. */
function isPresent({ wordings }: ProvisionState, { hash }: ReserveState): boolean {
  return wordings.some(w => w.kind === 'verbatim' && w.hash === hash)
}
