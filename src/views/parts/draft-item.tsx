/** One amendment of a draft as it would be tabled: its mark, what it is on, what it would change word by word. */
import type { ComponentChildren } from 'preact'
import { type Basis, basisOf } from '../../core/drafting/bases.js'
import { type Draft, type DraftItem, isAddition } from '../../core/drafting/draft.js'
import { normaliseWording } from '../../core/text/normalise.js'
import { redlineTexts } from '../../core/text/redline.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ProvisionLink, RefLink } from './names.js'
import { EditedText, redlineSummary } from './redline.js'
import { WithheldPresent } from './withheld.js'

/** What an item is on, as a link. */
function Subject({ ctx, basis, on }: { ctx: Ctx; basis: Basis; on: string }) {
  const { subject } = basis
  if (subject?.provision !== undefined) return <ProvisionLink ctx={ctx} id={subject.provision.id} />
  return subject === null ? <bdi>{on.slice(2)}</bdi> : <RefLink ctx={ctx} id={subject.amendment.id} />
}

/** `MOD` as it is printed. */
function MarkOf({ ctx, item }: { ctx: Ctx; item: DraftItem }) {
  const printed = isAddition(item.mark) ? 'ADD' : item.mark
  const words = item.mark === 'NOC' ? 'mark-asserted' : `mark-${printed}`
  return (
    <abbr class={item.mark === 'NOC' ? 'markbadge asserted' : 'markbadge'} title={ctx.t(words)}>
      {printed}
    </abbr>
  )
}

/** The heading of an item: its number, its mark, and what it is on. */
export function ItemTitle({ ctx, item, n, basis }: { ctx: Ctx; item: DraftItem; n: number; basis: Basis }) {
  return (
    <h3>
      <bdi>{n}</bdi> <MarkOf ctx={ctx} item={item} />{' '}
      {rich(ctx.t, isAddition(item.mark) ? 'draft-item-beside' : 'draft-item-on', {
        subject: <Subject ctx={ctx} basis={basis} on={item.on} />,
      })}
      {item.label === undefined ? null : [' ', <bdi class="tag">{item.label}</bdi>]}
    </h3>
  )
}

/** All items of a draft, to be read. */
export function DraftItems({ ctx, draft }: { ctx: Ctx; draft: Draft }) {
  return draft.items.map((item, i) => {
    const basis = basisOf(ctx.view, item, draft.textLang)
    return (
      <article class="card alternative">
        <ItemTitle ctx={ctx} item={item} n={i + 1} basis={basis} />
        {basis.stands === 'present' ? null : (
          <p class="note">{ctx.t(basis.stands === 'gone' ? 'draft-item-gone' : 'draft-item-moved')}</p>
        )}
        <Change ctx={ctx} item={item} basis={basis} lang={draft.textLang} />
      </article>
    )
  })
}

function Change({ ctx, item, basis, lang }: { ctx: Ctx; item: DraftItem; basis: Basis; lang: string }) {
  if (item.mark === 'SUP' || item.mark === 'NOC') return <p class="effect">{ctx.t(`effect-${item.mark}`)}</p>
  const from = isAddition(item.mark) ? '' : (basis.present ?? '')
  return (
    <>
      <WithheldPresent ctx={ctx} wordings={basis.wordings} lang={lang} />
      <Between ctx={ctx} from={from} to={normaliseWording(item.text)} lang={lang} />
    </>
  )
}

/** What differs between two texts, words and count. */
export function Between({
  ctx,
  from,
  to,
  lang,
  title,
}: {
  ctx: Ctx
  from: string
  to: string
  lang: string
  title?: ComponentChildren
}) {
  const edits = redlineTexts(from, to)
  return (
    <div class="redline">
      {title === undefined ? null : <p class="tag">{title}</p>}
      <p class="legal" lang={lang} dir="auto">
        <EditedText edits={edits} />
      </p>
      <p class="prov">{redlineSummary(ctx.t, edits)}</p>
    </div>
  )
}

/** What somebody wrote in paragraphs. */
export function Said({ lang, text }: { lang: string; text: string }) {
  return (
    <blockquote class="said" lang={lang} dir="auto">
      {text.split(/\n+/).map(paragraph => (
        <p>{paragraph}</p>
      ))}
    </blockquote>
  )
}
