/**
 * Ways through: packages between which there is a choice, what each costs whom and on which evidence, and what if some
 * of it were otherwise. It proposes and decides nothing. Of a record that others made afterwards it shows which reasons
 * that record holds, and no package.
 */
import type { PackageAnswer, PackageWork } from '../../core/analysis/package/answer.js'
import type { Front, FrontPoint } from '../../core/analysis/package/front.js'
import type { Result } from '../../core/canonical/result.js'
import { FrontChart } from '../charts/front.js'
import { type Ctx, here } from '../context.js'
import { computedPage, WideTable } from '../parts/analysis-page.js'
import { GroupName, PartyList } from '../parts/names.js'
import { ChosenTable, Costs, NamedReasons } from '../parts/package-parts.js'
import { LimitsOf, RedLinesLeft, WhatIfForm, Wished } from '../parts/package-what-if.js'
import { rich } from '../rich.js'

export function packagePage(ctx: Ctx, answer: Result<PackageAnswer>): string {
  const { named, work, front } = answer.ok ? answer.value : nothing
  return computedPage(
    ctx,
    'package',
    answer,
    () => {
      if (work === null) return <NamedReasons ctx={ctx} named={named!} />
      if (work.problem.provisions.length === 0) return <p>{ctx.t('package-nothing-contested')}</p>
      return (
        <>
          <Wished ctx={ctx} work={work} />
          <Found ctx={ctx} work={work} front={front} />
          <WhatIfForm ctx={ctx} work={work} />
          <RedLinesLeft ctx={ctx} work={work} />
          <LimitsOf ctx={ctx} />
        </>
      )
    },
    work !== null && isUnderWay(front) ? ['again'] : [],
  )
}

const nothing = { named: null, work: null, front: null }

/** Whether there will be more of it without a new act. */
function isUnderWay(front: Front | null): boolean {
  return front === null || front.state === 'first'
}

interface Props {
  readonly ctx: Ctx
  readonly work: PackageWork
  readonly front: Front
}

/** What was found; as long as it is under way the script asks for this part again. */
function Found({ ctx, work, front }: Omit<Props, 'front'> & { readonly front: Front | null }) {
  const { t } = ctx
  const underWay = isUnderWay(front)
  return (
    <>
      <section id="found" data-again={underWay ? t('package-there') : undefined}>
        {underWay ? <UnderWay ctx={ctx} front={front} /> : null}
        {front === null ? null : <Packages ctx={ctx} work={work} front={front} />}
      </section>
      {underWay ? <p class="vh" role="status" data-again-said="" /> : null}
    </>
  )
}

function UnderWay({ ctx, front }: { ctx: Ctx; front: Front | null }) {
  const words = front === null ? ctx.t('package-waits') : ctx.t('package-first', { programs: front.programs })
  return (
    <p class="missing">
      {words} <a href={here(ctx, {})}>{ctx.t('package-again')}</a>
    </p>
  )
}

function Packages({ ctx, work, front }: Props) {
  const { t } = ctx
  const wanted = front.points.find(({ outcome }) => String(outcome.settled) === ctx.query.in)
  const chosen = wanted ?? front.points.at(-1)
  if (chosen === undefined)
    return <p class="missing">{t(front.proven ? 'package-no-floor' : 'package-floor-not-found')}</p>
  const { outcome } = chosen
  const heard = outcome.kept.length + outcome.lost.length
  return (
    <>
      <p class="lead">
        {rich(t, 'package-sum', {
          ...{ kept: outcome.kept.length, heard, settled: outcome.settled },
          ...{ provisions: work.problem.provisions.length, strong: words => <b>{words}</b> },
        })}
      </p>
      <Proof ctx={ctx} front={front} chosen={chosen} />
      {outcome.unknown.length === 0 ? (
        <p class="note">{t('package-all-heard')}</p>
      ) : (
        <p class="missing">
          {rich(t, 'package-unknown', {
            count: outcome.unknown.length,
            parties: <PartyList ctx={ctx} ids={outcome.unknown} />,
          })}
        </p>
      )}
      <Choice ctx={ctx} work={work} front={front} chosen={chosen} />
      <h2>{t('package-cost')}</h2>
      <Costs ctx={ctx} problem={work.problem} outcome={outcome} />
      <Groups ctx={ctx} chosen={chosen} />
      <h2>{t('package-chosen')}</h2>
      <p class="note">{t('package-chosen-note')}</p>
      <ChosenTable ctx={ctx} work={work} chosen={chosen} />
    </>
  )
}

