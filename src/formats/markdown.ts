/**
 * Writes a compilation or a redline as Markdown (CommonMark; `~~` for what is struck). Whatever could be read
 * as markup in the words of others is escaped, so that the text reads as it is.
 */
import type { NegotiatedProvision } from '../core/analysis/negotiating-text.js'
import type { EditOp, Option, RedlinedProvision, Seq } from '../core/text/types.js'
import type { Translate } from '../locales/locale.js'
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

/** The negotiating text as Markdown. */
export function compilationMarkdown(t: Translate, document: CompilationDocument): string {
  const moment = document.moment === null ? [] : [`*${escapeMarkdown(document.moment)}*`]
  const blocks = [
    `# ${escapeMarkdown(document.title)}`,
    ...moment,
    ...document.provisions.map(p => provisionBlock(t, p)),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** What changed as Markdown, `~~struck~~` and `**added**`; provisions that did not are only counted. */
export function redlineMarkdown(t: Translate, document: RedlineDocument): string {
  const changed = document.provisions.filter(({ change }) => change !== 'same')
  const same = `*${t('document-unchanged', { count: document.provisions.length - changed.length })}*`
  const blocks = [`# ${escapeMarkdown(document.title)}`, ...changed.map(p => redlinedBlock(t, p)), same]
  return `${blocks.join('\n\n')}\n`
}

/** Text that Markdown shows as it is written, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^(\s*)([#>+=-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
}

function provisionBlock(t: Translate, provision: NegotiatedProvision): string {
  const { compiled } = provision
  const text = seqText(t, compiled.text)
  const marks = marksOf(t, provision).map(mark => `(${mark})`)
  const place = escapeMarkdown(placeOf(compiled))
  const heading = isHeading(compiled)
  const lead = [heading ? `## ${place}` : place === '' ? '' : `**${place}**`, ...marks, text].filter(
    part => part !== '',
  )
  return [lead.join(' ').trimEnd(), ...asides(t, provision)].join('\n\n')
}

function asides(t: Translate, provision: NegotiatedProvision): string[] {
  const summaries = summariesOf(t, provision).map(
    ({ title, text }) => `> *${escapeMarkdown(title)}:* ${escapeMarkdown(text)}`,
  )
  return [...summaries, ...notesOf(t, provision).map(note => `> ${escapeMarkdown(note)}`)]
}

function seqText(t: Translate, seq: Seq): string {
  return seq
    .map(part =>
      typeof part === 'string' ? escapeInner(part) : part.options.map(o => optionText(t, o)).join(''),
    )
    .join('')
}

function optionText(t: Translate, option: Option): string {
  const text = option.text.length === 0 ? '—' : seqText(t, option.text)
  const readers = readersOf(t, option)
  return readers === '' ? `\\[${text}\\]` : `\\[${text} {${escapeMarkdown(readers)}}\\]`
}

/** As `escapeMarkdown`, but the spaces at both ends belong to the text. */
function escapeInner(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return `${before === '' ? '' : ' '}${words === '' ? '' : escapeMarkdown(words)}${after === '' || words === '' ? '' : ' '}`
}

function redlinedBlock(t: Translate, provision: RedlinedProvision): string {
  const place = redlinePlace(t, provision)
  const mark = `(${t(`document-change-${provision.change}`)})`
  const edits = provision.edits.map(([op, text]) => editText(op, text)).join('')
  return [place === '' ? '' : `**${escapeMarkdown(place)}**`, mark, edits.trim()]
    .filter(part => part !== '')
    .join(' ')
}

/** Markers must touch a word on their inner side, so the spaces go outside. */
function editText(op: EditOp, text: string): string {
  if (op === '=' || text.trim() === '') return escapeInner(text)
  const marker = op === '-' ? '~~' : '**'
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : '']
  return `${before}${marker}${escapeInner(text.trim())}${marker}${after}`
}
