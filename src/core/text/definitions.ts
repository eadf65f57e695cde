/**
 * Where a text defines a term, and where a text uses one. Three patterns of treaty drafting: «"X" means …» (and
 * its like), «… hereinafter referred to as "X"», and «X: …» as an item of a definitions article. Heuristic on
 * purpose and only ever used to say "look here": what a term means is for people to confirm.
 *
 * Verbs are known for the six languages of the United Nations. Not done: terms without quotation marks outside
 * a definitions article; inflection other than an English plural.
 */

/** A term, and the passage that defines it. */
export interface Definition {
  readonly term: string
  readonly passage: string
}

const opening = '["“”„«「『]'
const closing = '["“”»」』]'
const term = `${opening}\\s?([^"“”„«»「」『』]{1,120}?)\\s?${closing}`
const verbs =
  "means|shall mean|is used in the sense of|is defined as|refers to|désigne|signifie|s[’']entend|significa|se entiende por|означает|понимается|是指|係指|系指|指|يعني|تعني|يقصد"
const named =
  'hereinafter (?:referred to as|called)|ci-après dénommée?s?|en adelante denominad[oa]s?|именуем[а-я]{2,3} в дальнейшем|以下(?:简称|簡稱)(?:为|為)?|المشار إليها فيما بعد باسم'

const quotedFirst = new RegExp(`${term}\\s?(?:\\([^()]{0,80}\\)\\s?)?(?:${verbs})`, 'giu')
const quotedLast = new RegExp(`(?:${named})\\s?:?\\s?(?:the |le |la |l[’']|el )?${term}`, 'giu')
const italicItem = /^\*([^*:：]{1,120})[:：]\*\s*\S|^\*([^*:：]{1,120})\*\s*[:：]\s*\S/u
const plainItem = /^([^*:：.;。]{1,80})[:：]\s*\S/u
const definitionsHeading = /definition|définition|definici|use of terms|определени|定义|定義|تعاريف|تعريف/iu

/** Whether a heading announces definitions. */
export function announcesDefinitions(heading: string): boolean {
  return definitionsHeading.test(heading.normalize('NFC'))
}

/** The terms a text defines. In a definitions article (`listed`) an item without italics is read as one too. */
export function definitionsIn(text: string, listed: boolean): Definition[] {
  const item = italicItem.exec(text) ?? (listed ? plainItem.exec(text) : null)
  const found: Definition[] = item ? [{ term: (item[1] ?? item[2])!.trim(), passage: text }] : []
  const quoted = [quotedFirst, quotedLast].flatMap(pattern => [...text.matchAll(pattern)])
  const ends = quoted.length > 0 ? sentenceEnds(text) : []
  for (const match of quoted)
    found.push({ term: match[1]!.trim(), passage: sentenceAt(text, ends, match.index) })
  return found.filter(({ term }) => /[\p{L}\p{N}]/u.test(term))
}

function sentenceEnds(text: string): number[] {
  return [...text.matchAll(/[.;](?=\s)|[。；]/gu)].map(({ index }) => index + 1)
}

function sentenceAt(text: string, ends: readonly number[], at: number): string {
  const from = ends.findLast(end => end <= at) ?? 0
  const to = ends.find(end => end > at) ?? text.length
  return text.slice(from, to).trim()
}

/** Whether a text uses a term as whole words, in any case, in the singular or an English plural. */
export function usesTerm(text: string, wanted: string): boolean {
  const within = text.toLowerCase()
  const words = wanted.toLowerCase()
  for (let at = within.indexOf(words); at >= 0; at = within.indexOf(words, at + 1)) {
    const end = at + words.length
    const before = within.slice(Math.max(0, at - 2), at)
    const behind = within.slice(end, end + 4).replace(/^(?:s|es)(?![\p{L}\p{N}])/u, '')
    if (unspaced.test(words) || (!wordEnd.test(before) && !wordStart.test(behind))) return true
  }
  return false
}

const wordEnd = /[\p{L}\p{M}\p{N}]$/u
const wordStart = /^[\p{L}\p{M}\p{N}]/u
/** Scripts without spaces: a term may stand anywhere. */
const unspaced = /[\p{scx=Han}\p{scx=Thai}]/u
