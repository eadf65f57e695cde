/** Who gave which answer to whether it would sign, party by party, with what else the record has of each. */
import type { Forecast, ForecastAnswer, PartyForecast } from '../../core/analysis/forecast.js'
import { computedRowsShownMax } from '../../core/limits.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { Rest } from './analysis-page.js'
import { ActLinks, PartyLink, PartyList, TargetLink } from './names.js'
import { Caution } from './provenance.js'

interface Props {
  readonly ctx: Ctx
  readonly answer: ForecastAnswer
  readonly forecast: Forecast
}

/** Everybody who gave one answer; nothing where nobody did. */
export function Answered({ ctx, answer, forecast }: Props) {
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
        {told.slice(0, computedRowsShownMax).map(row => (
          <PartyRow ctx={ctx} row={row} />
        ))}
      </ul>
      <Rest ctx={ctx} count={told.length - computedRowsShownMax} />
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
