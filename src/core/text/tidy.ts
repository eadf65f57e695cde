/**
 * Makes edits read well without changing what they rebuild. An insertion or deletion can often stand in several
 * places ("(a) x; {+(b) y; +}(c)" or "(a) x; ({+b) y; (+}c)"): it is moved to meet its neighbour, or else to
 * follow the strongest break. Then edits that only an island separates are joined.
 */
import type { Edit } from './diff.js'

/** Letters that one word between two edits may have and still be taken into them. */
const islandLettersMax = 3

/** Slides and joins the edits that turn `a` into `b`; what is marked may grow by the islands. */
export function tidy(edits: readonly Edit[], a: readonly string[], b: readonly string[]): Edit[] {
  const joined: Edit[] = []
  for (const edit of placed(edits, a, b)) {
    const last = joined.at(-1)
    if (last && isIsland(b, last.end, edit.start)) joined[joined.length - 1] = join(last, edit)
    else joined.push(edit)
  }
  return joined
}

function join(first: Edit, second: Edit): Edit {
  return { from: first.from, to: second.to, start: first.start, end: second.end }
}

/** Whether only punctuation, or one short word, lies between; none at all is an island too. */
function isIsland(words: readonly string[], from: number, to: number): boolean {
  let count = 0
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (!/^[\p{L}\p{M}\p{N}]/u.test(word)) continue
    if (++count > 1 || word.length > islandLettersMax) return false
  }
  return true
}

function placed(edits: readonly Edit[], a: readonly string[], b: readonly string[]): Edit[] {
  const list: Edit[] = []
  for (const [at, edit] of edits.entries()) {
    const next = edits[at + 1]
    list.push(place(edit, list.at(-1)?.to ?? -1, next ? next.from : -1, a, b))
  }
  return list
}

/** Where a mere insertion or deletion stands best between the base words `low` and `high`, -1 where none bounds. */
function place(edit: Edit, low: number, high: number, a: readonly string[], b: readonly string[]): Edit {
  const inserted = edit.from === edit.to
  if (!inserted && edit.start !== edit.end) return edit
  const words = inserted ? b : a
  const first = inserted ? edit.start : edit.from
  const end = inserted ? edit.end : edit.to
  let left = 0
  const room = edit.from - Math.max(low, 0)
  while (left < room && words[first - left - 1] === words[end - left - 1]) left++
  if (low >= 0 && left === room) return shift(edit, -left)
  let right = 0
  const span = (high < 0 ? a.length : high) - edit.to
  while (right < span && words[first + right] === words[end + right]) right++
  if (high >= 0 && right === span) return shift(edit, right)
  let best = right
  for (let by = right - 1; by >= -left; by--)
    if (strength(words, first + by) > strength(words, first + best)) best = by
  return shift(edit, best)
}

function shift({ from, to, start, end }: Edit, by: number): Edit {
  return { from: from + by, to: to + by, start: start + by, end: end + by }
}

/**
 * How good a break lies before a word: the start or a sentence's end, a clause's end, between words, or after
 * an opening. Of repeated marks, such as the dots that lead to a page number, none ends anything.
 */
function strength(words: readonly string[], at: number): number {
  const before = words[at - 1]
  if (before === undefined) return 3
  if (before === words[at - 2]) return 1
  if (/^[.;:!?。；：！？؛؟]/.test(before)) return 3
  if (/^[,，、،]/.test(before)) return 2
  return /^[\p{Ps}\p{Pi}\p{Pd}/]/u.test(before) ? 0 : 1
}
