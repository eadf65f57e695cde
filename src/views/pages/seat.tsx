/** Demonstrations only: anybody takes a seat, under a name and in a group of their choice. */

import { compareStrings } from '../../core/canonical/result.js'
import { partyNameCharsMax } from '../../core/limits.js'
import { holdsRole } from '../../core/negotiation/electorates.js'
import type { Party } from '../../core/negotiation/state.js'
import type { Ctx, FormState } from '../context.js'
import { Select } from '../forms/fields.js'
import { Hidden, oneTime, valuesOf } from '../forms/form.js'
import { InterestBoxes } from '../forms/interests-form.js'
import { page } from '../page.js'
import { Clause, ProblemNote } from '../parts/problem.js'
import { Local, localString } from '../parts/words.js'

/** `back` is where to go once seated. */
export function seatPage(
  ctx: Ctx,
  { form, back }: { form?: FormState | undefined; back?: string | undefined },
): string {
  const { t, view } = ctx
  const groups = view.state.record.procedure?.groups ?? []
  const chosen = form?.values.group ?? ''
  return page({
    site: ctx,
    ctx,
    title: t('seat-title'),
    section: 'seat',
    children: (
      <>
        <h1>{t('seat-title')}</h1>
        <p class="demo-note">{t('seat-demo')}</p>
        <p class="lead">{t('seat-lead')}</p>
        {form?.problem ? <ProblemNote ctx={ctx} problem={form.problem} /> : null}
        <form class="seatform" method="post" action={`${ctx.base}/seat`}>
          <Hidden fields={{ ...oneTime(ctx), back: back ?? ctx.base, lang: ctx.lang }} />
          <p class="field">
            <label for="seat-name">{t('seat-name')}</label>
            <span class="note" id="seat-name-hint">
              {t('seat-name-hint')}
            </span>
            <input
              id="seat-name"
              name="name"
              type="text"
              dir="auto"
              required
              maxLength={partyNameCharsMax}
              value={form?.values.name ?? ''}
              aria-describedby="seat-name-hint"
              autocomplete="off"
            />
          </p>
          <fieldset>
            <legend>{t('seat-group')}</legend>
            <div class="choices">
              {groups.map(group => (
                <label>
                  <input type="radio" name="group" value={group.id} checked={chosen === group.id} required />{' '}
                  <Local site={ctx} text={group.label} />
                </label>
              ))}
            </div>
          </fieldset>
          <Interests ctx={ctx} values={form?.values ?? {}} />
          <p class="send">
            <button type="submit">{t('seat-take')}</button> <span class="note">{t('seat-public')}</span>
          </p>
        </form>
        <Beside ctx={ctx} back={back} />
      </>
    ),
  })
}

/** What the new party declares, where the procedure asks for it before one proposes. None ticked is an answer too. */
function Interests({ ctx, values }: { ctx: Ctx; values: FormState['values'] }) {
  const asked = ctx.view.state.record.procedure?.interests
  if (asked === undefined) return null
  return (
    <>
      <InterestBoxes ctx={ctx} values={valuesOf('seat', { values })} legend={ctx.t('seat-interests')} />
      <p class="note">{ctx.t('seat-interests-hint')}</p>
      <Clause ctx={ctx} id={asked.clause} />
    </>
  )
}

/** A place beside the people of a party that is there: to answer for it, or, in the chair, to settle and decide. */
function Beside({ ctx, back }: { ctx: Ctx; back: string | undefined }) {
  const { t, view } = ctx
  const parties = [...view.state.seats.parties.values()].filter(
    p => p.office === null || p.office === 'chair',
  )
  if (parties.length === 0) return null
  const choices = parties
    .map(p => ({ value: p.id, label: nameWithOffices(ctx, p) }))
    .sort((a, b) => compareStrings(a.label, b.label))
  return (
    <section>
      <h2>{t('seat-beside')}</h2>
      <p>{t('seat-beside-words')}</p>
      <form class="seatform" method="post" action={`${ctx.base}/seat`}>
        <Hidden fields={{ ...oneTime(ctx), back: back ?? ctx.base, lang: ctx.lang }} />
        <Select
          values={{ id: field => `beside-${field}`, of: (_field, first = '') => first }}
          name="party"
          label={t('seat-party')}
          choices={choices}
        />
        <p class="send">
          <button type="submit">{t('seat-beside-take')}</button>
        </p>
      </form>
    </section>
  )
}

/** The name, and in brackets what the party is besides: what one can do there that others cannot. */
function nameWithOffices(ctx: Ctx, { id, name, office }: Party): string {
  const { state } = ctx.view
  const roles = (state.record.procedure?.roles ?? []).filter(role => holdsRole(state, id, role.id))
  const offices = [
    ...(office === null ? [] : [ctx.t(`office-${office}`)]),
    ...roles.map(({ label }) => localString(ctx, label)),
  ]
  const written = localString(ctx, name)
  return offices.length === 0 ? written : `${written} (${offices.join(', ')})`
}
