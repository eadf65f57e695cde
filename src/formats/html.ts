/**
 * Writes a compilation or a redline as one self-contained HTML file: style inside, no script, nothing fetched.
 * Every word that is not ours is escaped; open spans are marked up, and their brackets printed.
 */
import type { NegotiatedProvision } from '../core/analysis/negotiating-text.js'
import type { EditOp, Option, RedlinedProvision, Seq } from '../core/text/types.js'
import { direction, type Translate } from '../locales/locale.js'
import {
  type CompilationDocument,
  isHeading,
  marksOf,
  notesOf,
  placeOf,
  type RedlineDocument,
  readersOf,
  redlinePlace,
  summariesOf,
} from './document.js'

/** The negotiating text as an HTML document. */
export function compilationHtml(t: Translate, document: CompilationDocument): string {
  const moment = document.moment === null ? '' : `<p class="moment">${escapeHtml(document.moment)}</p>`
  const provisions = document.provisions.map(provision => provisionHtml(t, provision, document.lang))
  return page(t, document.title, `${moment}\n${provisions.join('\n')}`)
}

/** A redline as an HTML document; provisions that did not change are printed too, so that it can be read alone. */
export function redlineHtml(t: Translate, document: RedlineDocument): string {
  return page(t, document.title, document.provisions.map(provision => redlinedHtml(t, provision)).join('\n'))
}

/** Text as HTML shows it, in content and in attributes between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character]!)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function page(t: Translate, title: string, body: string): string {
  return `<!doctype html>
<html lang="${t.lang}" dir="${direction[t.lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`
}

const style = `
:root { color-scheme: light dark }
body { margin: 0; font: 1.05rem/1.6 Georgia, 'Noto Serif', 'Noto Naskh Arabic', serif }
main { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { line-height: 1.25 }
section { margin: 1rem 0 }
.place { font-weight: bold; margin-inline-end: .25em }
.mark, .moment, .by { font-family: system-ui, sans-serif; font-size: .8em; opacity: .85 }
.mark { border: 1px solid; border-radius: .2em; padding: 0 .3em; margin-inline-end: .25em }
.opt { border-bottom: 2px solid }
.opt.base { border-bottom-style: dotted }
.note, .summary { margin: .3rem 0; padding-inline-start: .8rem; border-inline-start: 3px solid; font-size: .9em }
ins { text-decoration: underline; background: #c6f0cf; color: #04260c }
del { text-decoration: line-through; background: #fbd5d5; color: #3b0606 }
p { white-space: pre-line }
`

function provisionHtml(t: Translate, provision: NegotiatedProvision, lang: string): string {
  const { compiled } = provision
  const place = placeOf(compiled)
  const tag = isHeading(compiled) ? 'h2' : 'p'
  const marks = marksOf(t, provision).map(mark => `<span class="mark">${escapeHtml(mark)}</span> `)
  const lead = `${place === '' ? '' : `<span class="place">${escapeHtml(place)}</span> `}${marks.join('')}`
  const text = `<${tag}${langOf(lang)} dir="auto">${lead}${seqHtml(t, compiled.text)}</${tag}>`
  return `<section id="${escapeHtml(compiled.id)}">\n${[text, ...asidesHtml(t, provision)].join('\n')}\n</section>`
}

function asidesHtml(t: Translate, provision: NegotiatedProvision): string[] {
  const summaries = summariesOf(t, provision).map(
    ({ title, lang, text }) =>
      `<aside class="summary"><small>${escapeHtml(title)}</small><p${langOf(lang)} dir="auto">${escapeHtml(text)}</p></aside>`,
  )
  return [...summaries, ...notesOf(t, provision).map(note => `<p class="note">${escapeHtml(note)}</p>`)]
}

function langOf(lang: string): string {
  return lang === '' ? '' : ` lang="${escapeHtml(lang)}"`
}

function seqHtml(t: Translate, seq: Seq): string {
  return seq
    .map(part =>
      typeof part === 'string' ? escapeHtml(part) : part.options.map(o => optionHtml(t, o)).join(''),
    )
    .join('')
}

function optionHtml(t: Translate, option: Option): string {
  const text =
    option.text.length === 0 ? `<i>${escapeHtml(t('document-nothing'))}</i>` : seqHtml(t, option.text)
  const readers = readersOf(t, option)
  const refs = option.refs.length === 0 ? '' : ` title="${escapeHtml(option.refs.join(', '))}"`
  const by = readers === '' ? '' : ` <bdi class="by">${escapeHtml(readers)}</bdi>`
  return `<span class="${option.base ? 'opt base' : 'opt'}"${refs}>[${text}${by}]</span>`
}

function redlinedHtml(t: Translate, provision: RedlinedProvision): string {
  const place = redlinePlace(t, provision)
  const shown = place === '' ? '' : `<span class="place">${escapeHtml(place)}</span> `
  const mark =
    provision.change === 'same'
      ? ''
      : `<span class="mark">${escapeHtml(t(`document-change-${provision.change}`))}</span> `
  const edits = provision.edits.map(([op, text]) => editHtml(op, text)).join('')
  return `<section class="${provision.change}"><p dir="auto">${shown}${mark}${edits}</p></section>`
}

function editHtml(op: EditOp, text: string): string {
  const escaped = escapeHtml(text)
  if (op === '=') return escaped
  return op === '-' ? `<del>${escaped}</del>` : `<ins>${escaped}</ins>`
}
