/**
 * How a negotiation was run, in figures that each link to their acts, and beside it how others were. What the record
 * cannot tell is said in words, never as a nought.
 */
import {
  type AuditDocument,
  type AuditFigure,
  type AuditInput,
  auditSections,
  type ComparedRow,
  type ProcessAudit,
  waysKnown,
} from '../../core/analysis/process-audit.js'
import type { Result } from '../../core/canonical/result.js'
import type { LocalText } from '../../core/procedure/procedure.js'
import { type Ctx, encodeQuery } from '../context.js'
import { computedPage, KeptMoment, WideTable } from '../parts/analysis-page.js'
import {
  ActLink,
  ActLinks,
  GroupName,
  PartyLink,
  ProposalLink,
  ProvisionLink,
  WhenOf,
} from '../parts/names.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { codeWord, Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

export interface AuditShown {
  /** This negotiation first. */
  readonly audits: readonly ProcessAudit[]
  readonly inputs: readonly AuditInput[]
  readonly compared: readonly ComparedRow[]
}

export interface AuditProps {
  readonly answer: Result<AuditShown>
  /** What it can be put beside. */
  readonly logs: readonly { readonly id: string; readonly title: LocalText; readonly consultation: boolean }[]
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
  const others = logs.filter(({ id, consultation }) => !consultation && `/n/${id}` !== base)
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
          {audits.map((audit, i) => (
            <th scope="col">
              {audits.length === 1 ? (
                t('audit-figure')
              ) : (
                <Titled ctx={ctx} logs={logs} audit={audit} own={i === 0} />
              )}
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
function Titled({
  ctx,
  logs,
  audit,
  own,
}: {
  ctx: Ctx
  logs: AuditProps['logs']
  audit: ProcessAudit
  own: boolean
}) {
  const id = (ctx.query.with ?? '').split(',').find(one => audit.negotiation.origin.endsWith(`/${one}`))
  const title = logs.find(log => (own ? `/n/${log.id}` === ctx.base : log.id === id))?.title
  const name = title === undefined ? <bdi>{audit.negotiation.name}</bdi> : <Local site={ctx} text={title} />
  return own || id === undefined ? name : <a href={`/n/${id}/audit`}>{name}</a>
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

/** What the figures of a section are made of, folded. */
function Behind({ ctx, section, audit }: { ctx: Ctx; section: string; audit: ProcessAudit }) {
  if (section === 'openness') return <Documents ctx={ctx} documents={audit.documents} />
  if (section === 'outside') return <Outside ctx={ctx} changes={audit.changes} />
  if (section === 'order')
    return (
      <>
        <Breaches ctx={ctx} breaches={audit.breaches} />
        <Late ctx={ctx} deadlines={audit.deadlines} />
      </>
    )
  return null
}

function Documents({ ctx, documents }: { ctx: Ctx; documents: readonly AuditDocument[] }) {
  const { t } = ctx
  if (documents.length === 0) return null
  return (
    <details>
      <summary>{t('audit-documents', { count: documents.length })}</summary>
      <WideTable label={t('audit-documents', { count: documents.length })}>
        <thead>
          <tr>
            <th scope="col">{t('audit-document')}</th>
            <th scope="col">{t('audit-dated')}</th>
            <th scope="col">{t('audit-known')}</th>
            <th scope="col">{t('audit-public')}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ ref, act, known, publicBy, days }) => (
            <tr>
              <th scope="row">
                {ref === null ? null : <ProposalLink ctx={ctx} id={ref} />} <ActLink ctx={ctx} seq={act} />
              </th>
              <td>
                <WhenOf ctx={ctx} seq={act} />
              </td>
              <td>{t(`audit-way-${known}`)}</td>
              <td>
                {publicBy === null || days === null
                  ? t(known === 'deposited' ? 'audit-not-released' : 'audit-untold')
                  : [
                      t('audit-days', { count: days }),
                      ' ',
                      publicBy === act ? null : <ActLink ctx={ctx} seq={publicBy} />,
                    ]}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  )
}

function Outside({ ctx, changes }: { ctx: Ctx; changes: ProcessAudit['changes'] }) {
  const { t } = ctx
  const found = changes.filter(({ from }) => from === 'outside')
  if (found.length === 0) return null
  return (
    <details>
      <summary>{t('audit-outside', { count: found.length })}</summary>
      {[...new Set(found.map(({ act }) => act))].map(act => (
        <p>
          <ActLink ctx={ctx} seq={act} />:{' '}
          {found
            .filter(change => change.act === act)
            .map(({ provision }, i) => [
              i === 0 ? '' : t('list-separator'),
              <ProvisionLink ctx={ctx} id={provision} />,
            ])}
        </p>
      ))}
    </details>
  )
}

function Breaches({ ctx, breaches }: { ctx: Ctx; breaches: ProcessAudit['breaches'] }) {
  const { t } = ctx
  if (breaches.length === 0) return null
  return (
    <details>
      <summary>{t('audit-breaches', { count: breaches.length })}</summary>
      <ul class="plain positions">
        {breaches.map(({ act, why, clause }) => (
          <li>
            {rich(t, 'procedure-breach', { why: codeWord(t, 'report-why', why) })}{' '}
            <ClauseLink ctx={ctx} id={clause} /> <ActLink ctx={ctx} seq={act} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Late({ ctx, deadlines }: { ctx: Ctx; deadlines: ProcessAudit['deadlines'] }) {
  const { t, view } = ctx
  return deadlines
    .filter(({ after }) => after.length > 0)
    .map(({ act, after }) => (
      <details>
        <summary>
          {rich(t, 'audit-late', { count: after.length, when: <WhenOf ctx={ctx} seq={act} /> })}
        </summary>
        <p class="note">
          {t('audit-late-note')} <ActLink ctx={ctx} seq={act} />
        </p>
        <ul class="plain positions">
          {after.map(seq => {
            const party = view.leaf(seq)?.author.party ?? null
            return (
              <li>
                <ActLink ctx={ctx} seq={seq} /> {party === null ? null : <PartyLink ctx={ctx} id={party} />} ·{' '}
                <WhenOf ctx={ctx} seq={seq} />
              </li>
            )
          })}
        </ul>
      </details>
    ))
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

function commandOf({ base, query }: Ctx): string {
  const id = base.replace(/^\/n\//, '')
  const others = encodeQuery({ with: query.with ?? '' }) === '' ? '' : ` --compare ${query.with}`
  return `travaux audit --negotiation ${id}${others} --json`
}
