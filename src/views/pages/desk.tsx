/**
 * The secretariat's desk: what is overdue and what is coming, who waits for whom, which party nobody can act for. It is
 * the record's own answer, so anybody may look; the forms are the secretariat's, and so are invitations.
 */
import type { ComponentChildren } from 'preact'
import { unansweredDaysMax } from '../../core/limits.js'
import { depositRows } from '../../core/reports/deposits.js'
import { type Desk, type DeskDate, type DeskParty, desk } from '../../core/reports/desk.js'
import { type Ctx, type FormState, link, to } from '../context.js'
import { DepositForm } from '../forms/deposit-forms.js'
import {
  type Announced,
  DateForm,
  DocumentForm,
  FigureForm,
  SeatForm,
  WithholdForm,
} from '../forms/desk-forms.js'
import { page } from '../page.js'
import { DepositsLine } from '../parts/deposits.js'
import { FollowCalendar } from '../parts/follow.js'
import { ActLink, ActLinks, GroupName, Moment, PartyLink, PartyList } from '../parts/names.js'
import { Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

interface DeskProps {
  /** Invitations that are open, by party; null for everybody but the secretariat. */
  readonly open: ReadonlyMap<string, number> | null
  readonly form?: FormState | undefined
}

export function deskPage(ctx: Ctx, { open, form }: DeskProps): string {
  const { t } = ctx
  const found = desk(ctx.view, ctx.now)
  return page({
    site: ctx,
    ctx,
    title: t('desk-title'),
    section: 'desk',
    json: true,
    children: (
      <>
        <h1>{t('desk-title')}</h1>
        <p class="lead">{t('desk-lead')}</p>
        <Figures ctx={ctx} found={found} />
        <Dates ctx={ctx} id="overdue" dates={found.overdue} />
        <Dates ctx={ctx} id="coming" dates={found.coming}>
          <DateForm ctx={ctx} form={form} announced={announced(ctx, found)} />
          <FollowCalendar ctx={ctx} />
        </Dates>
        <Waiting ctx={ctx} found={found} />
        <Parties ctx={ctx} found={found} open={open}>
          <SeatForm ctx={ctx} form={form} />
        </Parties>
        <Documents ctx={ctx} found={found}>
          <DocumentForm ctx={ctx} form={form} />
          <DepositsLine ctx={ctx} rows={depositRows(ctx.view, ctx.now)} />
          <DepositForm ctx={ctx} />
        </Documents>
        <Record ctx={ctx} found={found}>
          <WithholdForm ctx={ctx} form={form} />
          <FigureForm ctx={ctx} form={form} />
        </Record>
      </>
    ),
  })
}

function announced(ctx: Ctx, { coming }: Desk): Announced[] {
  return coming.flatMap(({ kind, act, title }) =>
    kind === 'event' && title !== null ? [{ act, title: localString(ctx, title) }] : [],
  )
}

/** The desk in numbers, each a link to what it counts. */
function Figures({ ctx, found }: { ctx: Ctx; found: Desk }) {
  const { overdue, coming, unexamined, unanswered, untranslated, withoutPeople } = found
  const counts: Readonly<Record<string, readonly unknown[]>> = {
    overdue,
    coming,
    unanswered,
    unexamined,
    untranslated,
    'without-people': withoutPeople,
  }
  return (
    <dl class="tally">
      {Object.entries(counts).map(([id, list]) => (
        <div>
          <dt>
            <a href={`#${id}`}>{ctx.t(`desk-${id}`)}</a>
          </dt>
          <dd class={list.length === 0 ? 'silent' : undefined}>{list.length}</dd>
        </div>
      ))}
    </dl>
  )
}

interface DatesProps {
  readonly ctx: Ctx
  readonly id: 'overdue' | 'coming'
  readonly dates: readonly DeskDate[]
  readonly children?: ComponentChildren
}

function Dates({ ctx, id, dates, children }: DatesProps) {
  const { t } = ctx
  return (
    <section id={id}>
      <h2>{t(`desk-${id}`)}</h2>
      {dates.length === 0 ? <p>{t(`desk-${id}-none`)}</p> : null}
      <ul class="log">
        {dates.map(({ kind, act, title, at }) => (
          <li>
            {at === null ? t('desk-stage-came') : <Moment site={ctx} ms={at} />}{' '}
            <span class="chip">{t(`desk-kind-${kind}`)}</span>{' '}
            {title === null ? null : <Local site={ctx} text={title} />} <ActLink ctx={ctx} seq={act} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function Waiting({ ctx, found }: { ctx: Ctx; found: Desk }) {
  const { t } = ctx
  const { unanswered, unexamined, untranslated } = found
  return (
    <>
      <section id="unanswered">
        <h2>{t('desk-unanswered')}</h2>
        <p class="note">{t('desk-unanswered-note', { days: unansweredDaysMax })}</p>
        <ul class="log">
          {unanswered.map(({ objection, party, days }) => (
            <li>
              {rich(t, 'desk-unanswered-line', {
                party: party === null ? t('actor-record') : <PartyLink ctx={ctx} id={party} />,
                objection: words => <a href={link(ctx, to.objection(objection))}>{words}</a>,
                days,
              })}{' '}
              <ActLink ctx={ctx} seq={objection} />
            </li>
          ))}
        </ul>
      </section>
      <section id="unexamined">
        <h2>{t('desk-unexamined')}</h2>
        <p class="note">{t('desk-unexamined-note')}</p>
        <ul class="log">
          {byParty(unexamined).map(([party, acts]) => (
            <li>
              <PartyLink ctx={ctx} id={party} />
              {': '}
              {t('desk-credentials', { count: acts.length })} <ActLinks ctx={ctx} seqs={acts} />
            </li>
          ))}
        </ul>
      </section>
      <section id="untranslated">
        <h2>{t('desk-untranslated')}</h2>
        <p>
          {untranslated.length === 0
            ? t('desk-untranslated-none')
            : rich(t, 'desk-untranslated-count', {
                count: untranslated.length,
                list: words => <a href={link(ctx, '/desk/translations')}>{words}</a>,
              })}
        </p>
      </section>
    </>
  )
}

function byParty(list: Desk['unexamined']): [string, number[]][] {
  const acts = new Map<string, number[]>()
  for (const { party, act } of list) acts.set(party, [...(acts.get(party) ?? []), act])
  return [...acts]
}

interface PartiesProps {
  readonly ctx: Ctx
  readonly found: Desk
  readonly open: DeskProps['open']
  readonly children: ComponentChildren
}

function Parties({ ctx, found, open, children }: PartiesProps) {
  const { t } = ctx
  const { parties, withoutPeople } = found
  return (
    <section id="parties">
      <h2>{t('desk-parties')}</h2>
      {open === null ? null : (
        <p>
          {rich(t, 'desk-invite', {
            one: words => <a href={link(ctx, '/people')}>{words}</a>,
            many: words => <a href={link(ctx, '/desk/invitations')}>{words}</a>,
          })}
        </p>
      )}
      <p id="without-people">
        {withoutPeople.length === 0
          ? t('desk-without-people-none')
          : rich(t, 'desk-without-people-line', {
              count: withoutPeople.length,
              parties: <PartyList ctx={ctx} ids={withoutPeople} />,
            })}
      </p>
      <div class="scroll">
        <table>
          <caption>{t('desk-people-note')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('filter-party')}</th>
              <th scope="col">{t('party-group')}</th>
              <th scope="col">{t('desk-people')}</th>
              {open === null ? null : <th scope="col">{t('desk-open-invitations')}</th>}
            </tr>
          </thead>
          <tbody>
            {parties.map(party => (
              <PartyRow ctx={ctx} party={party} open={open} />
            ))}
          </tbody>
        </table>
      </div>
      {children}
    </section>
  )
}

function PartyRow({ ctx, party, open }: { ctx: Ctx; party: DeskParty; open: DeskProps['open'] }) {
  const { t } = ctx
  return (
    <tr>
      <th scope="row">
        <PartyLink ctx={ctx} id={party.party} />
      </th>
      <td>
        {party.office === null ? <GroupName ctx={ctx} id={party.group} /> : t(`office-${party.office}`)}
      </td>
      <td>
        {party.people} <ActLinks ctx={ctx} seqs={party.acts} most={2} />
      </td>
      {open === null ? null : (
        <td>
          <a href={link(ctx, `${to.party(party.party)}/people`)}>{open.get(party.party) ?? 0}</a>
        </td>
      )}
    </tr>
  )
}

/** So many documents are listed; the acts have all of them. */
const documentsMax = 20

function Documents({ ctx, found, children }: { ctx: Ctx; found: Desk; children: ComponentChildren }) {
  const { t } = ctx
  const { documents } = found
  return (
    <section>
      <h2>{t('desk-documents')}</h2>
      {documents.length === 0 ? <p>{t('desk-documents-none')}</p> : null}
      <ul class="log">
        {documents.slice(0, documentsMax).map(({ act, title }) => (
          <li>
            <Local site={ctx} text={title} /> <ActLink ctx={ctx} seq={act} />
          </li>
        ))}
      </ul>
      {documents.length > documentsMax ? (
        <p>
          <a href={link(ctx, '/acts', { kind: 'event' })}>
            {t('acts-more', { count: documents.length - documentsMax })}
          </a>
        </p>
      ) : null}
      {children}
    </section>
  )
}

function Record({ ctx, found, children }: { ctx: Ctx; found: Desk; children: ComponentChildren }) {
  const { t } = ctx
  return (
    <section>
      <h2>{t('desk-record')}</h2>
      <p>
        {rich(t, 'desk-withheld', {
          count: found.withheld,
          acts: words => <a href={link(ctx, '/acts', { kind: 'withhold' })}>{words}</a>,
        })}{' '}
        <a href={link(ctx, '/desk/numbering')}>{t('desk-numbering')}</a>
      </p>
      {children}
    </section>
  )
}
