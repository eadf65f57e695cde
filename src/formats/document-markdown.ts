/**
 * Writes a compilation as a Markdown document: the brackets of markdown.ts, with the title and moment, and
 * beside each provision its summaries and notes, marked as what they are.
 */
import type { NegotiatedProvision } from '../core/analysis/negotiating-text.js'
import type { Translate } from '../locales/locale.js'
import { type CompilationDocument, isHeading, marksOf, notesOf, placeOf, summariesOf } from './document.js'
import { escapeMarkdown, seqToMarkdown } from './markdown.js'

/** The negotiating text as a Markdown document. */
export function compilationMarkdown(
  t: Translate,
  { title, moment, provisions }: CompilationDocument,
): string {
  const head = [`# ${escapeMarkdown(title)}`, ...(moment === null ? [] : [`*${escapeMarkdown(moment)}*`])]
  return `${[...head, ...provisions.map(provision => block(t, provision))].join('\n\n')}\n`
}

function block(t: Translate, provision: NegotiatedProvision): string {
  const text = seqToMarkdown(provision.compiled.text)
  const line = [leadOf(t, provision), text].filter(part => part !== '').join(' ')
  return [line || escapeMarkdown(provision.compiled.id), ...asides(t, provision)].join('\n\n')
}

/** What stands before the text: the place, as a heading where it is one, and the marks. */
function leadOf(t: Translate, provision: NegotiatedProvision): string {
  const place = escapeMarkdown(placeOf(provision.compiled))
  const heading = isHeading(provision.compiled)
  const shown = heading ? `## ${place}`.trimEnd() : place === '' ? '' : `**${place}**`
  return [shown, ...marksOf(t, provision).map(mark => `(${mark})`)].filter(part => part !== '').join(' ')
}

function asides(t: Translate, provision: NegotiatedProvision): string[] {
  const summaries = summariesOf(t, provision).map(
    ({ title, text }) => `> *${escapeMarkdown(title)}:* ${escapeMarkdown(text)}`,
  )
  return [...summaries, ...notesOf(t, provision).map(note => `> ${escapeMarkdown(note)}`)]
}
