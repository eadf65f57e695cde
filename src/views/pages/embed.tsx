/**
 * Views of one thing for other sites to frame: a provision with its brackets, a decision with its tally, the
 * signature board. Each is whole without script, has no form, and says under it what it is of and as of which act.
 * Rules H42..H48, docs/spec/http.md.
 */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { negotiatingText, partiesOf } from '../../core/analysis/negotiating-text.js'
import { provisionStatus } from '../../core/analysis/provisions.js'
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import type { AmendmentState } from '../../core/negotiation/state.js'
import { happened } from '../../core/negotiation/view.js'
import type { Leaf } from '../../core/record/leaf.js'
import { type Decided, decidedAt } from '../../core/reports/decided.js'
import { concernsSignature, signatureBoard } from '../../core/reports/signature.js'
import { Patterns, placeWords, Swatch } from '../charts/signature-map.js'
import { type Ctx, link, type Problem, type Query, type Site, to } from '../context.js'
import { amendmentsOn } from '../models/amendments.js'
import { clausesOf } from '../models/clauses.js'
import { workingLanguage } from '../models/verify.js'
import { Mark } from '../parts/alternative.js'
import type { BoardPlace } from '../parts/board-rows.js'
import { Tally } from '../parts/counts.js'
import { Contested, EntryTitle, kindWords, ResultWords } from '../parts/decided-card.js'
import { CountRule } from '../parts/decided-count.js'
import { viewTitle } from '../parts/embed-code.js'
import { JudgedClauses, type Reading, VerdictSum } from '../parts/judged.js'
import { ActLink, PartyList, provisionHeading, RefLink, When, WhenOf } from '../parts/names.js'
import { problemSentence } from '../parts/problem.js'
import { Disputes, Provenance } from '../parts/provenance.js'
import { ProvisionText } from '../parts/provision-text.js'
import { QuestionTally } from '../parts/question-tally.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'
import { decidedTitle } from './decision.js'
import { BoardMap, boardGroups, Lead } from './signatures.js'

/** What every view is given. */
export interface Embedded {
  readonly ctx: Ctx
  /** The act that came last of those looked at. */
  readonly last: Leaf
}

/** A provision with its brackets and who holds them; null where there is none at this moment. */
export function embedProvision({ ctx, last }: Embedded, id: string): string | null {
  const { view, query } = ctx
  const provision = view.state.text.provisions.get(id)
  if (provision === undefined) return null
  const lang = view.state.record.languages.find(known => known === query.in) ?? workingLanguage(view)
  const negotiated = negotiatingText(view, lang).provisions.find(({ compiled }) => compiled.id === id)
  const status = negotiated?.besideTreaty === true ? 'beside' : provisionStatus(view, id)
  return embed(ctx, {
    title: viewTitle(ctx, provisionHeading(ctx, provision)),
    foot: <Foot ctx={ctx} last={last} page={to.provision(id)} />,
    children: (
      <>
        <h1>
          <bdi>{provisionHeading(ctx, provision)}</bdi>{' '}
          <span class={`chip ${status}`}>{ctx.t(`status-${status}`)}</span>
        </h1>
        {negotiated === undefined ? null : <ProvisionText ctx={ctx} provision={negotiated} lang={lang} />}
        <Holders ctx={ctx} amendments={amendmentsOn(view.state, id).inForce} />
      </>
    ),
  })
}

/** Amendments that are named one by one, and parties of each; of more, their number. */
const amendmentsMax = 12
const partiesMax = 8

function Holders({ ctx, amendments }: { ctx: Ctx; amendments: readonly AmendmentState[] }) {
  const { t } = ctx
  if (amendments.length === 0) return <p class="note">{t('provision-no-alternatives')}</p>
  return (
    <ul class="plain holders">
      {amendments.slice(0, amendmentsMax).map(amendment => (
        <li>
          <Mark ctx={ctx} amendment={amendment} /> <RefLink ctx={ctx} id={amendment.id} />{' '}
          <Parties ctx={ctx} ids={partiesOf(ctx.view.state, amendment)} />
        </li>
      ))}
      {amendments.length > amendmentsMax ? (
        <li>{t('embed-more', { count: amendments.length - amendmentsMax })}</li>
      ) : null}
    </ul>
  )
}

