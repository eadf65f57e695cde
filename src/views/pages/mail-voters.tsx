/** Sending links to vote by: a table is pasted or uploaded, shown row by row with what becomes of each, then sent. */
import { bulkRowsMax } from '../../core/limits.js'
import { type Ctx, link, type Problem } from '../context.js'
import { Hidden, oneTime } from '../forms/form.js'
import type { VoterLine } from '../models/voters.js'
import { page } from '../page.js'
import { PeopleTableForm } from '../parts/people-table-form.js'
import { ProblemNote, problemSentence } from '../parts/problem.js'
import { Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

export interface MailVotersProps {
  /** What was pasted or uploaded. */
  readonly text: string
  /** Null before anything was read. */
  readonly lines: readonly VoterLine[] | null
  /** Whether it has been sent. */
  readonly sent: boolean
  readonly problem?: Problem | undefined
}

export function mailVotersPage(ctx: Ctx, props: MailVotersProps): string {
  const { t } = ctx
  const { lines, problem, sent } = props
  const { question } = ctx.view.state.consultation!
  return page({
    site: ctx,
    ctx,
    title: t('voters-title'),
    section: 'voters',
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '')}>
            <Local site={ctx} text={question} />
          </a>
        </p>
        <h1>{t('voters-title')}</h1>
        {problem === undefined ? null : <ProblemNote ctx={ctx} problem={problem} />}
        {lines === null ? null : <Fates ctx={ctx} lines={lines} sent={sent} />}
        {lines !== null && !sent ? <Send ctx={ctx} text={props.text} lines={lines} /> : null}
        <TableForm ctx={ctx} props={props} />
      </>
    ),
  })
}

const count = (lines: readonly VoterLine[], fate: VoterLine['fate']) =>
  lines.filter(line => line.fate === fate).length

function Fates({ ctx, lines, sent }: { ctx: Ctx; lines: readonly VoterLine[]; sent: boolean }) {
  const { t } = ctx
  const refused = count(lines, 'refused')
  return (
    <section>
      <h2 tabindex={-1}>{t(sent ? 'voters-done' : 'voters-preview')}</h2>
      <p role="status">
        {sent
          ? t('voters-done-count', { done: count(lines, 'sent'), refused })
          : t('voters-preview-count', { ready: count(lines, 'ready'), refused })}
      </p>
      <section class="scroll" tabindex={0} aria-label={t('bulk-caption')}>
        <table>
          <caption>{t('bulk-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bulk-row')}</th>
              <th scope="col">{t('bulk-whom')}</th>
              <th scope="col">{t('voters-group')}</th>
              <th scope="col">{t('bulk-fate')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ row, address, group, fate, problem }) => (
              <tr>
                <td>{row}</td>
                <th scope="row">
                  <bdi>{address}</bdi>
                </th>
                <td>
                  <bdi>{group}</bdi>
                </td>
                <td>{problem === null ? t(`voters-${fate}`) : problemSentence(t, problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Send({ ctx, text, lines }: { ctx: Ctx; text: string; lines: readonly VoterLine[] }) {
  const { t } = ctx
  const ready = count(lines, 'ready')
  if (ready === 0) return null
  return (
    <form method="post" action={`${ctx.base}/voters`}>
      <Hidden fields={{ ...oneTime(ctx), send: 'yes', csv: text }} />
      <p class="warning">{t('voters-private')}</p>
      <p class="send">
        <button type="submit">{t('voters-send', { count: ready })}</button>{' '}
        <span class="note">{t('voters-again')}</span>
      </p>
    </form>
  )
}

function TableForm({ ctx, props }: { ctx: Ctx; props: MailVotersProps }) {
  const { t } = ctx
  return (
    <PeopleTableForm
      ctx={ctx}
      title={t(props.lines === null ? 'voters-table' : 'voters-other-table')}
      lead={t('voters-lead', { max: bulkRowsMax })}
      to="/voters"
      text={props.text}
      example={exampleFor(ctx)}
      columns={rich(t, 'voters-columns', {
        mail: <code>e-mail</code>,
        group: <code>group</code>,
        language: <code>language</code>,
      })}
    />
  )
}

/** With the first groups of this consultation. */
function exampleFor(ctx: Ctx): string {
  const { groups } = ctx.view.state.consultation!
  const [one = '', other = one] = groups.map(({ label }) => localString(ctx, label).replaceAll('"', '""'))
  return `e-mail,group,language\nanna@town.example,"${one}",en\nomar@port.example,"${other}",ar`
}
