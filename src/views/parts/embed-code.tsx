/** How to put what a page shows into another site: the code of a frame to copy, and what it does. */
import { escapeHtml } from '../../formats/html.js'
import { type Ctx, encodeQuery } from '../context.js'
import { localString } from './words.js'

interface EmbedCodeProps {
  readonly ctx: Ctx
  /** The public address of the server, without a slash at its end; where it is not known there is no code to give. */
  readonly server: string | undefined
  /** What is shown, as under `/n/ID/embed`. */
  readonly path: string
  /** What it is called. */
  readonly what: string
  /** Of the frame, CSS pixels: enough for most; longer ones scroll. */
  readonly height: number
}

export function EmbedCode(props: EmbedCodeProps) {
  const { t, at, view } = props.ctx
  if (props.server === undefined) return null
  return (
    <details class="more">
      <summary>{t('embed-code')}</summary>
      <p class="note">{t('embed-what')}</p>
      {at === undefined ? <Code {...props} kind="live" at="" /> : null}
      <Code {...props} kind="fixed" at={at ?? String(view.at.index)} />
      <p class="note">{t('embed-withheld')}</p>
    </details>
  )
}

function Code({ kind, at, ...props }: EmbedCodeProps & { kind: 'live' | 'fixed'; at: string }) {
  const id = `embed-${kind}`
  return (
    <p class="field">
      <label for={id}>{props.ctx.t(id)}</label>
      <textarea id={id} rows={4} readonly dir="ltr" spellcheck={false}>
        {frameCode(props, at)}
      </textarea>
    </p>
  )
}

/** HTML for the pages of others: whatever a title or an id holds, it stays in its attribute. */
function frameCode({ ctx, server, path, what, height }: EmbedCodeProps, at: string): string {
  const { base, lang, query } = ctx
  const kept = { 'exclude-source': query['exclude-source'] ?? '', in: query.in ?? '' }
  const src = `${server}${base}/embed${path}${encodeQuery({ lang, at, ...kept })}`
  const attributes = { src, title: viewTitle(ctx, what), width: '100%', height: String(height) }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`)
  return `<iframe ${written.join(' ')} loading="lazy"></iframe>`
}

/** Characters that keep names apart within a sentence; what stands alone needs none. */
const isolates = /[\u2066-\u2069]/g

/** What a view is called where it stands alone: `Provision 4.1: Convention on Open Waters` */
export function viewTitle(ctx: Ctx, what: string): string {
  const negotiation = localString(ctx, ctx.view.state.record.title)
  return ctx.t('embed-title', { what, negotiation }).replace(isolates, '')
}
