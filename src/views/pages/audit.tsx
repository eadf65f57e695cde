/**
 * How a negotiation was run, in figures that each link to their acts, and beside it how others were. What the record
 * cannot tell is said in words, never as a nought.
 */
import {
  type AuditFigure,
  type AuditInput,
  auditSections,
  type ComparedRow,
  type ProcessAudit,
  waysKnown,
} from '../../core/analysis/process-audit.js'
import type { Result } from '../../core/canonical/result.js'
import type { LocalText } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { computedPage, KeptMoment, WideTable } from '../parts/analysis-page.js'
import { Behind } from '../parts/audit-behind.js'
import { ActLinks, GroupName } from '../parts/names.js'
import { Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

interface AuditShown {
  /** This negotiation first. */
  readonly audits: readonly ProcessAudit[]
  readonly inputs: readonly AuditInput[]
  readonly compared: readonly ComparedRow[]
}

interface AuditProps {
  readonly answer: Result<AuditShown>
  /** What it can be put beside. */
  readonly logs: readonly {
    readonly id: string
    readonly origin: string
    readonly title: LocalText
    readonly consultation: boolean
  }[]
}

export function auditPage(ctx: Ctx, { answer, logs }: AuditProps): string {
  return computedPage(ctx, 'audit', answer, shown => (
    <>
      <Choice ctx={ctx} logs={logs} />
      <p class="note">{ctx.t('audit-note')}</p>
      {auditSections.map(section => (
        <section>
          <h2>{ctx.t(`audit-section-${section}`)}</h2>
          <p class="note">{ctx.t(`audit-section-${section}-how`)}</p>
          {section === 'voice' && shown.audits.length === 1 ? (
            <Voices ctx={ctx} figures={shown.audits[0]!.figures.filter(f => f.section === 'voice')} />
          ) : (
            <Figures
              ctx={ctx}
              shown={shown}
              logs={logs}
              rows={shown.compared.filter(r => r.section === section)}
            />
          )}
          <Behind ctx={ctx} section={section} audit={shown.audits[0]!} />
        </section>
      ))}
      <Inputs ctx={ctx} inputs={shown.inputs} />
    </>
  ))
}

function Choice({ ctx, logs }: { ctx: Ctx; logs: AuditProps['logs'] }) {
  const { t, base } = ctx
  const others = logs.filter(log => !log.consultation && !isHere(ctx, log))
  if (others.length === 0) return null
  return (
    <form class="filter" method="get" action={`${base}/audit`}>
      <KeptMoment ctx={ctx} />
      <div class="field">
        <label for="with">{t('audit-with')}</label>
        <select id="with" name="with">
          <option value="">{t('audit-alone')}</option>
          {others.map(({ id, title }) => (
            <option value={id} selected={ctx.query.with === id}>
              {localString(ctx, title)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <button type="submit">{t('audit-compare')}</button>
      </div>
    </form>
  )
}

interface FiguresProps {
  readonly ctx: Ctx
  readonly shown: AuditShown
  readonly logs: AuditProps['logs']
  readonly rows: readonly ComparedRow[]
}

/** One column for each negotiation, the groups together under what is counted. Ways of becoming known that no document has are left out. */
function Figures({ ctx, shown, logs, rows }: FiguresProps) {
  const { t } = ctx
  const { audits } = shown
  const codes = rows.map(({ code }) => code)
  const told = rows
    .filter(({ code, figures }) => !isWay(code) || figures.some(f => (f?.value ?? 0) > 0))
    .sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
  return (
    <WideTable label={t(`audit-section-${rows[0]?.section ?? 'order'}`)}>
      <thead>
        <tr>
          <th scope="col">{t('audit-counted')}</th>
          {audits.map(audit => (
            <th scope="col">
              {audits.length === 1 ? t('audit-figure') : <Titled ctx={ctx} logs={logs} audit={audit} />}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map(row => (
          <tr>
            <th scope="row">
              {t(`audit-${row.section}-${row.code}`)}
              {row.group === undefined ? null : [' · ', <Group ctx={ctx} id={row.group} />]}
            </th>
            {row.figures.map((figure, i) => (
              <td>
                <FigureValue ctx={ctx} figure={figure} />{' '}
                {i === 0 && figure !== null && figure.value !== null ? (
                  <ActLinks ctx={ctx} seqs={figure.acts} most={2} />
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

function isWay(code: string): boolean {
  return waysKnown.some(way => code === `documents-${way}`)
}

/** Of another negotiation the acts are one link away: in its own audit. */
function Titled({ ctx, logs, audit }: { ctx: Ctx; logs: AuditProps['logs']; audit: ProcessAudit }) {
  const { origin, name } = audit.negotiation
  const log = logs.find(one => one.origin === origin)
  const title = log === undefined ? <bdi>{name}</bdi> : <Local site={ctx} text={log.title} />
  return log === undefined || isHere(ctx, log) ? title : <a href={`/n/${log.id}/audit`}>{title}</a>
}

function isHere({ base }: Ctx, { id }: AuditProps['logs'][number]): boolean {
  return `/n/${id}` === base
}

function Group({ ctx, id }: { ctx: Ctx; id: string }) {
  return id === '' ? <span>{ctx.t('audit-no-group')}</span> : <GroupName ctx={ctx} id={id} />
}

function FigureValue({ ctx, figure }: { ctx: Ctx; figure: AuditFigure | null }) {
  const { t } = ctx
  if (figure === null) return <span class="note">{t('audit-none')}</span>
  const { value, of, unit } = figure
  if (value === null) return <span class="note">{t('audit-untold')}</span>
  if (unit === 'days') return <b>{t('audit-days', { count: value })}</b>
  if (unit === 'seconds') return <b>{t('audit-minutes', { count: Math.round(value / 60) })}</b>
  return of === null ? <b>{value}</b> : <span>{rich(t, 'audit-of', { value: <b>{value}</b>, of })}</span>
}

/** One negotiation: groups down, figures across. */
function Voices({ ctx, figures }: { ctx: Ctx; figures: readonly AuditFigure[] }) {
  const { t } = ctx
  const groups = [...new Set(figures.map(f => f.group!))]
  const codes = [...new Set(figures.map(f => f.code))].filter(code =>
    figures.some(f => f.code === code && f.value !== null),
  )
  const untold = [...new Set(figures.filter(f => f.value === null).map(f => f.code))]
  return (
    <>
      <WideTable label={t('audit-section-voice')}>
        <thead>
          <tr>
            <th scope="col">{t('standing-group')}</th>
            {codes.map(code => (
              <th scope="col">{t(`audit-voice-${code}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(group => (
            <tr>
              <th scope="row">
                <Group ctx={ctx} id={group} />
              </th>
              {codes.map(code => {
                const figure = figures.find(f => f.group === group && f.code === code)!
                return (
                  <td>
                    <FigureValue ctx={ctx} figure={figure} />{' '}
                    {figure.value === null || figure.value === 0 || figure.unit === 'seconds' ? null : (
                      <ActLinks ctx={ctx} seqs={figure.acts} most={1} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {untold.map(code => (
        <p class="note">
          {t(`audit-voice-${code}`)}: {t('audit-untold')}.
        </p>
      ))}
    </>
  )
}

/** What was read, so that anybody can do it again. */
function Inputs({ ctx, inputs }: { ctx: Ctx; inputs: readonly AuditInput[] }) {
  const { t } = ctx
  return (
    <section>
      <h2>{t('audit-inputs')}</h2>
      <ul class="plain">
        {inputs.map(({ origin, size, root }) => (
          <li>
            <bdi>{origin}</bdi> · {t('audit-input-size', { size })} · <code class="hash">{root}</code>
          </li>
        ))}
      </ul>
      <p class="note">
        {t('audit-again')} <code dir="ltr">{commandOf(ctx)}</code>
      </p>
    </section>
  )
}

/** The same question as a command; the moment and the sources left out are this negotiation's alone. */
function commandOf({ base, at, query }: Ctx): string {
  const list = (text: string | undefined) => (text ?? '').split(',').filter(id => id !== '')
  const others = list(query.with)
  return [
    `travaux audit --negotiation ${base.replace(/^\/n\//, '')}`,
    ...(at === undefined ? [] : [`--at ${at}`]),
    ...list(query['exclude-source']).map(id => `--exclude-source ${id}`),
    ...(others.length === 0 ? [] : [`--compare ${others.join(' ')}`]),
    '--json',
  ].join(' ')
}
