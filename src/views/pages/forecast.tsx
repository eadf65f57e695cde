/**
 * Who would sign, from what each party declared: by group, party by party, the red lines, what supposing a text would
 * change, and beside it what happened. Nothing here is a probability; unknown is counted like any other answer.
 */
import { type Forecast, type ForecastCounts, forecastAnswers } from '../../core/analysis/forecast.js'
import type { Beside } from '../../core/analysis/forecast-beside.js'
import type { RedLine } from '../../core/analysis/red-lines.js'
import type { Result } from '../../core/canonical/result.js'
import { computedRowsShownMax } from '../../core/limits.js'
import { AnswerBar, AnswerSwatch } from '../charts/answer-bar.js'
import { type Ctx, here, link, to } from '../context.js'
import { computedPage, Rest, WideTable } from '../parts/analysis-page.js'
import { Answered } from '../parts/forecast-answers.js'
import { Happened } from '../parts/forecast-beside.js'
import { ActLinks, GroupName, PartyLink, RefLink, TargetLink } from '../parts/names.js'
import { rich } from '../rich.js'

interface ForecastShown {
  readonly forecast: Forecast
  /** Null where nobody has signed. */
  readonly beside: Beside | null
}

export function forecastPage(ctx: Ctx, answer: Result<ForecastShown>): string {
  return computedPage(ctx, 'forecast', answer, ({ forecast, beside }) => (
    <>
      <Summary ctx={ctx} forecast={forecast} />
      <Supposing ctx={ctx} forecast={forecast} />
      <Groups ctx={ctx} forecast={forecast} />
      {beside === null ? null : <Happened ctx={ctx} beside={beside} />}
      {forecastAnswers.map(answer => (
        <Answered ctx={ctx} answer={answer} forecast={forecast} />
      ))}
      <RedLines ctx={ctx} forecast={forecast} />
      <Limits ctx={ctx} forecast={forecast} />
    </>
  ))
}

interface Props {
  readonly ctx: Ctx
  readonly forecast: Forecast
}

function Summary({ ctx, forecast }: Props) {
  const { t } = ctx
  const { entitled, counts } = forecast
  if (entitled === null) return <p class="missing">{t('forecast-entitled-unknown')}</p>
  return (
    <p>
      {rich(t, 'forecast-sum', {
        entitled,
        unknown: counts.unknown,
        strong: words => <b>{words}</b>,
      })}
    </p>
  )
}

/** Amendments on which red lines are drawn, each a link that puts it into the text that is asked about, or out again. */
function Supposing({ ctx, forecast: { supposing, drawnOn } }: Props) {
  const { t } = ctx
  // What is supposed comes first, so that it can always be taken out again.
  const all = [...new Set([...supposing, ...drawnOn])]
  if (all.length === 0) return null
  const without = (id: string) => supposing.filter(one => one !== id).join(',')
  return (
    <section>
      <h2>{t('forecast-supposing')}</h2>
      <p class="note">{t('forecast-supposing-note')}</p>
      <ul class="plain">
        {all.slice(0, computedRowsShownMax).map(id => {
          const now = supposing.includes(id)
          const next = now ? without(id) : [...supposing, id].join(',')
          return (
            <li>
              <RefLink ctx={ctx} id={id} /> {t(now ? 'forecast-supposed' : 'forecast-not-supposed')}{' '}
              <a href={here(ctx, { supposing: next })}>
                {t(now ? 'forecast-take-out' : 'forecast-put-in', { ref: id })}
              </a>
            </li>
          )
        })}
      </ul>
      <Rest ctx={ctx} count={all.length - computedRowsShownMax} />
    </section>
  )
}

