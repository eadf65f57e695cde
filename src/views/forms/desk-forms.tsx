/** The forms of a secretariat's desk: dates, documents, seats, translations, numbers, withholding, figures. */
import { authorityUnitsMax, partyNameCharsMax } from '../../core/limits.js'
import { documentType, type Untranslated } from '../../core/reports/desk.js'
import type { NewNumbers } from '../../core/text/renumbering.js'
import type { Ctx, FormState } from '../context.js'
import { mayDo } from '../models/may.js'
import { dateTypes } from '../models/setup.js'
import { codeWord, localString } from '../parts/words.js'
import {
  type Choice,
  MomentInput,
  NumberInput,
  Radios,
  Select,
  TextArea,
  TextInput,
  WrittenIn,
} from './fields.js'
import { ActForm, canAct } from './form.js'

interface Props {
  readonly ctx: Ctx
  readonly form: FormState | undefined
}

/** A date that was announced and that another may take the place of. */
export interface Announced {
  readonly act: number
  readonly title: string
}

export function DateForm({ ctx, form, announced }: Props & { announced: readonly Announced[] }) {
  const { t } = ctx
  if (!mayDo(ctx, 'event')) return null
  const types = dateTypes.map(value => ({ value, label: t(`date-${value}`) }))
  const instead = announced.map(({ act, title }) => ({ value: String(act), label: title }))
  return (
    <ActForm
      ctx={ctx}
      kind="event"
      hidden={{ of: 'date' }}
      form={form}
      title={t('desk-date')}
      submit={t('desk-announce')}
    >
      {values => (
        <>
          <Select values={values} name="type" label={t('new-date-type')} choices={types} />
          <MomentInput values={values} name="at" label={t('new-date-at')} hint={t('desk-date-hint')} />
          <TextInput values={values} name="title" label={t('new-date-title')} required maxlength={300} />
          {instead.length === 0 ? null : (
            <Select
              values={values}
              name="instead"
              label={t('desk-instead')}
              choices={[{ value: '', label: t('desk-instead-none') }, ...instead]}
            />
          )}
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

export function DocumentForm({ ctx, form }: Props) {
  const { t } = ctx
  if (!mayDo(ctx, 'event')) return null
  return (
    <ActForm
      ctx={ctx}
      kind="event"
      hidden={{ of: 'document', type: documentType }}
      form={form}
      title={t('desk-document')}
      submit={t('desk-announce')}
    >
      {values => (
        <>
          <TextInput
            values={values}
            name="symbol"
            label={t('desk-symbol')}
            hint={t('desk-symbol-hint')}
            required
            maxlength={80}
          />
          <TextInput values={values} name="title" label={t('desk-document-title')} required maxlength={400} />
          <TextInput
            values={values}
            name="proposal"
            label={t('desk-publishes')}
            hint={t('desk-publishes-hint')}
            pattern="[A-Z][A-Za-z0-9\(\)\.\/\-]*"
            maxlength={40}
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

const units = ['state', 'organisation', 'person', 'group'] as const

export function SeatForm({ ctx, form }: Props) {
  const { t, view } = ctx
  if (!mayDo(ctx, 'seat')) return null
  const groups = (view.state.record.procedure?.groups ?? []).map(({ id, label }) => ({
    value: id,
    label: localString(ctx, label),
  }))
  const none = [{ value: '', label: t('desk-group-none') }]
  const offices = ['', 'chair', 'secretariat'].map(value => ({
    value,
    label: t(value === '' ? 'desk-office-none' : `office-${value}`),
  }))
  return (
    <ActForm ctx={ctx} kind="seat" form={form} title={t('desk-seat')} submit={t('desk-seat-send')}>
      {values => (
        <>
          <TextInput
            values={values}
            name="seats"
            label={t('desk-party')}
            hint={t('desk-party-hint')}
            pattern="[A-Z][A-Z0-9\-]*"
            required
            maxlength={16}
          />
          <TextInput
            values={values}
            name="name"
            label={t('desk-party-name')}
            required
            maxlength={partyNameCharsMax}
          />
          <Select
            values={values}
            name="group"
            label={t('desk-group')}
            choices={[...groups, ...none]}
            first={groups[0]?.value ?? ''}
          />
          <Select
            values={values}
            name="unit"
            label={t('desk-unit')}
            choices={units.map(value => ({ value, label: t(`desk-unit-${value}`) }))}
            first="organisation"
          />
          <Select values={values} name="office" label={t('desk-office')} choices={offices} />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

/** A translation of one wording into one of the languages that it lacks. */
export function TranslateForm({ ctx, form, of }: Props & { of: Untranslated }) {
  const { t } = ctx
  if (!mayDo(ctx, 'translate')) return null
  const choices = of.missing.map(value => ({ value, label: codeWord(t, 'language', value) }))
  return (
    <ActForm
      ctx={ctx}
      kind="translate"
      hidden={{ of: of.hash }}
      form={form}
      title={t('desk-translate')}
      submit={t('form-send')}
      open
    >
      {values => (
        <>
          <Select values={values} name="to" label={t('desk-translate-to')} choices={choices} />
          <TextArea values={values} name="text" label={t('desk-translate-text')} rows={6} required />
          <Select
            values={values}
            name="verifiedBy"
            label={t('desk-verified')}
            choices={[{ value: '', label: t('desk-verified-none') }, ...partyChoices(ctx)]}
          />
        </>
      )}
    </ActForm>
  )
}

function partyChoices(ctx: Ctx): Choice[] {
  return [...ctx.view.state.seats.parties.values()].map(({ id, name }) => ({
    value: id,
    label: localString(ctx, name),
  }))
}

/** The numbers of an edition, one provision a line, as they were worked out and as somebody corrects them. */
export function NumbersForm({ ctx, form, numbers }: Props & { numbers: readonly NewNumbers[] }) {
  const { t } = ctx
  if (!mayDo(ctx, 'renumber')) return null
  const lines = numbers.map(({ id, label, margin }) => [id, label ?? '', margin ?? ''].join(' | '))
  return (
    <ActForm
      ctx={ctx}
      kind="renumber"
      form={form}
      title={t('desk-numbers-publish')}
      submit={t('form-send')}
      open
    >
      {values => (
        <>
          <TextInput values={values} name="edition" label={t('desk-edition')} required maxlength={300} />
          <TextArea
            values={values}
            name="labels"
            label={t('desk-labels')}
            hint={t('desk-labels-hint')}
            rows={10}
            first={lines.join('\n')}
            required
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

const reasons = ['personal-data', 'court-order', 'rights-of-others', 'unlawful', 'error'] as const

/** Where a procedure says nothing of withholding, it is for the secretariat (N26). */
function mayWithhold(ctx: Ctx): boolean {
  const { permissions = [] } = ctx.view.state.record.procedure ?? {}
  const listed = permissions.some(({ acts }) => acts.includes('withhold'))
  return canAct(ctx) && (listed ? mayDo(ctx, 'withhold') : ctx.seat?.office === 'secretariat')
}

export function WithholdForm({ ctx, form }: Props) {
  const { t } = ctx
  if (!mayWithhold(ctx)) return null
  return (
    <ActForm
      ctx={ctx}
      kind="withhold"
      form={form}
      title={t('desk-withhold')}
      submit={t('desk-withhold-send')}
    >
      {values => (
        <>
          <p class="warning">{t('desk-withhold-what')}</p>
          <TextInput
            values={values}
            name="what"
            label={t('desk-withhold-target')}
            hint={t('desk-withhold-target-hint')}
            required
            maxlength={64}
          />
          <Radios
            values={values}
            name="level"
            label={t('desk-level')}
            choices={['hidden', 'erased'].map(value => ({ value, label: t(`desk-level-${value}`) }))}
          />
          <Select
            values={values}
            name="reason"
            label={t('desk-reason')}
            choices={reasons.map(value => ({ value, label: t(`withheld-${value}`) }))}
          />
          <TextInput
            values={values}
            name="authority"
            label={t('desk-authority')}
            hint={t('desk-authority-hint')}
            required
            maxlength={authorityUnitsMax}
          />
        </>
      )}
    </ActForm>
  )
}

export function FigureForm({ ctx, form }: Props) {
  const { t } = ctx
  if (!mayDo(ctx, 'report-figure')) return null
  return (
    <ActForm ctx={ctx} kind="report-figure" form={form} title={t('desk-figure')} submit={t('form-send')}>
      {values => (
        <>
          <TextInput
            values={values}
            name="figure"
            label={t('desk-figure-code')}
            hint={t('desk-figure-hint')}
            pattern="[a-z][a-z0-9\-]*"
            required
            maxlength={40}
          />
          <NumberInput values={values} name="value" label={t('desk-figure-value')} required />
          <TextInput values={values} name="of" label={t('desk-figure-of')} required maxlength={300} />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
