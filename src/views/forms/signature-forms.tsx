/**
 * Signature and what follows it: intentions, signing, consents, reservations, leaving; entering an instrument and
 * inviting to it; that the languages agree. Each only for whoever may do it in this stage.
 */
import type { InstrumentState } from '../../core/negotiation/treaty.js'
import { declarationTypes } from '../../core/negotiation/treaty.js'
import { consentWays, type Treaty } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { mayDo, wouldRefuse } from '../models/may.js'
import { ActLink } from '../parts/names.js'
import { problemSentence } from '../parts/problem.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { localString } from '../parts/words.js'
import { ConsultedField } from './consulted-field.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { Checkbox, Radios, Select, TextArea, TextInput, WrittenIn } from './fields.js'
import { canAct } from './form.js'

/** Whether the seat may do any of it in this stage. */
export function maySign(ctx: Ctx): boolean {
  const kinds = [
    'intend',
    'sign',
    'consent',
    'declare',
    'denounce',
    'enter-instrument',
    'invite',
    'concordance',
  ]
  return canAct(ctx) && kinds.some(kind => mayDo(ctx, kind))
}

export function SignatureForms({ ctx, form }: DeedProps) {
  if (!maySign(ctx)) return null
  const { treaty, record } = ctx.view.state
  const rules = record.procedure?.treaty
  return (
    <section id="do">
      <h2>{ctx.t('do-title')}</h2>
      <Intend ctx={ctx} form={form} />
      <Sign ctx={ctx} form={form} />
      {rules === undefined
        ? null
        : [...(treaty?.instruments.values() ?? [])].map(instrument => (
            <OfInstrument ctx={ctx} form={form} rules={rules} instrument={instrument} />
          ))}
      <Concordance ctx={ctx} form={form} />
      {rules === undefined ? null : <Enter ctx={ctx} form={form} />}
      {rules?.invitation === undefined ? null : <Invite ctx={ctx} form={form} rules={rules} />}
    </section>
  )
}

function Intend({ ctx, form }: DeedProps) {
  const { t } = ctx
  if (!mayDo(ctx, 'intend')) return null
  const choices = ['sign', 'refuse', 'consult'].map(value => ({ value, label: t(`form-intend-${value}`) }))
  return (
    <DeedForm ctx={ctx} kind="intend" form={form}>
      {values => (
        <>
          <Radios values={values} name="intention" label={t('form-intend-intention')} choices={choices} />
          <TextArea
            values={values}
            name="because"
            rows={2}
            label={t('form-intend-because')}
            hint={t('form-references-hint')}
          />
          <ConsultedField ctx={ctx} values={values} />
        </>
      )}
    </DeedForm>
  )
}

function Sign({ ctx, form }: DeedProps) {
  const { t, view } = ctx
  const { version } = view.state.text
  if (!mayDo(ctx, 'sign')) return null
  const refused = wouldRefuse(ctx, { kind: 'sign', instrument: version })
  if (refused !== null)
    return (
      <p class="note">
        {problemSentence(t, refused)}{' '}
        {refused.clause === undefined ? null : <ClauseLink ctx={ctx} id={refused.clause} />}
      </p>
    )
  return (
    <DeedForm ctx={ctx} kind="sign" hidden={{ instrument: String(version) }} form={form}>
      {values => (
        <>
          <p>{t('form-sign-version', { version: String(version) })}</p>
          <Checkbox values={values} name="reservation" label={t('form-sign-reservation')} />
          <ConsultedField ctx={ctx} values={values} />
        </>
      )}
    </DeedForm>
  )
}

interface InstrumentProps extends DeedProps {
  readonly rules: Treaty
  readonly instrument: InstrumentState
}

function OfInstrument({ ctx, form, rules, instrument }: InstrumentProps) {
  const props = { ctx, form, rules, instrument }
  return (
    <>
      <Consent {...props} />
      <Declare {...props} />
      <TakeBack {...props} />
      <Denounce {...props} />
    </>
  )
}

