/** What users and records wrote, always with its language and its own direction, and never trusted as markup. */
import { localized, type ShownText } from '../../core/negotiation/view.js'
import type { LocalText } from '../../core/procedure/procedure.js'
import type { Translate } from '../../locales/locale.js'
import type { Ctx, Site } from '../context.js'
import { WithheldNote } from './withheld.js'

/** A short public text in the page's language if it has it. */
export function Local({ site, text }: { site: Site; text: LocalText }) {
  const { lang, text: words } = localized(text, site.lang)
  return <bdi lang={lang}>{words}</bdi>
}

/** The same as a string, for titles and attributes. */
export function localString(site: Site, text: LocalText): string {
  return localized(text, site.lang).text
}

/** The beginning of a text, at most so many UTF-16 units; never half a character. */
export function beginning(text: string, unitsMax: number): string {
  return text.length <= unitsMax ? text : `${text.slice(0, unitsMax).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A code of the record in words; one that has no message is shown as it is. */
export function codeWord(t: Translate, family: string, code: string): string {
  const id = `${family}-${code}`
  return t.has(id) ? t(id) : code.replaceAll('-', ' ')
}

/** A wording that is not merged: a summary is marked as one (after it, where `brief`), and unknown words are said to be unknown. */
export function Wording({ ctx, text, brief = false }: { ctx: Ctx; text: ShownText; brief?: boolean }) {
  const { t } = ctx
  if (text.kind === 'unknown') return <p class="note">{t('wording-unknown')}</p>
  if (text.text === null) return <WithheldNote ctx={ctx} what={`text/${text.hash}`} />
  const summary = text.kind === 'summary'
  const words = (
    <p class={summary ? 'legal own' : 'legal'} lang={text.lang} dir="auto">
      {text.text}
      {summary && brief ? <SummaryMark t={t} /> : null}
    </p>
  )
  if (!summary || brief) return words
  return (
    <div class="summary">
      <p class="tag">{t('wording-summary')}</p>
      {words}
    </div>
  )
}

/** `summary`, small, after words that are the record's own. */
function SummaryMark({ t }: { t: Translate }) {
  return (
    <small class="by" lang={t.lang}>
      <bdi>{t('summary-mark')}</bdi>
    </small>
  )
}

/** One part of what a party wrote with an act; what was withheld is said to be withheld. */
export function BodyPart({ ctx, seq, part }: { ctx: Ctx; seq: number; part: string }) {
  const body = ctx.view.body(seq)
  const leaf = ctx.view.leaf(seq)
  if (body === null)
    return leaf?.author.body === undefined ? null : <WithheldNote ctx={ctx} what={`body/${seq}`} />
  const words = body[part]
  if (words === undefined || words === '') return null
  return (
    <blockquote class="said" lang={body.lang} dir="auto">
      {words.split(/\n+/).map(paragraph => (
        <p>{paragraph}</p>
      ))}
    </blockquote>
  )
}
