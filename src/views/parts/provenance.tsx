/** Where a statement rests: its sources, how sure its recorder is, how it became known. Hosted acts rest on themselves. */
import { provenanceOf } from '../../core/negotiation/view.js'
import { type Ctx, link } from '../context.js'

/** One line: sources, confidence, how known; a row nobody has verified says so in words. */
export function Provenance({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const provenance = provenanceOf(ctx.view, seq)
  if (provenance === null || provenance === undefined) return null
  return (
    <p class="prov">
      {ctx.t('provenance-sources', { count: provenance.sources.length })}{' '}
      {provenance.sources.map((id, i) => [
        i === 0 ? '' : ', ',
        <a href={link(ctx, `/sources#${id}`)}>
          <bdi>{id}</bdi>
        </a>,
      ])}
      {' · '}
      {ctx.t(`how-${provenance.how}`)}
      {' · '}
      <Confidence ctx={ctx} confidence={provenance.confidence} />
    </p>
  )
}

function Confidence({ ctx, confidence }: { ctx: Ctx; confidence: 'A' | 'B' | 'C' }) {
  return <span class={`conf conf-${confidence}`}>{ctx.t(`confidence-${confidence}`)}</span>
}

/** Only what must not be missed, for long lists: unverified, reconstructed, leaked. */
export function Caution({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const provenance = provenanceOf(ctx.view, seq)
  if (provenance === null || provenance === undefined) return null
  const marks = [
    ...(provenance.confidence === 'C' ? [ctx.t('confidence-C')] : []),
    ...(provenance.how === 'reconstructed' || provenance.how === 'leaked'
      ? [ctx.t(`how-${provenance.how}`)]
      : []),
  ]
  return marks.map(mark => [' ', <span class="caution">{mark}</span>])
}

/** Reports that dispute an act, and its having been out of order, if so. */
export function Disputes({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const { counterReports, breaches } = ctx.view.state.record
  const breach = breaches.find(b => b.seq === seq)
  const reports = counterReports.get(seq) ?? []
  if (breach === undefined && reports.length === 0) return null
  return (
    <p class="dispute">
      {breach === undefined ? null : ctx.t('act-out-of-order')}{' '}
      {reports.length === 0 ? null : ctx.t('act-disputed', { count: reports.length })}{' '}
      {reports.map(report => [<a href={link(ctx, `/acts/${report}`)}>{`#${report}`}</a>, ' '])}
    </p>
  )
}