/** In the ways that are open to the party now. */
function Consent({ ctx, form, rules, instrument }: InstrumentProps) {
  const { t } = ctx
  const ways = consentWays.filter(
    way =>
      rules.consent.some(one => one.way === way) &&
      wouldRefuse(ctx, { kind: 'consent', instrument: instrument.id, way }) === null,
  )
  if (ways.length === 0) return null
  return (
    <DeedForm
      ctx={ctx}
      kind="consent"
      hidden={{ instrument: instrument.id }}
      form={form}
      title={t('form-consent-to', { instrument: localString(ctx, instrument.title) })}
      clause={rules.consent.find(({ way }) => way === ways[0])?.clause}
    >
      {values => (
        <Radios
          values={values}
          name="way"
          label={t('form-consent-way')}
          choices={ways.map(value => ({ value, label: t('form-consent-by', { way: value }) }))}
        />
      )}
    </DeedForm>
  )
}

/** Reservations and declarations, in the round that is open. */
function Declare({ ctx, form, rules, instrument }: InstrumentProps) {
  const { t, view } = ctx
  const { rounds, stages, clause } = rules.reservations
  const last = rounds ?? stages?.length ?? 1
  const open = Array.from({ length: last }, (_, i) => i + 1).flatMap(round =>
    declarationTypes.filter(type => isOpen(ctx, instrument, type, round)).map(type => ({ type, round })),
  )
  if (open.length === 0) return null
  const types = [...new Set(open.map(({ type }) => type))]
  const others = [...(view.state.treaty?.declarations.values() ?? [])].filter(
    one => one.instrument === instrument.id && one.party !== ctx.seat!.party && one.type !== 'objection',
  )
  return (
    <DeedForm
      ctx={ctx}
      kind="declare"
      hidden={{ instrument: instrument.id, round: String(open[0]!.round) }}
      form={form}
      title={t('form-declare-on', { instrument: localString(ctx, instrument.title) })}
      clause={clause}
    >
      {values => (
        <>
          <Radios
            values={values}
            name="type"
            label={t('form-declare-type')}
            choices={types.map(value => ({ value, label: t(`form-declare-${value}`) }))}
          />
          <TextArea
            values={values}
            name="provisions"
            rows={2}
            label={t('form-declare-provisions')}
            hint={t('form-references-hint')}
          />
          {types.includes('objection') ? (
            <Select
              values={values}
              name="to"
              label={t('form-declare-to')}
              choices={[
                { value: '', label: t('form-declare-to-none') },
                ...others.map(({ seq, party, type }) => ({
                  value: String(seq),
                  label: `#${seq} ${nameOf(ctx, party)}: ${t(`form-declare-${type}`)}`,
                })),
              ]}
            />
          ) : null}
        </>
      )}
    </DeedForm>
  )
}

/** Whether one of this type could be made in this round: what is only missing from the form does not count. */
function isOpen(ctx: Ctx, { id }: InstrumentState, type: string, round: number): boolean {
  const others = [...(ctx.view.state.treaty?.declarations.values() ?? [])]
  const to =
    type === 'objection'
      ? others.find(one => one.instrument === id && one.type !== 'objection')?.seq
      : undefined
  const refused = wouldRefuse(ctx, {
    ...{ kind: 'declare', instrument: id, type, round },
    ...(to === undefined ? {} : { to }),
  })
  return refused === null || refused.why === 'reservation-not-listed'
}

/** What the party declared and has not taken back. */
function TakeBack({ ctx, form, instrument }: InstrumentProps) {
  const { t, view, seat } = ctx
  const own = [...(view.state.treaty?.declarations.values() ?? [])].filter(
    ({ instrument: id, party, withdrawn }) =>
      id === instrument.id && party === seat!.party && withdrawn === null,
  )
  if (!mayDo(ctx, 'declare')) return null
  return own.map(({ seq, type, round }) => (
    <DeedForm
      ctx={ctx}
      kind="declare"
      hidden={{ instrument: instrument.id, type, round: String(round), withdraws: String(seq) }}
      form={form}
      title={t('form-declare-back', { seq: String(seq), what: t(`form-declare-${type}`) })}
    >
      {() => (
        <p>
          {t('form-declare-back-note')} <ActLink ctx={ctx} seq={seq} />
        </p>
      )}
    </DeedForm>
  ))
}