/** How far it is proven, in words. */
function Proof({
  ctx,
  front,
  chosen: { outcome, keptMax, departuresMin },
}: {
  ctx: Ctx
  front: Front
  chosen: FrontPoint
}) {
  const { t } = ctx
  const missed = keptMax - outcome.kept.length
  if (front.state === 'first')
    return <p class="note">{missed === 0 ? t('package-proven') : t('package-at-most', { max: keptMax })}</p>
  return (
    <p class={missed === 0 ? 'note' : 'missing'}>
      {front.state === 'failed' ? `${t('package-failed')} ` : ''}
      {missed === 0 ? t('package-proven') : t('package-within', { missed })}{' '}
      {departuresMin === outcome.departures
        ? t('package-fewest', { count: outcome.departures })
        : t('package-departs', { count: outcome.departures })}
    </p>
  )
}

/** The front, drawn and as a table. */
function Choice({ ctx, work, front, chosen }: Props & { readonly chosen: FrontPoint }) {
  const { t } = ctx
  const { problem } = work
  const parties = problem.parties.filter(({ heard }) => heard).length
  const provisions = problem.provisions.length
  return (
    <section>
      <h2>{t('package-front')}</h2>
      <p class="note">{t('package-front-note')}</p>
      <FrontChart ctx={ctx} front={front} provisions={provisions} parties={parties} chosen={chosen} />
      <WideTable label={t('package-front')}>
        <thead>
          <tr>
            <th scope="col">{t('package-in')}</th>
            <th scope="col">{t('package-kept')}</th>
            <th scope="col">{t('package-most')}</th>
            <th scope="col">{t('package-lowest')}</th>
            <th scope="col">{t('package-departures')}</th>
            <th scope="col">{t('package-look')}</th>
          </tr>
        </thead>
        <tbody>
          {front.points.map(point => (
            <PointRow ctx={ctx} point={point} chosen={point === chosen} of={{ parties, provisions }} />
          ))}
        </tbody>
      </WideTable>
      {front.noneFrom === null ? null : (
        <p class="note">
          {t(front.proven ? 'package-none-from' : 'package-none-found', { settled: front.noneFrom })}
        </p>
      )}
    </section>
  )
}

interface RowProps {
  readonly ctx: Ctx
  readonly point: FrontPoint
  readonly chosen: boolean
  readonly of: { readonly parties: number; readonly provisions: number }
}

function PointRow({ ctx, point: { outcome, keptMax }, chosen, of }: RowProps) {
  const { t } = ctx
  const lowest = outcome.groups.find(({ group }) => group === outcome.lowest)
  return (
    <tr aria-current={chosen ? 'true' : undefined}>
      <th scope="row">{t('package-of', { count: outcome.settled, of: of.provisions })}</th>
      <td>{t('package-of', { count: outcome.kept.length, of: of.parties })}</td>
      <td>{keptMax}</td>
      <td>
        {lowest === undefined ? null : (
          <>
            <GroupName ctx={ctx} id={lowest.group} />{' '}
            {t('package-of', { count: lowest.kept, of: lowest.heard })}
          </>
        )}
      </td>
      <td>{outcome.departures}</td>
      <td>
        {chosen ? (
          <b>{t('package-shown')}</b>
        ) : (
          <a href={here(ctx, { in: String(outcome.settled) })}>
            {t('package-show', { settled: outcome.settled })}
          </a>
        )}
      </td>
    </tr>
  )
}

/** Groups weigh the same, whatever their number. */
function Groups({ ctx, chosen: { outcome } }: { ctx: Ctx; chosen: FrontPoint }) {
  const { t } = ctx
  return (
    <section>
      <h2>{t('package-groups')}</h2>
      <WideTable label={t('package-groups')}>
        <thead>
          <tr>
            <th scope="col">{t('standing-group')}</th>
            <th scope="col">{t('package-kept')}</th>
            <th scope="col">{t('package-heard')}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.groups.map(({ group, kept, heard }) => (
            <tr>
              <th scope="row">
                <GroupName ctx={ctx} id={group} />
              </th>
              <td>{kept}</td>
              <td>{heard}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  )
}
