/** What the figures of an audit are made of: its documents, the words from outside, what was out of order or late. */
import type { AuditDocument, ProcessAudit } from '../../core/analysis/process-audit.js'
import { computedRowsShownMax } from '../../core/limits.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { Rest, WideTable } from './analysis-page.js'
import { ActLink, PartyLink, ProposalLink, ProvisionLink, WhenOf } from './names.js'
import { ClauseLink } from './procedure-words.js'
import { codeWord } from './words.js'

/** What the figures of a section are made of, folded. */
export function Behind({ ctx, section, audit }: { ctx: Ctx; section: string; audit: ProcessAudit }) {
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
          {documents.slice(0, computedRowsShownMax).map(({ ref, act, known, publicBy, days }) => (
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
      <Rest ctx={ctx} count={documents.length - computedRowsShownMax} />
    </details>
  )
}

/** By the act that brought them in. */
function Outside({ ctx, changes }: { ctx: Ctx; changes: ProcessAudit['changes'] }) {
  const { t } = ctx
  const found = changes.filter(({ from }) => from === 'outside')
  if (found.length === 0) return null
  const shown = found.slice(0, computedRowsShownMax)
  return (
    <details>
      <summary>{t('audit-outside', { count: found.length })}</summary>
      {[...new Set(shown.map(({ act }) => act))].map(act => (
        <p>
          <ActLink ctx={ctx} seq={act} />:{' '}
          {shown
            .filter(change => change.act === act)
            .map(({ provision }, i) => [
              i === 0 ? '' : t('list-separator'),
              <ProvisionLink ctx={ctx} id={provision} />,
            ])}
        </p>
      ))}
      <Rest ctx={ctx} count={found.length - computedRowsShownMax} />
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
        {breaches.slice(0, computedRowsShownMax).map(({ act, why, clause }) => (
          <li>
            {rich(t, 'procedure-breach', { why: codeWord(t, 'report-why', why) })}{' '}
            <ClauseLink ctx={ctx} id={clause} /> <ActLink ctx={ctx} seq={act} />
          </li>
        ))}
      </ul>
      <Rest ctx={ctx} count={breaches.length - computedRowsShownMax} />
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
          {after.slice(0, computedRowsShownMax).map(seq => {
            const party = view.leaf(seq)?.author.party ?? null
            return (
              <li>
                <ActLink ctx={ctx} seq={seq} /> {party === null ? null : <PartyLink ctx={ctx} id={party} />} ·{' '}
                <WhenOf ctx={ctx} seq={seq} />
              </li>
            )
          })}
        </ul>
        <Rest ctx={ctx} count={after.length - computedRowsShownMax} />
      </details>
    ))
}
