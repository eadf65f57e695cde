/** The forms of offers: made in public or under seal, answered, withdrawn, published. */
import type { ComponentChildren } from 'preact'
import { compareStrings } from '../../core/canonical/result.js'
import { isOfferedTo, isOfferOpen, type OfferState } from '../../core/negotiation/offers.js'
import type { Body } from '../../core/record/body.js'
import type { Ctx, FormState } from '../context.js'
import { mayDo } from '../models/may.js'
import { ProblemNote } from '../parts/problem.js'
import { localString } from '../parts/words.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { Checkboxes, MomentInput, Radios, TextArea, TextInput, WrittenIn } from './fields.js'
import { canAct, type FieldValues, Hidden, standing } from './form.js'

/** Parties to tick, by name. */
export function PartyBoxes({
  ctx,
  values,
  name,
  label,
  without,
}: {
  ctx: Ctx
  values: FieldValues
  name: string
  label: string
  without?: string
}) {
  const choices = [...ctx.view.state.seats.parties.values()]
    .filter(({ id, office }) => id !== without && office !== 'secretariat')
    .map(party => ({ value: party.id, label: localString(ctx, party.name) }))
    .sort((a, b) => compareStrings(a.label, b.label))
  return (
    <div class="party-boxes">
      <Checkboxes values={values} name={name} label={label} choices={choices} />
    </div>
  )
}

export function OfferForm({ ctx, form }: DeedProps) {
  const { t, query } = ctx
  if (!mayDo(ctx, 'offer')) return null
  return (
    <DeedForm ctx={ctx} kind="offer" form={form} reasons="none" open={query.would !== undefined}>
      {values => (
        <>
          <OfferFields ctx={ctx} values={values} required />
          <PartyBoxes
            ctx={ctx}
            values={values}
            name="to"
            label={t('offer-to-if-any')}
            without={ctx.seat!.party}
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </DeedForm>
  )
}

function OfferFields({ ctx, values, required }: { ctx: Ctx; values: FieldValues; required: boolean }) {
  const { t, query } = ctx
  return (
    <>
      <TextInput
        values={values}
        name="would"
        label={t('offer-would')}
        hint={t('offer-would-hint')}
        first={query.would ?? ''}
        required={required}
      />
      <TextArea values={values} name="if" label={t('offer-if')} hint={t('offer-if-hint')} rows={2} />
      <TextArea values={values} name="terms" label={t('offer-terms')} hint={t('offer-terms-hint')} required />
      <MomentInput values={values} name="until" label={t('offer-until')} hint={t('offer-until-hint')} />
    </>
  )
}

/** A form of an act that is made elsewhere than at `/act`; `data-act` lets the browser's key sign it. */
function OwnForm({
  ctx,
  kind,
  to,
  form,
  hidden = {},
  submit,
  note,
  children,
}: {
  ctx: Ctx
  kind: string
  to: string
  form: FormState | undefined
  hidden?: Readonly<Record<string, string>>
  submit: string
  note: string
  children?: (values: FieldValues) => ComponentChildren
}) {
  const { t } = ctx
  const mine = form?.values.kind === kind && form.values.offer === hidden.offer ? form : undefined
  const key = [kind, hidden.offer ?? ''].join('-')
  const values: FieldValues = {
    id: name => `${key}-${name}`,
    of: (name, first = '') => mine?.values[name] ?? first,
  }
  return (
    <details class="do" id={`do-${key}`} open={mine !== undefined}>
      <summary>{t(`form-${kind}`)}</summary>
      <form method="post" action={`${ctx.base}${to}#do-${key}`} data-act>
        <Hidden fields={{ kind, ...standing(ctx), ...hidden }} />
        {mine?.problem ? <ProblemNote ctx={ctx} problem={mine.problem} /> : null}
        <p>{t(`form-${kind}-does`)}</p>
        {children?.(values)}
        <p class="send">
          <button type="submit">{submit}</button> <span class="note">{note}</span>
        </p>
      </form>
    </details>
  )
}

export function SealOfferForm({ ctx, form }: DeedProps) {
  const { t } = ctx
  if (!mayDo(ctx, 'seal-offer')) return null
  return (
    <OwnForm
      ctx={ctx}
      kind="seal-offer"
      to="/offers/sealed"
      form={form}
      submit={t('offer-seal')}
      note={t('offer-seal-note')}
    >
      {values => (
        <>
          <PartyBoxes ctx={ctx} values={values} name="to" label={t('offer-to')} without={ctx.seat!.party} />
          <OfferFields ctx={ctx} values={values} required={false} />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </OwnForm>
  )
}

/** What the reader's seat can do with an offer. `body` has its words where it is sealed and they may be read. */
export function OfferDeeds({ ctx, offer, body, form }: DeedProps & { offer: OfferState; body: Body | null }) {
  if (!canAct(ctx)) return null
  const { party } = ctx.seat!
  const isOpen = isOfferOpen(offer, ctx.now)
  return (
    <>
      {isOpen && isOfferedTo(offer, party) ? <AnswerOffer ctx={ctx} offer={offer} form={form} /> : null}
      {offer.party === party && offer.hash !== null && offer.released === null ? (
        <ReleaseOffer ctx={ctx} offer={offer} body={body} form={form} />
      ) : null}
      {isOpen && offer.party === party ? <WithdrawOffer ctx={ctx} offer={offer} form={form} /> : null}
    </>
  )
}

function AnswerOffer({ ctx, offer, form }: DeedProps & { offer: OfferState }) {
  const { t } = ctx
  if (!mayDo(ctx, 'take-offer')) return null
  const said = offer.answers.get(ctx.seat!.party)?.outcome
  const choices = ['taken', 'declined'].map(value => ({ value, label: t(`offer-outcome-${value}`) }))
  return (
    <DeedForm
      ctx={ctx}
      kind="take-offer"
      hidden={{ offer: String(offer.seq) }}
      form={form}
      title={t(said === undefined ? 'form-take-offer' : 'form-take-offer-again')}
    >
      {values => (
        <Radios
          values={values}
          name="outcome"
          label={t('offer-outcome')}
          choices={choices}
          first={said ?? ''}
        />
      )}
    </DeedForm>
  )
}

function WithdrawOffer({ ctx, offer, form }: DeedProps & { offer: OfferState }) {
  if (!mayDo(ctx, 'withdraw-offer')) return null
  return <DeedForm ctx={ctx} kind="withdraw-offer" hidden={{ offer: String(offer.seq) }} form={form} />
}

/** Where the words are not kept here there is nothing to publish. */
function ReleaseOffer({ ctx, offer, body, form }: DeedProps & { offer: OfferState; body: Body | null }) {
  const { t } = ctx
  if (body === null || !mayDo(ctx, 'release-offer')) return null
  return (
    <OwnForm
      ctx={ctx}
      kind="release-offer"
      to="/offers/release"
      form={form}
      hidden={{ ...body, offer: String(offer.seq) }}
      submit={t('offer-release')}
      note={t('form-public')}
    />
  )
}
