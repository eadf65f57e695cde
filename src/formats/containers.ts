/**
 * Which headings are open above the text being read. Treaties disagree on what nests in what (chapter over
 * section over title, or title over chapter), so the order is learnt from the document: a heading word seen
 * before closes everything down to it, a new one goes inside what is open.
 */
import type { ProvisionKind } from '../core/text/types.js'
import type { Heading } from './headings.js'
import { slugOf } from './tree.js'

export interface Container {
  readonly id: string
  /** `art`, `chapter`, `section-1`, or `words` for a heading that is only words. */
  readonly key: string
  readonly role: Heading['role'] | 'words'
  /** The heading's number, which dotted labels inside repeat: `5` of `5.2`. */
  readonly number: string
  readonly level: number
}

const kinds: Readonly<Record<Container['role'], ProvisionKind>> = {
  preamble: 'preamble',
  article: 'article',
  division: 'chapter',
  attachment: 'annex',
  section: 'chapter',
  words: 'chapter',
}

export function kindOf(role: Container['role'], key: string): ProvisionKind {
  return ['res', 'rec', 'opinion'].includes(key) ? 'resolution' : kinds[role]
}

/** How many open containers stay open when a structural heading comes. */
export function keepFor(open: readonly Container[], heading: Heading): number {
  if (heading.role === 'attachment') return 0
  if (heading.role === 'preamble') return open[0]?.role === 'attachment' ? 1 : 0
  const key = keyOf(heading)
  const again = open.findLastIndex(container => container.key === key)
  if (again >= 0) return again
  if (heading.role === 'section') return open.length
  const leaf = open.findIndex(({ role }) => role === 'article' || role === 'preamble')
  return leaf < 0 ? open.length : leaf
}

/** Sections nest by the depth of their number. */
export function keyOf(heading: Heading): string {
  return heading.role === 'section' ? `section-${heading.number.split('.').length}` : heading.key
}

/** How many stay open when a heading of words comes at this level; `holds`: a structural heading follows it. */
export function keepForWords(open: readonly Container[], level: number, holds: boolean): number {
  const same = open.findIndex(({ role, level: other }) => role === 'words' && other >= level)
  if (same >= 0) return same
  const leaf = open.findIndex(
    ({ role, level: other }) => role === 'preamble' || (role === 'article' && (holds || other >= level)),
  )
  return leaf < 0 ? open.length : leaf
}

/** The planned id of a structural heading: articles count through, the others under what holds them. */
export function headingId(open: readonly Container[], heading: Heading): { id: string; otherId?: string } {
  const own = [heading.key, heading.number].filter(part => part !== '').join('-')
  const holder = open.at(-1)
  if (heading.role === 'article') return articleId(open, own)
  if (heading.role === 'section') return { id: sectionId(holder, heading.number) }
  return { id: holder === undefined ? own : `${holder.id}.${own}` }
}

function articleId(open: readonly Container[], own: string): { id: string; otherId?: string } {
  const apart = open.find(({ role }) => role === 'attachment')
  const holder = apart ?? open.at(-1)
  const qualified = holder === undefined ? own : `${holder.id}.${own}`
  return apart === undefined ? { id: own, otherId: qualified } : { id: qualified }
}

function sectionId(holder: Container | undefined, number: string): string {
  if (holder === undefined) return number
  return `${holder.id}.${withoutPrefix(number, holder.number)}`
}

/** `3.1` under `3` is `1`; under anything else it stays `3.1`. */
export function withoutPrefix(numbers: string, holder: string): string {
  return holder !== '' && numbers.startsWith(`${holder}.`) ? numbers.slice(holder.length + 1) : numbers
}

/** The id of a heading that is only words: a slug of them under what is numbered, `h` without Latin letters. */
export function wordsId(open: readonly Container[], words: string): string {
  const slug = slugOf(words) || 'h'
  const holder = open.findLast(({ role }) => role !== 'words')
  return holder === undefined ? slug : `${holder.id}.${slug}`
}
