/** Asking for a seat, where the procedure has it open: a name, a group, what one declares, and what will be public. */
import { partyNameCharsMax } from '../../core/limits.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import { type Ctx, encodeQuery, type FormState, link } from '../context.js'
import { Radios, TextInput, WrittenIn } from '../forms/fields.js'
import { Hidden, oneTime, valuesOf } from '../forms/form.js'
import { InterestFields } from '../forms/interests-form.js'
import { page } from '../page.js'
import { PartyLink } from '../parts/names.js'
import { Clause, ProblemNote } from '../parts/problem.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'

export interface RegisterModel {
  readonly registration: NonNullable<Procedure['registration']>
  /** The party that the reader acts for already. */
  readonly seated: string | null
  /** The name that the reader has asked for, and that waits for others to vouch for it. */
  readonly claim: string | null
}

export function registerPage(ctx: Ctx, model: RegisterModel, form?: FormState): string {
  const { t } = ctx
  return page({
    site: ctx,
    ctx,
    title: t('register-title'),
    section: 'register',
    children: (
      <>
        <h1>{t('register-title')}</h1>
        <p class="lead">{t('register-lead')}</p>
        <Clause ctx={ctx} id={model.registration.clause} />
        {form?.problem ? <ProblemNote ctx={ctx} problem={form.problem} /> : null}
        {model.seated !== null ? (
          <Seated ctx={ctx} party={model.seated} />
        ) : ctx.person === null ? (
          <SignInFirst ctx={ctx} />
        ) : (
          <RegisterForm ctx={ctx} model={model} form={form} />
        )}
      </>
    ),
  })
}

function Seated({ ctx, party }: { ctx: Ctx; party: string }) {
  return (
    <p class="demo-note">
      {rich(ctx.t, 'register-seated', {
        party: <PartyLink ctx={ctx} id={party} />,
        next: words => <a href={link(ctx, '/welcome')}>{words}</a>,
      })}
    </p>
  )
}

function SignInFirst({ ctx }: { ctx: Ctx }) {
  return (
    <>
      <p>{ctx.t('register-sign-in-words')}</p>
      <p>
        <a class="button" href={`/sign-in${encodeQuery({ back: ctx.path })}`}>
          {ctx.t('invitation-sign-in')}
        </a>
      </p>
    </>
  )
}

interface RegisterFormProps {
  readonly ctx: Ctx
  readonly model: RegisterModel
  readonly form: FormState | undefined
}

function RegisterForm({ ctx, model: { registration, claim }, form }: RegisterFormProps) {
  const { t, view } = ctx
  const { groups = [] } = view.state.record.procedure ?? {}
  const open = groups.filter(({ id }) => registration.groups.includes(id))
  const values = valuesOf('register', form)
  return (
    <form class="seatform" method="post" action={ctx.path}>
      <Hidden fields={oneTime(ctx)} />
      <Vouching ctx={ctx} claim={claim} />
      <h2>{t('register-who')}</h2>
      <TextInput
        values={values}
        name="name"
        label={t('register-name')}
        hint={t('register-name-hint')}
        required
        maxlength={partyNameCharsMax}
      />
      {claim === null ? (
        <TextInput
          values={values}
          name="short"
          label={t('register-short')}
          hint={t('register-short-hint')}
          pattern="[A-Za-z]{2,8}"
          maxlength={8}
        />
      ) : null}
      {registration.units.length > 1 ? (
        <Radios
          values={values}
          name="unit"
          label={t('register-unit')}
          choices={registration.units.map(value => ({ value, label: t(`register-unit-${value}`) }))}
        />
      ) : null}
      <fieldset>
        <legend>{t('register-group')}</legend>
        <div class="choices">
          {open.map(({ id, label }) => (
            <label>
              <input
                type="radio"
                name="group"
                value={id}
                checked={values.of('group', open.length === 1 ? id : '') === id}
                required
              />{' '}
              <Local site={ctx} text={label} />
            </label>
          ))}
        </div>
        {open.length < groups.length ? <p class="note">{t('register-other-groups')}</p> : null}
      </fieldset>
      <h2>{t('interests-title')}</h2>
      <p>{t('register-interests')}</p>
      <InterestFields ctx={ctx} values={values} />
      <WrittenIn ctx={ctx} values={values} />
      <section class="warning">
        <h2>{t('register-public')}</h2>
        <p>{t('register-public-words')}</p>
      </section>
      <p class="send">
        <button type="submit">{t('register-send')}</button>
      </p>
    </form>
  )
}

/** How many have vouched so far for the name that was asked for, and how to get there. */
function Vouching({ ctx, claim }: { ctx: Ctx; claim: string | null }) {
  const { t, view } = ctx
  const rule = view.state.record.procedure?.vouching
  if (rule === undefined) return null
  if (claim === null) return <p class="note">{t('register-vouching', { needed: rule.vouches })}</p>
  const vouches = view.state.proceedings?.vouches.get(claim)?.size ?? 0
  return (
    <p class="demo-note">
      {rich(t, vouches >= rule.vouches ? 'register-vouched' : 'register-claimed', {
        name: <bdi>{claim}</bdi>,
        vouches,
        needed: rule.vouches,
        parties: words => <a href={`${link(ctx, '/parties', { vouch: claim })}#do-vouch`}>{words}</a>,
      })}
    </p>
  )
}

/** On the list of parties: how to ask for a seat, where anybody can. */
export function RegisterLink({ ctx }: { ctx: Ctx }) {
  const { record } = ctx.view.state
  if (record.mode !== 'hosted' || record.procedure?.registration === undefined || ctx.seat || ctx.demo)
    return null
  return (
    <p class="invite">
      {rich(ctx.t, 'register-invitation', {
        register: words => <a href={link({ ...ctx, at: undefined }, '/register')}>{words}</a>,
      })}
    </p>
  )
}