function Groups({ ctx, forecast: { entitled, groups, counts, parties } }: Props) {
  const { t } = ctx
  const total = forecastAnswers.reduce((sum, answer) => sum + counts[answer], 0)
  const seated = groups.filter(group => group.parties > 0)
  if (parties.length === 0) return null
  const row = (name: preact.ComponentChildren, own: ForecastCounts, of: number) => (
    <tr>
      <th scope="row">
        {name}
        <AnswerBar counts={own} of={of} />
      </th>
      {forecastAnswers.map(answer => (
        <td>{own[answer]}</td>
      ))}
      <td>{of}</td>
    </tr>
  )
  return (
    <>
      <h2>{t('forecast-by-group')}</h2>
      <p class="note">{t('forecast-bars')}</p>
      <WideTable label={t('forecast-by-group')}>
        <thead>
          <tr>
            <th scope="col">{t('standing-group')}</th>
            {forecastAnswers.map(answer => (
              <th scope="col">
                <AnswerSwatch answer={answer} /> {t(`forecast-${answer}`)}
              </th>
            ))}
            <th scope="col">{t('forecast-parties')}</th>
          </tr>
        </thead>
        <tbody>
          {seated.map(({ group, counts: own, parties: of }) =>
            row(<GroupName ctx={ctx} id={group} />, own, of),
          )}
          {seated.length === 1 ? null : row(t('forecast-all'), counts, total)}
        </tbody>
      </WideTable>
      {entitled === null ? null : (
        <Voiceless ctx={ctx} groups={groups.filter(one => one.parties === 0).map(({ group }) => group)} />
      )}
    </>
  )
}

/** Groups none of whose parties can sign: not that they are content. */
function Voiceless({ ctx, groups }: { ctx: Ctx; groups: readonly (string | null)[] }) {
  if (groups.length === 0) return null
  const names = groups.map((id, i) => [
    i === 0 ? '' : ctx.t('list-separator'),
    <GroupName ctx={ctx} id={id} />,
  ])
  return <p class="note">{rich(ctx.t, 'forecast-no-right', { groups: names })}</p>
}

function RedLines({ ctx, forecast }: Props) {
  const { t } = ctx
  const own = forecast.parties.flatMap(({ redLines }) => redLines)
  const others = forecast.otherRedLines.filter(line => !own.includes(line))
  const all = [...own, ...others].sort((a, b) => a.act - b.act)
  return (
    <section>
      <h2>{t('forecast-red-lines', { count: all.length })}</h2>
      <p class="note">{t(all.length === 0 ? 'forecast-red-lines-none' : 'forecast-red-lines-note')}</p>
      {all.length === 0 ? null : (
        <WideTable label={t('forecast-red-lines', { count: all.length })}>
          <thead>
            <tr>
              <th scope="col">{t('forecast-holder')}</th>
              <th scope="col">{t('forecast-drawn-on')}</th>
              <th scope="col">{t('forecast-stands')}</th>
            </tr>
          </thead>
          <tbody>
            {all.slice(0, computedRowsShownMax).map(line => (
              <RedLineRow ctx={ctx} line={line} />
            ))}
          </tbody>
        </WideTable>
      )}
      <Rest ctx={ctx} count={all.length - computedRowsShownMax} />
    </section>
  )
}

function RedLineRow({ ctx, line: { act, party, target, stands } }: { ctx: Ctx; line: RedLine }) {
  return (
    <tr>
      <th scope="row">{party === null ? ctx.t('forecast-unnamed') : <PartyLink ctx={ctx} id={party} />}</th>
      <td>
        <TargetLink ctx={ctx} target={target} />
      </td>
      <td>
        {ctx.t(`forecast-stands-${stands}`)} <a href={link(ctx, to.objection(act))}>{`#${act}`}</a>
      </td>
    </tr>
  )
}

function Limits({ ctx, forecast: { missing } }: Props) {
  const { t } = ctx
  return (
    <section>
      <h2>{t('forecast-limits')}</h2>
      <ul>
        {missing.map(({ code, count, acts }) => (
          <li>
            {t(`forecast-missing-${code}`, { count })} <ActLinks ctx={ctx} seqs={acts} />
          </li>
        ))}
        <li>{t('forecast-limit-silence')}</li>
        <li>{t('forecast-limit-word')}</li>
      </ul>
    </section>
  )
}