function Parties({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  const { t } = ctx
  if (ids.length === 0) return <span>{t('authors-unnamed')}</span>
  return (
    <>
      <PartyList ctx={ctx} ids={ids.slice(0, partiesMax)} />{' '}
      {ids.length > partiesMax ? t('embed-more', { count: ids.length - partiesMax }) : null}
    </>
  )
}

/** A sense of the room, vote, question, finding or decision with its tally and arithmetic; null for any other act. */
export function embedDecision({ ctx, last }: Embedded, seq: number): string | null {
  const entry = decidedAt(ctx.view, seq)
  if (entry === null) return null
  return embed(ctx, {
    title: viewTitle(ctx, decidedTitle(ctx, entry)),
    foot: <Foot ctx={ctx} last={last} page={to.decision(seq)} />,
    children: (
      <>
        <p class="tag">{kindWords(ctx, entry)}</p>
        <h1>
          <EntryTitle ctx={ctx} entry={entry} />
        </h1>
        <p class="lead">
          <ResultWords ctx={ctx} entry={entry} />
        </p>
        <Count ctx={ctx} entry={entry} />
        <RestsOn ctx={ctx} entry={entry} />
        <Contested ctx={ctx} entry={entry} />
        <p class="prov">
          <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
        </p>
        <Provenance ctx={ctx} seq={seq} />
        <Disputes ctx={ctx} seq={seq} />
      </>
    ),
  })
}

interface EntryProps {
  readonly ctx: Ctx
  readonly entry: Decided
}

/** What was counted, and every clause that bore on it. */
function Count({ ctx, entry }: EntryProps) {
  const reading: Reading = entry.kind === 'finding' || entry.kind === 'decision' ? 'kept' : 'met'
  return (
    <>
      <Counted ctx={ctx} entry={entry} />
      <Clauses ctx={ctx} entry={entry} reading={reading} />
    </>
  )
}

function Counted({ ctx, entry }: EntryProps) {
  const { decisions, proceedings, record } = ctx.view.state
  const count = decisions.counts.get(entry.seq)
  if (count !== undefined)
    return (
      <>
        <Tally ctx={ctx} count={entry} />
        <CountRule ctx={ctx} count={count} />
      </>
    )
  const question = proceedings?.questions.get(entry.seq)
  const kind = question === undefined ? undefined : questionKind(ctx.view.state, question.question)
  if (question === undefined || kind === undefined || record.procedure === null) return null
  return <QuestionTally ctx={ctx} procedure={record.procedure} kind={kind} question={question} />
}

/** Clauses of a count are its arithmetic and are open; how many a decision kept is said, and which is behind it. */
function Clauses({ ctx, entry, reading }: EntryProps & { reading: Reading }) {
  const { procedure } = ctx.view.state.record
  const { judged = [] } = entry
  if (judged.length === 0 || procedure === null) return null
  const clauses = <JudgedClauses ctx={ctx} clauses={clausesOf(procedure, judged)} reading={reading} />
  if (reading === 'met') return clauses
  return (
    <details>
      <summary>
        <VerdictSum t={ctx.t} all={judged} reading={reading} />
      </summary>
      {clauses}
    </details>
  )
}

/** The count, question or finding that a decision rests on. */
function RestsOn({ ctx, entry }: EntryProps) {
  const under = entry.restsOn === null ? null : decidedAt(ctx.view, entry.restsOn)
  if (under === null) return null
  return (
    <div class="under">
      <p class="tag">{kindWords(ctx, under)}</p>
      <p>
        <EntryTitle ctx={ctx} entry={under} /> <ActLink ctx={ctx} seq={under.seq} />
      </p>
      <Count ctx={ctx} entry={under} />
    </div>
  )
}

/** The signature board: the map and the counts; null where nothing is signed. */
export function embedSignatures({ ctx, last }: Embedded): string | null {
  const { view, t } = ctx
  if (!concernsSignature(view.state)) return null
  const board = signatureBoard(view)
  const groups = boardGroups(board)
  return embed(ctx, {
    title: viewTitle(ctx, t('signatures-title')),
    foot: <Foot ctx={ctx} last={last} page="/signatures" />,
    children: (
      <>
        <h1>{t('signatures-title')}</h1>
        <Lead ctx={ctx} board={board} />
        <Patterns places={groups.map(({ key }) => key)} />
        <BoardMap ctx={ctx} groups={groups} />
        <Places ctx={ctx} groups={groups} />
      </>
    ),
  })
}

/** The key of the map, with how many stand where. */
function Places({ ctx, groups }: { ctx: Ctx; groups: readonly BoardPlace[] }) {
  return (
    <ul class="plain places">
      {groups.map(({ key, rows }) => (
        <li>
          <Swatch place={key} /> <b>{rows.length}</b> {placeWords(ctx, key)}
        </li>
      ))}
    </ul>
  )
}

/** In the place of a view that is not there: one sentence. */
export function embedProblem(site: Site, problem: Problem): string {
  const { t } = site
  const title = t('problem-title')
  return embed(site, {
    title,
    foot: null,
    children: (
      <>
        <h1>{title}</h1>
        <p data-why={problem.why} role="alert">
          {problemSentence(t, problem)}
        </p>
      </>
    ),
  })
}

interface Parts {
  readonly title: string
  readonly foot: ComponentChildren
  readonly children: ComponentChildren
}

/** The whole document as HTML. Links open beside the page that frames it: pages of ours are framed by nobody. */
function embed({ lang, dir }: Site, { title, foot, children }: Parts): string {
  return `<!doctype html>${renderToString(
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <base target="_blank" />
        <link rel="stylesheet" href="/embed.css" />
      </head>
      <body>
        <main>{children}</main>
        {foot}
      </body>
    </html>,
  )}`
}

/** The one line under it. */
function Foot({ ctx, last, page }: Embedded & { page: string }) {
  const { t, lang, view, query } = ctx
  const away =
    (path: string, more: Query = {}) =>
    (words: ComponentChildren) => (
      <a href={link(ctx, path, { lang, ...more })} target="_blank" rel="noopener">
        {words}
      </a>
    )
  return (
    <footer>
      <p>
        {rich(t, 'embed-foot', {
          negotiation: <Local site={ctx} text={view.state.record.title} />,
          act: <bdi dir="ltr">{`#${last.index}`}</bdi>,
          when: <When site={ctx} when={happened(last)} />,
          page: away(page, { in: query.in ?? '' }),
          record: away('/acts'),
        })}
      </p>
    </footer>
  )
}