function Denounce({ ctx, form, rules, instrument }: InstrumentProps) {
  if (wouldRefuse(ctx, { kind: 'denounce', instrument: instrument.id }) !== null) return null
  return (
    <DeedForm
      ctx={ctx}
      kind="denounce"
      hidden={{ instrument: instrument.id }}
      form={form}
      title={ctx.t('form-denounce-of', { instrument: localString(ctx, instrument.title) })}
      clause={rules.denunciation?.clause}
    />
  )
}

function Concordance({ ctx, form }: DeedProps) {
  const { t, view } = ctx
  if (!mayDo(ctx, 'concordance')) return null
  const { version } = view.state.text
  return (
    <DeedForm ctx={ctx} kind="concordance" hidden={{ instrument: String(version) }} form={form}>
      {() => <p>{t('form-concordance-version', { version: String(version) })}</p>}
    </DeedForm>
  )
}

function Enter({ ctx, form }: DeedProps) {
  const { t, view } = ctx
  if (!mayDo(ctx, 'enter-instrument')) return null
  const { version } = view.state.text
  const entered = [...(view.state.treaty?.instruments.values() ?? [])]
  const texts = [
    { value: String(version), label: t('form-enter-instrument-this', { version: String(version) }) },
    { value: '', label: t('form-enter-instrument-other') },
  ]
  const none = { value: '', label: t('form-enter-instrument-replaces-none') }
  return (
    <DeedForm ctx={ctx} kind="enter-instrument" form={form} reasons="none">
      {values => (
        <>
          <TextInput
            values={values}
            name="title"
            label={t('form-enter-instrument-title')}
            required
            maxlength={400}
          />
          <TextInput
            values={values}
            name="instrument"
            label={t('form-enter-instrument-code')}
            hint={t('form-enter-instrument-code-hint')}
            pattern="[a-z][a-z0-9\-]{0,39}"
            required
          />
          <Select
            values={values}
            name="version"
            label={t('form-enter-instrument-text')}
            choices={texts}
            first={String(version)}
          />
          <Select
            values={values}
            name="replaces"
            label={t('form-enter-instrument-replaces')}
            choices={[
              none,
              ...entered.map(({ id, title }) => ({ value: id, label: localString(ctx, title) })),
            ]}
          />
          <TextInput
            values={values}
            name="since"
            label={t('form-enter-instrument-since')}
            hint={t('form-enter-instrument-since-hint')}
            pattern="\d{4}-\d{2}-\d{2}"
          />
          <TextArea
            values={values}
            name="weights"
            rows={2}
            label={t('form-enter-instrument-weights')}
            hint={t('form-enter-instrument-weights-hint')}
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </DeedForm>
  )
}

/** Those whom a question that was carried lets be invited. */
function Invite({ ctx, form, rules }: DeedProps & { rules: Treaty }) {
  const { t } = ctx
  if (!mayDo(ctx, 'invite')) return null
  const carried = invitable(ctx)
  if (carried.length === 0) return <p class="note">{t('form-invite-none')}</p>
  return carried.map(({ party, question }) => (
    <DeedForm
      ctx={ctx}
      kind="invite"
      hidden={{ party, question: String(question) }}
      form={form}
      title={t('form-invite-party', { party: nameOf(ctx, party) })}
      clause={rules.invitation!.clause}
      reasons="none"
    >
      {() => (
        <p>
          {t('form-invite-carried')} <ActLink ctx={ctx} seq={question} />
        </p>
      )}
    </DeedForm>
  ))
}

function invitable(ctx: Ctx): { readonly party: string; readonly question: number }[] {
  const { proceedings } = ctx.view.state
  return [...(proceedings?.questions.values() ?? [])].flatMap(({ seq, subject }) => {
    const party = 'act' in subject ? proceedings!.seated.get(subject.act) : undefined
    if (party === undefined || wouldRefuse(ctx, { kind: 'invite', party, question: seq }) !== null) return []
    return [{ party, question: seq }]
  })
}

function nameOf(ctx: Ctx, party: string): string {
  return localString(ctx, ctx.view.state.seats.parties.get(party)?.name ?? { en: party })
}
