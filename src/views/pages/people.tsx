/**
 * Who acts for a party: its credentials as the record has them, with the names that only its own people and the
 * secretariat see; whom it has invited, and the form to invite. And for the secretariat, all parties.
 */
import type { ComponentChildren } from 'preact'
import { compareStrings } from '../../core/canonical/result.js'
import { addressBytesMax } from '../../core/limits.js'
import { credentialRoles } from '../../core/negotiation/acts/seats/credentials.js'
import type { Party } from '../../core/negotiation/state.js'
import { type Ctx, type FormState, link, to } from '../context.js'
import { Radios, Select, TextArea, WrittenIn } from '../forms/fields.js'
import { type FieldValues, Hidden, oneTime, valuesOf } from '../forms/form.js'
import { type InvitationRow, type PeopleModel, type PersonRow, standingOf } from '../models/people.js'
import { page } from '../page.js'
import { PartyConsultations } from '../parts/board-consultation.js'
import { ActLink, Moment, PartyLink } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'
import { codeWord, Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

/** How long an invitation may last, days. */
const lasting = [1, 3, 7, 14, 30] as const

export function peoplePage(ctx: Ctx, model: PeopleModel, form?: FormState): string {
  const { t, view } = ctx
  const party = view.state.seats.parties.get(model.party)!
  const name = <Local site={ctx} text={party.name} />
  return page({
    site: ctx,
    ctx,
    title: t('people-title', { party: localString(ctx, party.name) }),
    section: 'people',
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, to.party(party.id))}>{name}</a>
        </p>
        <h1>{rich(t, 'people-title', { party: name })}</h1>
        <p class="lead">{t('people-lead')}</p>
        {form?.problem ? <ProblemNote ctx={ctx} problem={form.problem} /> : null}
        <Made ctx={ctx} made={model.made} />
        <People ctx={ctx} model={model} form={form} />
        {model.may.invite ? <Inviting ctx={ctx} model={model} form={form} /> : null}
        <PartyConsultations ctx={ctx} party={model.party} />
      </>
    ),
  })
}

/** The link of an invitation that was just made, this once. */
function Made({ ctx, made }: { ctx: Ctx; made: PeopleModel['made'] }) {
  if (made === undefined) return null
  const { t } = ctx
  return (
    <section class="made" role="status">
      <h2>{t('people-made')}</h2>
      {made.mail === null ? null : (
        <p>{rich(t, `people-mail-${made.mail}`, { address: <bdi>{made.address}</bdi> })}</p>
      )}
      <p>{t(made.address === null ? 'people-made-open' : 'people-made-bound')}</p>
      <p>
        <textarea dir="ltr" rows={3} readonly aria-label={t('people-made-link')}>
          {made.url}
        </textarea>
      </p>
      <p class="note">{t('people-made-once')}</p>
    </section>
  )
}

interface ModelProps {
  readonly ctx: Ctx
  readonly model: PeopleModel
  readonly form: FormState | undefined
}

