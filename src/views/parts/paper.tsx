/**
 * A computed report as a document to read: paragraphs numbered in the gutter, the acts each rests on beside it,
 * the words of others in quotation, what nobody has verified marked.
 */
import type { Quote, ReportDocument, ReportPage, Statement } from '../../formats/report-document.js'
import type { ReportLength } from '../../formats/report-sentences.js'
import { type Ctx, link, to } from '../context.js'
import { ActLinks } from './names.js'

/** What the sentences of a report are written with. */
export function reportPageOf(ctx: Ctx): ReportPage {
  return { t: ctx.t, view: ctx.view, link: act => link(ctx, to.act(act)) }
}

/** `?short=1` asks for one page. */
export function lengthOf({ query }: Ctx): ReportLength {
  return query.short === '1' ? 'one-page' : 'whole'
}

export function Paper({ ctx, paper }: { ctx: Ctx; paper: ReportDocument }) {
  let n = 0
  const whole = lengthOf(ctx) === 'whole'
  return (
    <div class={whole ? 'withtoc' : 'onepage'}>
      {whole ? <PaperContents ctx={ctx} paper={paper} /> : null}
      <div class="treaty">
        {paper.sections.map((section, i) => (
          <section>
            <h2 id={`s${i + 1}`}>{section.heading}</h2>
            {section.statements.map(statement => {
              n++
              return <Paragraph ctx={ctx} n={n} statement={statement} />
            })}
          </section>
        ))}
      </div>
    </div>
  )
}

/** The sections, to jump to. */
function PaperContents({ ctx, paper }: { ctx: Ctx; paper: ReportDocument }) {
  return (
    <nav class="toc" aria-label={ctx.t('text-contents')}>
      <ul>
        {paper.sections.map((section, i) => (
          <li>
            <a href={`#s${i + 1}`}>{section.heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Paragraph({ ctx, n, statement }: { ctx: Ctx; n: number; statement: Statement }) {
  return (
    <div class="para" id={`n${n}`}>
      <a class="num" href={`#n${n}`} aria-label={ctx.t('paper-paragraph', { n })}>
        {n}
      </a>
      <div>
        <Words ctx={ctx} statement={statement} />
        {statement.details.length === 0 ? null : (
          <ul>
            {statement.details.map(detail => (
              <li>
                <Words ctx={ctx} statement={detail} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function Words({ ctx, statement }: { ctx: Ctx; statement: Statement }) {
  return (
    <>
      <p class="legal">
        {statement.text}{' '}
        {statement.unverified ? <span class="caution">{ctx.t('report-unverified')}</span> : null}{' '}
        <ActLinks ctx={ctx} seqs={statement.acts} most={5} />
        <Sources ctx={ctx} ids={statement.sources} />
      </p>
      {statement.quotes.map(quote => (
        <Quotation quote={quote} />
      ))}
    </>
  )
}

/** Sources named beside a statement; beyond these the acts have the rest. */
const sourcesMax = 4

function Sources({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <small class="sources">
      {ids.slice(0, sourcesMax).map(id => [
        ' ',
        <a href={link(ctx, `/sources#${id}`)}>
          <bdi>{id}</bdi>
        </a>,
      ])}
      {ids.length > sourcesMax ? ' …' : ''}
    </small>
  )
}

function Quotation({ quote }: { quote: Quote }) {
  return (
    <blockquote class="said">
      {quote.lead === null ? null : <p class="tag">{quote.lead}</p>}
      {quote.text.split(/\n+/).map(words => (
        <p lang={quote.lang} dir="auto">
          {words}
        </p>
      ))}
    </blockquote>
  )
}
