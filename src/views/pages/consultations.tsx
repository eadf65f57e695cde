/** The home consultations of a negotiation, and the forms by which a party opens one and cites what it came to. */
import { consultationGroupsMax, posedUnitsMax } from '../../core/limits.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import { announcedBy, nextConsultation } from '../../core/negotiation/consultations.js'
import { type Ctx, encodeQuery, type FormState } from '../context.js'
import { Checkbox, MomentInput, Radios, Select, TextArea, TextInput, WrittenIn } from '../forms/fields.js'
import { type FieldValues, Hidden, standing } from '../forms/form.js'
import { clauseOf, mayDo } from '../models/may.js'
import { page } from '../page.js'
import { Announced } from '../parts/home-consultations.js'
import { provisionString } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { localString } from '../parts/words.js'

export function consultationsPage(ctx: Ctx, { form }: { form?: FormState | undefined } = {}): string {
  const { t } = ctx
  const all = [...(ctx.view.state.consultations?.values() ?? [])]
  return page({
    site: ctx,
    ctx,
    title: t('consultations-title'),
    section: 'consultations',
    json: true,
    children: (
      <>
        <h1>{t('consultations-title')}</h1>
        <p class="lead">{t('consultations-lead')}</p>
        {all.length === 0 ? <p>{t('consultations-none')}</p> : null}
        {all.toReversed().map(one => (
          <Announced ctx={ctx} one={one} />
        ))}
        {mayDo(ctx, 'consult-result') ? <Cite ctx={ctx} form={form} /> : null}
        {mayDo(ctx, 'consult') ? <Open ctx={ctx} form={form} /> : null}
      </>
    ),
  })
}

interface FormProps {
  readonly ctx: Ctx
  readonly form: FormState | undefined
}

/** A form for each consultation of the party that is over by the clock. */
function Cite({ ctx, form }: FormProps) {
  const { t, view, seat, now } = ctx
  return announcedBy(view.state, seat!.party)
    .filter(({ closes }) => now >= closes)
    .map(({ origin, question, seq }) => {
      const mine = form?.values.kind === 'consult-result' && form.values.origin === origin ? form : undefined
      return (
        <form method="post" action={`${ctx.base}/consultations/cite`} data-act id={`cite-${seq}`}>
          <Hidden fields={{ ...standing(ctx), origin }} />
          {mine?.problem ? <ProblemNote ctx={ctx} problem={mine.problem} /> : null}
          <p class="send">
            <button type="submit">{t('consultations-cite')}</button>{' '}
            <span class="note">{t('consultations-cite-does', { question: localString(ctx, question) })}</span>
          </p>
        </form>
      )
    })
}

const weekMs = 7 * 24 * 3_600_000

function Open({ ctx, form }: FormProps) {
  const { t, seat, view } = ctx
  const mine = form?.values.kind === 'consult' ? form : undefined
  const values: FieldValues = {
    id: name => `consult-${name}`,
    of: (name, first = '') => mine?.values[name] ?? first,
  }
  const groups = (view.state.record.procedure?.groups ?? []).map(({ label }) => localString(ctx, label))
  return (
    <section id="open">
      <h2>{t('consultations-open-title')}</h2>
      <p>
        {t('consultations-open-does')} <Under ctx={ctx} />
      </p>
      {ctx.person === null ? (
        <p>
          <a class="button" href={`/sign-in${encodeQuery({ back: ctx.path })}`}>
            {t('consultations-open-sign-in')}
          </a>
        </p>
      ) : (
        <form class="seatform" method="post" action={`${ctx.base}/consultations#open`} data-act>
          <Hidden fields={{ ...standing(ctx), name: nextConsultation(view.state, seat!.party) }} />
          {mine?.problem ? <ProblemNote ctx={ctx} problem={mine.problem} /> : null}
          <TextInput
            values={values}
            name="question"
            required
            maxlength={posedUnitsMax}
            label={t('consultations-question')}
            hint={t('consultations-question-hint')}
          />
          <Select
            values={values}
            name="target"
            label={t('consultations-target')}
            choices={subjects(ctx)}
            first={ctx.query.on ?? ''}
          />
          <MomentInput
            values={values}
            name="closes"
            required
            first={Math.ceil((ctx.now + 2 * weekMs) / 3_600_000) * 3_600_000}
            label={t('consultations-closes')}
            hint={t('consultations-closes-hint')}
          />
          <Radios
            values={values}
            name="who"
            first="public"
            label={t('consultations-who')}
            choices={['public', 'invited'].map(value => ({ value, label: t(`consultations-who-${value}`) }))}
          />
          <TextArea
            values={values}
            name="groups"
            rows={Math.max(3, groups.length)}
            first={groups.join('\n')}
            required
            label={t('consultations-groups')}
            hint={t('consultations-groups-hint', { max: consultationGroupsMax })}
          />
          <TextArea
            values={values}
            name="statements"
            rows={4}
            label={t('consultations-statements')}
            hint={t('consultations-statements-hint', { max: posedUnitsMax })}
          />
          <Checkbox values={values} name="open" label={t('consultations-statements-open')} />
          <WrittenIn ctx={ctx} values={values} />
          <section class="warning">
            <h3>{t('consultations-public')}</h3>
            <p>{t('consultations-public-words')}</p>
          </section>
          <p class="send">
            <button type="submit">{t('consultations-open-send')}</button>
          </p>
        </form>
      )}
    </section>
  )
}

function Under({ ctx }: { ctx: Ctx }) {
  const id = clauseOf(ctx, 'consult')
  return id === undefined ? null : <ClauseLink ctx={ctx} id={id} />
}

/** What can be asked about: the whole, each provision, each amendment that is in force. */
function subjects(ctx: Ctx) {
  const { text } = ctx.view.state
  const provisions = [...text.provisions.values()].filter(({ suppressed }) => suppressed === null)
  const amendments = [...text.amendments.values()].filter(({ status }) => status === 'in-force')
  return [
    { value: targetKey({ instrument: text.version }), label: ctx.t('target-instrument') },
    ...provisions.map(one => ({
      value: targetKey({ provision: one.id, version: one.version }),
      label: provisionString(ctx, one),
    })),
    ...amendments.map(({ id, rev }) => ({ value: targetKey({ amendment: id, rev }), label: id })),
  ]
}