function People({ ctx, model, form }: ModelProps) {
  const { t } = ctx
  return (
    <section>
      <h2>{t('people-credentials', { count: model.people.length })}</h2>
      {model.people.length === 0 ? <p class="note">{t('people-none')}</p> : null}
      <ul class="plain people">
        {model.people.map(person => (
          <li class="card">
            <Person ctx={ctx} person={person} />
            <Changes ctx={ctx} model={model} person={person} form={form} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Person({ ctx, person }: { ctx: Ctx; person: PersonRow }) {
  const { t } = ctx
  const { name, held, credential, standing, own } = person
  return (
    <>
      <p class="who">
        <b>{name === null ? t('people-unnamed') : <bdi>{name}</bdi>}</b>{' '}
        {own ? <span class="chip open">{t('people-you')}</span> : null}{' '}
        <span>{codeWord(t, 'role', held.role)}</span>{' '}
        {standing === 'in-force' ? null : <span class="caution">{t(`people-${standing}`)}</span>}
      </p>
      <p class="prov">
        {rich(t, 'people-since', {
          credential: <code dir="ltr">{credential}</code>,
          act: <ActLink ctx={ctx} seq={held.seq} />,
        })}
        {held.from === undefined
          ? null
          : [' · ', rich(t, 'people-from', { when: <Moment site={ctx} ms={held.from} /> })]}
        {held.until === undefined
          ? null
          : [' · ', rich(t, 'people-until', { when: <Moment site={ctx} ms={held.until} /> })]}
        {held.examined === undefined
          ? null
          : [
              ' · ',
              rich(t, `people-examined-${held.examined.outcome}`, {
                act: <ActLink ctx={ctx} seq={held.examined.seq} />,
              }),
            ]}
        {held.ended === undefined || held.examined?.outcome === 'refused'
          ? null
          : [' · ', rich(t, 'people-ended-by', { act: <ActLink ctx={ctx} seq={held.ended} /> })]}
      </p>
    </>
  )
}

/** What the reader can do with one credential: end it, or say whether it is in order. */
function Changes({ ctx, model: { party, may }, person, form }: ModelProps & { person: PersonRow }) {
  const { t } = ctx
  if (person.held.ended !== undefined) return null
  const props = { ctx, party, person, form }
  return (
    <>
      {may.examine && !person.own ? (
        <Change {...props} kind="examine" title={t('people-examine')}>
          {values => (
            <>
              <Radios
                values={values}
                name="outcome"
                label={t('people-outcome')}
                choices={['accepted', 'refused'].map(value => ({
                  value,
                  label: t(`people-outcome-${value}`),
                }))}
                first={person.held.examined?.outcome ?? ''}
              />
              <Why ctx={ctx} values={values} hint={t('people-refused-reasons')} />
            </>
          )}
        </Change>
      ) : null}
      {may.end || person.own ? (
        <Change {...props} kind="end-credential" title={t(person.own ? 'people-end-own' : 'people-end')}>
          {values => <Why ctx={ctx} values={values} hint={t('people-end-hint')} />}
        </Change>
      ) : null}
    </>
  )
}

interface ChangeProps {
  readonly ctx: Ctx
  readonly party: string
  readonly person: PersonRow
  readonly form: FormState | undefined
  readonly kind: string
  readonly title: string
  readonly children: (values: FieldValues) => ComponentChildren
}

function Change({ ctx, party, person, form, kind, title, children }: ChangeProps) {
  const mine = form?.values.kind === kind && form.values.holder === person.credential ? form : undefined
  return (
    <details class="more" open={mine !== undefined}>
      <summary>{title}</summary>
      <form method="post" action={peoplePath(ctx, party)} data-act="">
        <Hidden fields={{ kind, token: ctx.formToken, holder: person.credential }} />
        {children(valuesOf(`${kind}-${person.credential}`, mine))}
        <p class="send">
          <button type="submit">{title}</button> <span class="note">{ctx.t('form-public')}</span>
        </p>
      </form>
    </details>
  )
}

function Why({ ctx, values, hint }: { ctx: Ctx; values: FieldValues; hint: string }) {
  return (
    <>
      <TextArea values={values} name="reasons" label={ctx.t('form-reasons')} rows={2} hint={hint} />
      <WrittenIn ctx={ctx} values={values} />
    </>
  )
}

function peoplePath({ base }: Ctx, party: string): string {
  return `${base}${to.party(party)}/people`
}

function Inviting({ ctx, model, form }: ModelProps) {
  const { t } = ctx
  const mine = form?.values.kind === 'invite' ? form : undefined
  return (
    <>
      <section id="invite">
        <h2>{t('people-invite')}</h2>
        <InviteForm ctx={ctx} party={model.party} values={valuesOf('invite', mine)} />
      </section>
      <Invitations ctx={ctx} model={model} />
    </>
  )
}

function InviteForm({ ctx, party, values }: { ctx: Ctx; party: string; values: FieldValues }) {
  const { t } = ctx
  return (
    <form class="seatform" method="post" action={peoplePath(ctx, party)}>
      <Hidden fields={{ kind: 'invite', ...oneTime(ctx) }} />
      <fieldset class="roles">
        <legend>{t('people-role')}</legend>
        {credentialRoles.map(role => (
          <label>
            <input
              type="radio"
              name="role"
              value={role}
              checked={values.of('role', 'delegate') === role}
              required
            />{' '}
            <b>{t(`role-${role}`)}</b> <span class="note">{t(`people-role-${role}`)}</span>
          </label>
        ))}
      </fieldset>
      <Input ctx={ctx} values={values} name="address" type="email" hint="people-address-hint" />
      <Select
        values={values}
        name="days"
        label={t('people-days-label')}
        choices={lasting.map(days => ({ value: String(days), label: t('people-days-of', { days }) }))}
        first="7"
      />
      <details class="more" open={values.of('from') !== '' || values.of('until') !== ''}>
        <summary>{t('people-times')}</summary>
        <Input ctx={ctx} values={values} name="from" type="date" hint="people-from-hint" />
        <Input ctx={ctx} values={values} name="until" type="date" hint="people-until-hint" />
      </details>
      <p class="send">
        <button type="submit">{t('people-invite-send')}</button>{' '}
        <span class="note">{t('people-invite-public')}</span>
      </p>
    </form>
  )
}

interface InputProps {
  readonly ctx: Ctx
  readonly values: FieldValues
  readonly name: string
  readonly type: 'email' | 'date'
  readonly hint: string
}

/** A field that may be left empty; label `people-NAME`. */
function Input({ ctx, values, name, type, hint }: InputProps) {
  const id = values.id(name)
  const hinted = { 'aria-describedby': `${id}-hint` }
  const field = { id, name, value: values.of(name), autocomplete: 'off', ...hinted }
  return (
    <p class="field">
      <label for={id}>{ctx.t(`people-${name}-label`)}</label>
      <span class="note" id={`${id}-hint`}>
        {ctx.t(hint)}
      </span>
      {type === 'email' ? (
        <input {...field} type="email" dir="ltr" maxLength={addressBytesMax} />
      ) : (
        <input {...field} type="date" />
      )}
    </p>
  )
}

function Invitations({ ctx, model: { party, invitations } }: { ctx: Ctx; model: PeopleModel }) {
  const { t } = ctx
  if (invitations.length === 0) return null
  return (
    <section>
      <h2>{t('people-invitations', { count: invitations.length })}</h2>
      <ul class="plain positions">
        {invitations.map(invitation => (
          <li class="invited">
            <InvitationWords ctx={ctx} invitation={invitation} />
            {invitation.status === 'open' ? (
              <form method="post" action={peoplePath(ctx, party)}>
                <Hidden
                  fields={{ kind: 'withdraw-invitation', token: ctx.formToken, invitation: invitation.id }}
                />
                <button type="submit" class="quiet">
                  {t('people-withdraw')}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function InvitationWords({ ctx, invitation }: { ctx: Ctx; invitation: InvitationRow }) {
  const { t } = ctx
  const { role, address, status, at } = invitation
  const whom =
    address === null ? t('people-anyone') : address === '' ? t('people-removed') : <bdi>{address}</bdi>
  return (
    <p>
      {rich(t, 'people-invited', { role: codeWord(t, 'role', role), whom: <span>{whom}</span> })}{' '}
      <span class="note">
        {rich(t, `people-invitation-${status}`, { when: <Moment site={ctx} ms={at} /> })}
      </span>
    </p>
  )
}

/** For the secretariat: every party, how many act for it, and whether it has a head yet. */
export function secretariatPeoplePage(ctx: Ctx, { open }: { open: ReadonlyMap<string, number> }): string {
  const { t, view } = ctx
  const parties = [...view.state.seats.parties.values()].toSorted((a, b) =>
    compareStrings(localString(ctx, a.name), localString(ctx, b.name)),
  )
  return page({
    site: ctx,
    ctx,
    title: t('people-all-title'),
    section: 'people',
    children: (
      <>
        <h1>{t('people-all-title')}</h1>
        <p class="lead">{t('people-all-lead')}</p>
        <ul class="plain positions">
          {parties.map(party => (
            <li>
              <PartyRow ctx={ctx} party={party} open={open.get(party.id) ?? 0} />
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

function PartyRow({ ctx, party, open }: { ctx: Ctx; party: Party; open: number }) {
  const { t, view } = ctx
  const own = [...view.state.seats.credentials].filter(([, held]) => held.party === party.id)
  const acting = own.filter(([id]) => standingOf(view.state, id, ctx.now) === 'in-force')
  const headed = party.office !== null || acting.some(([, { role }]) => role === 'head')
  return (
    <p>
      <PartyLink ctx={ctx} id={party.id} />{' '}
      {party.office === null ? null : <small>{t(`office-${party.office}`)}</small>}{' '}
      <span class="note">{t('people-acting', { count: acting.length, open })}</span>{' '}
      {headed ? null : <span class="caution">{t('people-headless')}</span>}{' '}
      <a href={peoplePath(ctx, party.id)}>{t('people-open')}</a>
    </p>
  )
}
