/** Deposited documents in a table: what is public of them, and where the document is. */
import type { DepositRow } from '../../core/reports/deposits.js'
import { type Ctx, link } from '../context.js'
import { mayDo } from '../models/may.js'
import { rich } from '../rich.js'
import { ActLink, Moment, PartyLink } from './names.js'
import { Label } from './procedure-words.js'
import { Local } from './words.js'

export function Marking({ ctx, row }: { ctx: Ctx; row: DepositRow }) {
  const rules = ctx.view.state.record.procedure?.circulation ?? []
  return (
    <Label site={ctx} list={rules.map(({ marking, label }) => ({ id: marking, label }))} id={row.marking} />
  )
}

/** `released with #12`, `due since 1 June 2026`, `comes out by 1 June 2026, or when the stage “Report” begins` */
export function Due({ ctx, row }: { ctx: Ctx; row: DepositRow }) {
  const { t, view } = ctx
  const { due, released, stands } = row
  if (released !== null) return rich(t, 'deposit-released', { act: <ActLink ctx={ctx} seq={released} /> })
  const by = due.at === null ? (due.stage === null ? 'none' : 'stage') : due.stage === null ? 'time' : 'both'
  return rich(t, `deposit-comes-${stands === 'due' ? 'late' : 'out'}`, {
    by,
    when: due.at === null ? '' : <Moment site={ctx} ms={due.at} />,
    stage:
      due.stage === null ? (
        ''
      ) : (
        <Label site={ctx} list={view.state.record.procedure?.stages} id={due.stage} />
      ),
  })
}

export function DepositTable({ ctx, rows }: { ctx: Ctx; rows: readonly DepositRow[] }) {
  const { t } = ctx
  return (
    <section class="scroll" tabindex={0} aria-label={t('deposits-caption')}>
      <table>
        <caption>{t('deposits-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('deposit-what')}</th>
            <th scope="col">{t('filter-party')}</th>
            <th scope="col">{t('circulation-marking')}</th>
            <th scope="col">{t('circulation-out')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              <th scope="row">
                <a href={link(ctx, `/deposits/${row.act}`)}>
                  <Local site={ctx} text={row.title} />
                </a>
              </th>
              <td>{row.party === null ? t('actor-record') : <PartyLink ctx={ctx} id={row.party} />}</td>
              <td>
                <Marking ctx={ctx} row={row} />
              </td>
              <td>
                <Due ctx={ctx} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** On other pages: how many there are, where anybody has deposited anything or the reader may. */
export function DepositsLine({ ctx, rows }: { ctx: Ctx; rows: readonly DepositRow[] }) {
  if (rows.length === 0 && !mayDo(ctx, 'deposit')) return null
  const late = rows.filter(({ stands }) => stands === 'due').length
  return (
    <p>
      {rich(ctx.t, 'deposits-line', {
        count: rows.length,
        late,
        list: words => <a href={link(ctx, '/deposits')}>{words}</a>,
      })}
    </p>
  )
}
