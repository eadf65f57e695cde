/** Demonstrations only: anybody takes a seat, under a name and in a group of their choice. */

import { partyNameCharsMax } from '../../core/limits.js'
import type { Ctx, FormState } from '../context.js'
import { Hidden } from '../forms/form.js'
import { page } from '../page.js'
import { ProblemNote } from '../parts/problem.js'
import { Local } from '../parts/words.js'

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
          <Hidden fields={{ token: ctx.formToken, back: back ?? ctx.base, lang: ctx.lang }} />
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
          <p class="send">
            <button type="submit">{t('seat-take')}</button> <span class="note">{t('seat-public')}</span>
          </p>
        </form>
      </>
    ),
  })
}
