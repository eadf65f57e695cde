/** The outcome report, computed: who will not sign, who must consult, what was decided how, what was left open. */
import { restrictionsIn } from '../../core/assessment/checks/negotiation-base.js'
import type { CheckSet } from '../../core/assessment/checks/rule.js'
import { outcomeReport } from '../../core/reports/outcome.js'
import { concernsSignature, type SignatureBoard } from '../../core/reports/signature.js'
import { outcomeDocument } from '../../formats/report-sentences.js'
import type { Translate } from '../../locales/locale.js'
import type { Ctx, FormState } from '../context.js'
import { page } from '../page.js'
import { IssueForms, LengthLink } from '../parts/issued.js'
import { lengthOf, Paper, reportPageOf } from '../parts/paper.js'

interface ReportProps {
  /** The machine checks, by which it says whether the text directly supports restrictions. */
  readonly checks?: CheckSet
  readonly form?: FormState | undefined
}

export function reportPage(ctx: Ctx, { checks, form }: ReportProps = {}): string {
  const { t, view } = ctx
  const restrictions = checks === undefined ? {} : { restrictions: restrictionsIn(checks, view) }
  const report = { ...outcomeReport(view), ...restrictions }
  const paper = outcomeDocument(reportPageOf(ctx), report, lengthOf(ctx))
  return page({
    site: ctx,
    ctx,
    title: paper.title,
    section: 'report',
    json: true,
    children: (
      <>
        <p class="tag">{t('report-kind')}</p>
        <h1>{paper.title}</h1>
        <p class="lead">{paper.moment}</p>
        {concernsSignature(view.state) ? <Signing t={t} board={report.signature} /> : null}
        <LengthLink ctx={ctx} />
        <p class="note">{t('report-note')}</p>
        <Paper ctx={ctx} paper={paper} />
        <IssueForms ctx={ctx} issued={report.issued} report={{ report: 'outcome' }} form={form} />
      </>
    ),
  })
}

function Signing({ t, board }: { t: Translate; board: SignatureBoard }) {
  const { willNotSign, mustConsult, signed, entitled } = board
  const figures = [
    { key: 'refuse', n: willNotSign.length },
    { key: 'consult', n: mustConsult.length },
    { key: 'signed', n: signed.count },
  ]
  return (
    <dl class="tally">
      {figures.map(({ key, n }) => (
        <div>
          <dt>{t(`signing-${key}`)}</dt>
          <dd>{n}</dd>
        </div>
      ))}
      {entitled.count === 0 ? null : (
        <div>
          <dt>{t('report-entitled')}</dt>
          <dd>{entitled.count}</dd>
        </div>
      )}
    </dl>
  )
}
