/**
 * Who would sign, from what each party declared: by group, party by party, the red lines, what supposing a text would
 * change, and beside it what happened. Nothing here is a probability; unknown is counted like any other answer.
 */
import {
  type Beside,
  type Forecast,
  type ForecastAnswer,
  type ForecastCounts,
  forecastAnswers,
  type PartyForecast,
  type RedLine,
} from '../../core/analysis/forecast.js'
import type { Result } from '../../core/canonical/result.js'
import { type Ctx, here, link, to } from '../context.js'
import { computedPage, WideTable } from '../parts/analysis-page.js'
import { ActLinks, GroupName, PartyLink, PartyList, RefLink, TargetLink, When } from '../parts/names.js'
import { Caution } from '../parts/provenance.js'
import { rich } from '../rich.js'

export interface ForecastShown {
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
  const all = [...new Set([...drawnOn, ...supposing])]
  if (all.length === 0) return null
  const without = (id: string) => supposing.filter(one => one !== id).join(',')
  return (
    <section>
      <h2>{t('forecast-supposing')}</h2>
      <p class="note">{t('forecast-supposing-note')}</p>
      <ul class="plain">
        {all.map(id => {
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
                <Swatch answer={answer} /> {t(`forecast-${answer}`)}
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

const fills: Readonly<Record<ForecastAnswer, string>> = {
  'would-sign': 's-support',
  'would-not': 's-object',
  'must-consult': 's-accept',
  reported: 's-concern',
  unknown: 'silent',
}

/** Every group on a bar of one length; the numbers stand beside it. */
function AnswerBar({ counts, of }: { counts: ForecastCounts; of: number }) {
  let x = 0
  return (
    <svg class="bar" viewBox="0 0 120 8" width="120" height="8" aria-hidden="true" preserveAspectRatio="none">
      {forecastAnswers.map(answer => {
        const width = of === 0 ? 0 : Math.round((counts[answer] * 1200) / of) / 10
        const at = x
        x += width
        if (width === 0) return null
        return answer === 'unknown' ? (
          <rect
            class="silent"
            x={at + 0.5}
            y=".5"
            width={Math.max(0.5, Math.round((width - 1) * 10) / 10)}
            height="7"
          />
        ) : (
          <rect class={fills[answer]} x={at} width={width} height="8" />
        )
      })}
    </svg>
  )
}

function Swatch({ answer }: { answer: ForecastAnswer }) {
  return (
    <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true">
      <rect class={fills[answer]} x=".5" y=".5" width="13" height="13" />
    </svg>
  )
}

function Answered({ ctx, answer, forecast }: Props & { answer: ForecastAnswer }) {
  const { t } = ctx
  const { entitled, parties } = forecast
  const rows = parties.filter(row => row.answer === answer && (entitled === null || row.entitled))
  if (rows.length === 0 || (answer === 'unknown' && entitled === null)) return null
  const bare = rows.filter(row => isBare(row))
  const told = rows.filter(row => !isBare(row))
  return (
    <section>
      <h2 class="initial">
        {t(`forecast-${answer}`)}: {rows.length}
      </h2>
      <p class="note">{t(`forecast-${answer}-means`)}</p>
      <ul class="plain positions">
        {told.map(row => (
          <PartyRow ctx={ctx} row={row} />
        ))}
      </ul>
      {bare.length === 0 ? null : (
        <details>
          <summary>
            {t(answer === 'unknown' ? 'forecast-silent' : 'forecast-names', { count: bare.length })}
          </summary>
          <p>
            <PartyList ctx={ctx} ids={bare.map(({ party }) => party)} />
          </p>
        </details>
      )}
    </section>
  )
}

/** Nothing to say but its name: it signed, or nothing at all is known. */
function isBare({ basis, redLines, openObjections, otherwise, reports }: PartyForecast): boolean {
  const quiet = redLines.length + openObjections.length + otherwise.length + reports.length === 0
  return quiet && (basis === null || basis === 'signed')
}

function PartyRow({ ctx, row }: { ctx: Ctx; row: PartyForecast }) {
  const { t } = ctx
  const {
    party,
    basis,
    acts,
    because,
    redLines,
    otherwise,
    reports,
    disputedBy,
    changedSince,
    openObjections,
  } = row
  const told = reports.filter(({ act }) => !acts.includes(act))
  return (
    <li>
      <p>
        <PartyLink ctx={ctx} id={party} />
        {basis === null ? null : [': ', t(`forecast-basis-${basis}`)]} <ActLinks ctx={ctx} seqs={acts} />
        {acts[0] === undefined ? null : <Caution ctx={ctx} seq={acts[0]} />}
      </p>
      {because.length === 0 ? null : (
        <p class="prov">
          {rich(t, 'signatures-because', {
            causes: because.map((target, i) => [
              i === 0 ? '' : t('list-separator'),
              <TargetLink ctx={ctx} target={target} />,
            ]),
          })}
        </p>
      )}
      {basis === 'reported'
        ? reports.map(({ intention, act }) => (
            <Said ctx={ctx} id={`forecast-told-${intention}`} acts={[act]} />
          ))
        : told.map(({ intention, act }) => <Said ctx={ctx} id={`forecast-also-${intention}`} acts={[act]} />)}
      {redLines
        .filter(line => line.stands !== 'crossed')
        .map(line => (
          <Said ctx={ctx} id={`forecast-line-${line.stands}`} acts={[line.act]} />
        ))}
      <Said ctx={ctx} id="forecast-otherwise" acts={otherwise} />
      <Said ctx={ctx} id="forecast-disputed" acts={disputedBy} />
      {changedSince === 0 ? null : <p class="prov">{t('forecast-changed-since', { count: changedSince })}</p>}
      <Said ctx={ctx} id="forecast-objects" acts={openObjections} />
    </li>
  )
}

/** A remark with its acts; nothing where there are none. */
function Said({ ctx, id, acts }: { ctx: Ctx; id: string; acts: readonly number[] }) {
  if (acts.length === 0) return null
  return (
    <p class="prov">
      {ctx.t(id)} <ActLinks ctx={ctx} seqs={acts} />
    </p>
  )
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
            {all.map(line => (
              <RedLineRow ctx={ctx} line={line} />
            ))}
          </tbody>
        </WideTable>
      )}
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

/** Forecast against deed, in numbers with their bases. */
function Happened({ ctx, beside }: { ctx: Ctx; beside: Beside }) {
  const { t } = ctx
  const { from, entitled, signed, reconstructed, table, groups, known } = beside
  const moment =
    from.time === null ? t('forecast-from-acts', { count: from.index }) : <When site={ctx} when={from.time} />
  return (
    <section>
      <h2>{t('forecast-happened')}</h2>
      <p>{rich(t, 'forecast-happened-lead', { moment, entitled, signed, not: entitled - signed })}</p>
      {reconstructed === 0 ? null : (
        <p class="note">{t('forecast-reconstructed', { count: reconstructed })}</p>
      )}
      <Confusion ctx={ctx} caption={t('forecast-happened')} table={table} />
      {groups.length < 2
        ? groups.map(({ group }) => (
            <p class="note">{rich(t, 'forecast-one-group', { group: <GroupName ctx={ctx} id={group} /> })}</p>
          ))
        : groups.map(({ group, table }) => (
            <details>
              <summary>
                <GroupName ctx={ctx} id={group} />
              </summary>
              <Confusion ctx={ctx} caption={t('forecast-happened')} table={table} />
            </details>
          ))}
      <p class="note">{t('forecast-no-percentage')}</p>
      {known.length === 0 ? null : (
        <details>
          <summary>{t('forecast-one-by-one', { count: known.length })}</summary>
          <ul class="plain positions">
            {known.map(({ party, answer, acts, signed }) => (
              <li>
                <PartyLink ctx={ctx} id={party} />:{' '}
                {rich(t, 'changes-move', {
                  before: [t(`forecast-${answer}`), ' ', <ActLinks ctx={ctx} seqs={acts} />],
                  after: [
                    t(signed === null ? 'forecast-did-not' : 'forecast-did'),
                    ' ',
                    <ActLinks ctx={ctx} seqs={signed === null ? [] : [signed]} />,
                  ],
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Confusion({ ctx, caption, table }: { ctx: Ctx; caption: string; table: Beside['table'] }) {
  const { t } = ctx
  return (
    <WideTable label={caption}>
      <thead>
        <tr>
          <th scope="col">{t('forecast-said-before')}</th>
          <th scope="col">{t('forecast-did')}</th>
          <th scope="col">{t('forecast-did-not')}</th>
        </tr>
      </thead>
      <tbody>
        {table.map(({ answer, signed, notSigned }) => (
          <tr>
            <th scope="row">
              <Swatch answer={answer} /> {t(`forecast-${answer}`)}
            </th>
            <td>{signed}</td>
            <td>{notSigned}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
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
