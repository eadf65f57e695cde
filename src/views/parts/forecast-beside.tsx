/** A forecast beside what happened: forecast against deed, in numbers with their bases. */
import type { Beside } from '../../core/analysis/forecast-beside.js'
import { computedRowsShownMax } from '../../core/limits.js'
import { AnswerSwatch } from '../charts/answer-bar.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { Rest, WideTable } from './analysis-page.js'
import { ActLinks, GroupName, PartyLink, When } from './names.js'

export function Happened({ ctx, beside }: { ctx: Ctx; beside: Beside }) {
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
            {known.slice(0, computedRowsShownMax).map(({ party, answer, acts, signed }) => (
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
          <Rest ctx={ctx} count={known.length - computedRowsShownMax} />
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
              <AnswerSwatch answer={answer} /> {t(`forecast-${answer}`)}
            </th>
            <td>{signed}</td>
            <td>{notSigned}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
