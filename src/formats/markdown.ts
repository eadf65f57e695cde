/**
 * Negotiating text and redlines as Markdown (CommonMark with GitHub's strike-through). Brackets are printed from
 * structure, never found in the text, and whatever parties wrote is escaped: in the output an unescaped
 * square bracket or brace is always ours. Besides the texts there are only marks (ADD, MOD, SUP, NOC), codes
 * and signs, so the output is in no language of its own.
 */
import type { Alternatives, Option, Redline, RedlinedProvision, Seq } from '../core/text/types.js'

/**
 * A text with its brackets: `[text {CAN, USA: CAN/31/2} | other {RUS: RUS/27/7} | — {TUN: TUN/25/1}]`, where an
 * option without braces is the base that nobody spoke for, and — deletes.
 */
export function seqToMarkdown(seq: Seq): string {
  return startOfLine(words(seq))
}

function words(seq: Seq): string {
  let out = ''
  for (const part of seq) {
    const next = typeof part === 'string' ? inline(part) : bracket(part)
    // Unescaped, `](` would make a link and `]:` a definition of whatever a party wrote next.
    out += out.endsWith(']') && /^[(:]/.test(next) ? `\\${next}` : spaced(out, next, part)
  }
  return out.trim()
}

/** The blanks inside an option stand outside its bracket, so that words do not run together. */
function spaced(out: string, next: string, part: string | Alternatives): string {
  if (typeof part === 'string' || /(?:^|\s)$/.test(out)) return next
  const opens = part.options.some(({ text }) => typeof text[0] === 'string' && /^\s/.test(text[0]))
  return opens ? ` ${next}` : next
}

function bracket({ options }: Alternatives): string {
  const closes = options.some(({ text }) => /\s$/.test(lastWords(text)))
  return `[${options.map(option => optionText(option)).join(' | ')}]${closes ? ' ' : ''}`
}

function lastWords(text: Seq): string {
  const last = text.at(-1)
  return typeof last === 'string' ? last : ''
}

function optionText({ text, parties, refs }: Option): string {
  const said = words(text) || '—'
  const who = parties.map(escapeInline).join(', ')
  const what = refs.map(escapeInline).join(', ')
  const attribution = [who, what].filter(part => part !== '').join(': ')
  return attribution === '' ? said : `${said} {${attribution}}`
}

const changes: Readonly<Record<RedlinedProvision['change'], string>> = {
  same: 'NOC',
  changed: 'MOD',
  moved: '→',
  added: 'ADD',
  removed: 'SUP',
}

/** What changed between two versions: ~~deleted~~ and **inserted** words; unchanged provisions are left out. */
export function redlineToMarkdown(redline: Redline): string {
  const changed = redline.provisions.filter(({ change }) => change !== 'same')
  return changed.length === 0 ? `${changes.same}\n` : changed.map(redlinedBlock).join('\n')
}

function redlinedBlock(provision: RedlinedProvision): string {
  const sides = [provision.from, provision.to].map(side => side?.margin ?? '')
  const numbers = [...new Set(sides.filter(number => number !== ''))]
  const name = escapeInline(numbers.length === 0 ? provision.id : numbers.join(' → '))
  let words = ''
  for (const [op, text] of provision.edits) words += edited(op, text.trim(), words)
  return `**${changes[provision.change]}** ${name}\n\n${startOfLine(words.trim())}\n`
}

/**
 * One edit after what is written already. Blanks stand around the signs, since between a letter and a comma
 * Markdown would not read them as signs; only a stop may follow one directly.
 */
function edited(op: string, words: string, written: string): string {
  if (words === '') return ''
  if (op === '=') return `${written === '' || /^[,.;:)]/.test(words) ? '' : ' '}${inline(words)}`
  return op === '-' ? ` ~~${escapeInline(words)}~~` : ` **${escapeInline(words)}**`
}

/** Escaped, except that `*words*` in a wording is italics there too. */
function inline(text: string): string {
  const pieces = text.split(/(\*[^*\s](?:[^*]*[^*\s])?\*)/)
  return pieces
    .map((piece, i) => (i % 2 === 0 ? escapeInline(piece) : `*${escapeInline(piece.slice(1, -1))}*`))
    .join('')
}

/**
 * Text that Markdown shows as it is, wherever it stands: no emphasis, link, image, tag, entity, list, heading
 * or mention can begin in it. Line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return startOfLine(escapeInline(text))
}

function escapeInline(text: string): string {
  return text
    .replace(/\s*[\n\r]\s*/g, ' ')
    .replace(/[\\`*_[\]{}<>&~|$^@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
}

/** What would make a line a heading, a list item or a rule. */
function startOfLine(line: string): string {
  return line.replace(
    /^(\s*)(?:([#+=-])|(\d{1,9})([.)]))/,
    (_, blanks: string, sign = '', digits = '', stop = '') =>
      sign === '' ? `${blanks}${digits}\\${stop}` : `${blanks}\\${sign}`,
  )
}
