/**
 * A feed of acts as an Atom document (RFC 4287). Texts are plain, and escaped; what XML cannot hold is replaced.
 * Nothing of it is taken from a clock or a request. Rules H28..H31, docs/spec/http.md.
 */

/** A text with its language, where that is not the feed's. */
export interface AtomText {
  readonly lang: string
  readonly text: string
}

export interface AtomEntry {
  /** The same in every feed and on every server. */
  readonly id: string
  readonly title: string
  /** Milliseconds. */
  readonly published: number
  readonly updated: number
  readonly author: string
  /** The kind of act, and its name. */
  readonly category: string
  readonly link: string
  readonly summary: AtomText | null
}

export interface AtomFeed {
  readonly id: string
  readonly lang: string
  readonly title: string
  readonly subtitle: string
  readonly updated: number
  /** Absolute addresses: of this document, of the page it belongs to, of the document with older entries. */
  readonly self: string
  readonly alternate: string
  readonly next: string | null
  readonly entries: readonly AtomEntry[]
}

/** The whole document. */
export function atomFeed(feed: AtomFeed): string {
  const { id, lang, title, subtitle, updated, self, alternate, next, entries } = feed
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(lang)}">`,
    element('id', id),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', timestamp(updated)),
    '<generator>Travaux</generator>',
    link('self', self, 'application/atom+xml'),
    link('alternate', alternate, 'text/html'),
    ...(next === null ? [] : [link('next', next, 'application/atom+xml')]),
    ...entries.map(entry),
    '</feed>',
  ].join('\n')}\n`
}

function entry({ id, title, published, updated, author, category, link: to, summary }: AtomEntry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', timestamp(published)),
    element('updated', timestamp(updated)),
    `<author>${element('name', author)}</author>`,
    `<category term="${xmlText(category)}"/>`,
    link('alternate', to, 'text/html'),
    ...(summary === null ? [] : [element('summary', summary.text, ` xml:lang="${xmlText(summary.lang)}"`)]),
    '</entry>',
  ].join('\n')
}

function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${xmlText(text)}</${name}>`
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`
}

function timestamp(ms: number): string {
  return new Date(ms).toISOString()
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A reader of XML would make a line feed of it.
  '\r': '&#13;',
}

/** A text as content or attribute: what is markup escaped, what no XML document may hold (XML 1.0, 2.2) replaced. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\r]/g, character => entities[character]!)
}
