/** Informal meetings: that they took place and who attended; who confirms it, who disputes it; figures for each party. */
import { compareStrings } from '../../core/canonical/result.js'
import { informalsPerPage } from '../../core/limits.js'
import { type InformalState, isEnteredLate } from '../../core/negotiation/informals.js'
import type { Ctx, FormState } from '../context.js'
import { here } from '../context.js'
import { InformalDeeds, InformalForm } from '../forms/informal-forms.js'
import { SeatInvitation } from '../forms/position-form.js'
import { page } from '../page.js'
import { ActLink, ActorOf, Moment, PartyLink, TargetLink, WhenOf } from '../parts/names.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { Disputes } from '../parts/provenance.js'
import { BodyPart, Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

export function informalPage(ctx: Ctx, { form }: { form?: FormState | undefined } = {}): string {
  const { t, view, query } = ctx
  const all = [...(view.state.informals?.values() ?? [])].sort((a, b) => b.held - a.held || b.seq - a.seq)
  const at = /^\d{1,4}$/.test(query.page ?? '') ? Number(query.page) : 0
  const shown = all.slice(at * informalsPerPage, (at + 1) * informalsPerPage)
  return page({
    site: ctx,
    ctx,
    title: t('informal-title'),
    section: 'meetings',
    json: true,
    children: (
      <>
        <h1>{t('informal-title')}</h1>
        <p class="lead">{t('informal-lead')}</p>
        <Asked ctx={ctx} />
        <SeatInvitation ctx={ctx} />
        <InformalForm ctx={ctx} form={form} />
        {all.length === 0 ? <p class="note">{t('informal-none')}</p> : <Figures ctx={ctx} all={all} />}
        {shown.map(meeting => (
          <Meeting ctx={ctx} meeting={meeting} form={form} />
        ))}
        {all.length <= informalsPerPage ? null : (
          <nav class="pages" aria-label={t('informal-pages')}>
            {at === 0 ? null : (
              <a href={here(ctx, { page: at === 1 ? '' : String(at - 1) })}>{t('workspace-later')}</a>
            )}
            {(at + 1) * informalsPerPage >= all.length ? null : (
              <a href={here(ctx, { page: String(at + 1) })}>{t('workspace-earlier')}</a>
            )}
          </nav>
        )}
      </>
    ),
  })
}

/** What the procedure asks for. */
function Asked({ ctx }: { ctx: Ctx }) {
  const rule = ctx.view.state.record.procedure?.informal
  return (
    <p class="note">
      {rule === undefined ? (
        ctx.t('informal-asked-nothing')
      ) : (
        <>
          {ctx.t('informal-asked', { days: rule.days })} <ClauseLink ctx={ctx} id={rule.clause} />
        </>
      )}
    </p>
  )
}

function Meeting({ ctx, meeting, form }: { ctx: Ctx; meeting: InformalState; form: FormState | undefined }) {
  const { t, view } = ctx
  const { seq, party, title, held, subject, attended, confirmed } = meeting
  return (
    <article class="card" id={`informal-${seq}`}>
      <h3>
        <Local site={ctx} text={title} />
      </h3>
      <p class="prov">
        <Moment site={ctx} ms={held} />
        {subject === null ? null : [' · ', <TargetLink ctx={ctx} target={subject} />]}
      </p>
      <ul class="plain">
        {attended.map(one => (
          <li>
            <PartyLink ctx={ctx} id={one} />{' '}
            {confirmed.has(one) ? (
              <>
                <span class="chip">{t('informal-confirmed')}</span>{' '}
                <ActLink ctx={ctx} seq={confirmed.get(one)!} />
              </>
            ) : (
              <span class="note">{t('informal-unconfirmed')}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="prov">
        {rich(t, 'informal-entered', {
          party: <PartyLink ctx={ctx} id={party} />,
          when: <WhenOf ctx={ctx} seq={seq} />,
        })}{' '}
        · <ActLink ctx={ctx} seq={seq} />
        {isEnteredLate(view.state, meeting) ? [' · ', <b>{t('informal-late')}</b>] : null}
      </p>
      <Disputes ctx={ctx} seq={seq} />
      {(view.state.record.counterReports.get(seq) ?? []).map(report => (
        <>
          <p class="prov">
            <ActorOf ctx={ctx} seq={report} />
          </p>
          <BodyPart ctx={ctx} seq={report} part="reasons" />
        </>
      ))}
      <InformalDeeds ctx={ctx} meeting={meeting} form={form} />
    </article>
  )
}

interface Row {
  readonly party: string
  readonly named: number
  readonly confirmed: number
  readonly disputed: number
  readonly entered: number
  readonly late: number
}

/** What is counted for each party: every number is of meetings on this page's list. */
function rowsOf({ view }: Ctx, all: readonly InformalState[]): Row[] {
  const { state } = view
  const disputedBy = (meeting: InformalState, party: string) =>
    (state.record.counterReports.get(meeting.seq) ?? []).some(seq => view.leaf(seq)?.author.party === party)
  const parties = [...new Set(all.flatMap(({ party, attended }) => [party, ...attended]))]
  return parties.map(party => {
    const named = all.filter(({ attended }) => attended.includes(party))
    const entered = all.filter(meeting => meeting.party === party)
    return {
      party,
      named: named.length,
      confirmed: named.filter(({ confirmed }) => confirmed.has(party)).length,
      disputed: named.filter(meeting => disputedBy(meeting, party)).length,
      entered: entered.length,
      late: entered.filter(meeting => isEnteredLate(state, meeting)).length,
    }
  })
}

function Figures({ ctx, all }: { ctx: Ctx; all: readonly InformalState[] }) {
  const { t, view } = ctx
  const columns = ['named', 'confirmed', 'disputed', 'entered', 'late'] as const
  const nameOf = (id: string) => localString(ctx, view.state.seats.parties.get(id)!.name)
  const rows = rowsOf(ctx, all).sort(
    (a, b) => b.named - a.named || compareStrings(nameOf(a.party), nameOf(b.party)),
  )
  return (
    <section class="scroll" tabindex={0} aria-label={t('informal-figures')}>
      <table class="numbers">
        <caption>{t('informal-figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('informal-column-party')}</th>
            {columns.map(column => (
              <th scope="col">{t(`informal-column-${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              <th scope="row">
                <PartyLink ctx={ctx} id={row.party} />
              </th>
              {columns.map(column => (
                <td>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
