/** Inviting many at once: a table is pasted or uploaded, shown row by row with what will become of each, then sent. */
import { bulkRowsMax } from '../../core/limits.js'
import { type Ctx, link, type Problem } from '../context.js'
import { Hidden, oneTime } from '../forms/form.js'
import type { BulkLine } from '../models/bulk.js'
import { page } from '../page.js'
import { PeopleTableForm } from '../parts/people-table-form.js'
import { ProblemNote, problemSentence } from '../parts/problem.js'
import { rich } from '../rich.js'

export interface BulkProps {
  /** What was pasted or uploaded. */
  readonly text: string
  /** Null before anything was read. */
  readonly lines: readonly BulkLine[] | null
  /** Whether it has been sent. */
  readonly sent: boolean
  readonly problem?: Problem | undefined
}

const example = `party,name,group,unit,role,e-mail,language
FJI,Fiji,Governments,state,head,head@mission.example,en
FJI,,,,delegate,second@mission.example,en
EDRI,European Digital Rights,advocates,organisation,head,policy@rights.example,en`

export function bulkInvitationsPage(ctx: Ctx, props: BulkProps): string {
  const { t } = ctx
  const { lines, problem, sent } = props
  return page({
    site: ctx,
    ctx,
    title: t('bulk-title'),
    section: 'desk',
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/desk')}>{t('desk-title')}</a>
        </p>
        <h1>{t('bulk-title')}</h1>
        {problem === undefined ? null : <ProblemNote ctx={ctx} problem={problem} />}
        {lines === null ? null : <Fates ctx={ctx} lines={lines} sent={sent} />}
        {lines !== null && !sent ? <Send ctx={ctx} props={props} lines={lines} /> : null}
        <TableForm ctx={ctx} props={props} />
      </>
    ),
  })
}

/** Fates for which something is still to be done. */
function isToSend({ fate }: BulkLine): boolean {
  return fate === 'new-party' || fate === 'known-party'
}

function Fates({ ctx, lines, sent }: { ctx: Ctx; lines: readonly BulkLine[]; sent: boolean }) {
  const { t } = ctx
  const done = lines.filter(({ fate }) => fate === 'sent').length
  const refused = lines.filter(({ fate }) => fate === 'refused').length
  return (
    <section>
      <h2 tabindex={-1}>{t(sent ? 'bulk-done' : 'bulk-preview')}</h2>
      <p role="status">
        {sent
          ? t('bulk-done-count', { done, refused })
          : t('bulk-preview-count', { ready: lines.filter(isToSend).length, refused })}
      </p>
      <div class="scroll">
        <table>
          <caption>{t('bulk-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bulk-row')}</th>
              <th scope="col">{t('filter-party')}</th>
              <th scope="col">{t('bulk-whom')}</th>
              <th scope="col">{t('bulk-fate')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr>
                <td>{line.row}</td>
                <th scope="row">
                  <bdi>{line.party}</bdi>
                </th>
                <td>
                  <bdi>{line.address}</bdi>{' '}
                  <small>
                    {t.has(`role-${line.role}`) ? t(`role-${line.role}`) : <bdi>{line.role}</bdi>}
                  </small>
                </td>
                <td>{line.problem === null ? t(`bulk-${line.fate}`) : problemSentence(t, line.problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Send({ ctx, props, lines }: { ctx: Ctx; props: BulkProps; lines: readonly BulkLine[] }) {
  const { t } = ctx
  const count = lines.filter(isToSend).length
  if (count === 0) return null
  return (
    <form method="post" action={`${ctx.base}/desk/invitations`}>
      <Hidden
        fields={{ ...oneTime(ctx), send: 'yes', csv: props.text, back: `${ctx.base}/desk/invitations` }}
      />
      <p class="warning">{t('bulk-public')}</p>
      <p class="send">
        <button type="submit">{t('bulk-send', { count })}</button> <span class="note">{t('bulk-again')}</span>
      </p>
    </form>
  )
}

function TableForm({ ctx, props }: { ctx: Ctx; props: BulkProps }) {
  const { t } = ctx
  return (
    <PeopleTableForm
      ctx={ctx}
      title={t(props.lines === null ? 'bulk-table' : 'bulk-other-table')}
      lead={t('bulk-lead', { max: bulkRowsMax })}
      to="/desk/invitations"
      text={props.text}
      example={example}
      columns={rich(t, 'bulk-columns', { party: <code>party</code>, mail: <code>e-mail</code> })}
    />
  )
}
