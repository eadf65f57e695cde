/**
 * What one line of Markdown says, without its markup: footnotes are set aside, links keep their words, bold
 * and the HTML that converters leave behind are dropped, `*italic*` stays. Everything else, `<script>`
 * included, is text: whoever prints it escapes it.
 */
import { type FlagBag, raise } from './flags.js'

/** A line of Markdown as plain text. `labels` are the link definitions of the document, lower case. */
export function inlineText(
  line: string,
  number: number,
  labels: ReadonlySet<string>,
  flags: FlagBag,
): string {
  const noted = withoutFootnotes(line, number, flags)
  const linked = withoutLinks(noted, number, labels, flags)
  return withoutEmphasis(unescaped(entities(withoutTags(linked, number, flags))))
}

/** `<sup>* words</sup>`, `<sup>1) words</sup>` and `[^1]` point at notes; `10<sup>2</sup>` is an exponent. */
function withoutFootnotes(line: string, number: number, flags: FlagBag): string {
  return line
    .replace(/<sup>([^<]*)<\/sup>/gi, (_, inner: string) => {
      const text = inner.trim()
      if (!/^(?:[*†‡§]|\d{1,3}\)|\(\d{1,3}\))/.test(text)) return superscript(text)
      raise(flags, { code: 'footnote', line: number, text: text.replace(/\s+/g, ' ') })
      return ''
    })
    .replace(/\[\^([\p{L}\p{N}-]{1,32})\](?!:)/gu, (_, label: string) => {
      raise(flags, { code: 'footnote', line: number, text: `[^${label}]` })
      return ''
    })
}

function superscript(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))) : text
}

/** `[words](a/target)` and, where the label is defined, `[words][label]`; any other bracket is text. */
function withoutLinks(line: string, number: number, labels: ReadonlySet<string>, flags: FlagBag): string {
  const dropped = (words: string): string => {
    raise(flags, { code: 'link-target', line: number })
    return words
  }
  return line
    .replace(/\[([^[\]]{1,2000})\]\((?=[^\s()]{0,200}[/.#:])[^\s()]{1,2000}\)/g, (_, words: string) =>
      dropped(words),
    )
    .replace(/\[([^[\]]{1,2000})\]\[([^[\]]{1,200})\]/g, (whole, words: string, label: string) =>
      labels.has(label.toLowerCase()) ? dropped(words) : whole,
    )
}

const knownTags =
  /<\/?(?:meta|br|p|span|div|sup|sub|i|em|b|strong|u|a|small|font|table|thead|tbody|tr|td|th|ul|ol|li|hr|img)(?:\s[^<>]{0,2000})?\s?\/?>/gi

function withoutTags(line: string, number: number, flags: FlagBag): string {
  return line.replace(knownTags, tag => {
    raise(flags, { code: 'markup', line: number, text: /[a-z]+/i.exec(tag)![0].toLowerCase() })
    return /^<\/?(?:br|p|div|tr|td|th|li|hr)\b/i.test(tag) ? ' ' : ''
  })
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
}

function entities(line: string): string {
  return line.replace(/&(?:#39|([a-z]{2,5}));/g, (whole, name: string | undefined) =>
    name === undefined ? "'" : (namedEntities[name] ?? whole),
  )
}

function unescaped(line: string): string {
  return line.replace(/\\([\\`*_{}[\]()#+\-.!<>~|"'&])/g, '$1')
}

function withoutEmphasis(line: string): string {
  return line
    .replace(/\*\*|__(?=\S)|(?<=\S)__/g, '')
    .replace(/(^|[\s([])_([^_\s](?:[^_]{0,2000}[^_\s])?)_(?![\p{L}\p{N}_])/gu, '$1*$2*')
}
