/**
 * Makes edits read well without changing what they rebuild. An insertion or deletion can often stand in several
 * places ("(a) x; {+(b) y; +}(c)" or "(a) x; ({+b) y; (+}c)"): it is moved to meet its neighbour, or else to
 * follow the strongest break. Then edits that only an island separates are joined.
 */
import type { Edit } from './diff.js'
import { isWord } from './tokens.js'

/** Letters that one word between two edits may have and still be taken into them; fewer where each is a syllable. */
const islandLettersMax = 3
const islandSyllablesMax = 1

/** Slides and joins the edits that turn `a` into `b`; what is marked may grow by the islands. */
export function tidy(edits: readonly Edit[], a: readonly string[], b: readonly string[]): Edit[] {
  const joined: Edit[] = []
  for (const [at, edit] of edits.entries()) {
    const last = joined.at(-1)
    const next = place(edit, last?.to ?? -1, edits[at + 1]?.from ?? -1, a, b)
    if (last && isIsland(b, last.end, next.start))
      joined[joined.length - 1] = { ...last, to: next.to, end: next.end }
    else joined.push(next)
  }
  return joined
}

/** Whether only punctuation, or one short word, lies between; none at all is an island too. */
function isIsland(words: readonly string[], from: number, to: number): boolean {
  let count = 0
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (!isWord(word)) continue
    if (++count > 1 || word.length > (word < '\u2e80' ? islandLettersMax : islandSyllablesMax)) return false
  }
  return true
}

/** Where a mere insertion or deletion stands best; `low` and `high` are its neighbours' bounds in the base, or -1. */
function place(edit: Edit, low: number, high: number, a: readonly string[], b: readonly string[]): Edit {
  const inserted = edit.from === edit.to
  if (!inserted && edit.start !== edit.end) return edit
  const words = inserted ? b : a
  const first = inserted ? edit.start : edit.from
  const end = inserted ? edit.end : edit.to
  const meets = (by: number) => edit.from + by === low || edit.to + by === high
  const merit = (by: number) => (meets(by) ? strongest : strength(words, first + by))
  let by = 0
  while (edit.to + by !== high && end + by < words.length && words[first + by] === words[end + by]) by++
  let best = by
  while (edit.from + by !== low && first + by > 0 && words[first + by - 1] === words[end + by - 1])
    if (merit(--by) > merit(best)) best = by
  return shift(edit, best)
}

function shift({ from, to, start, end }: Edit, by: number): Edit {
  return { from: from + by, to: to + by, start: start + by, end: end + by }
}

const strongest = 4

/**
 * How good a break lies before a word: the start or a sentence's end, a clause's end, between words, or after
 * an opening. Of repeated marks, such as the dots that lead to a page number, none ends anything.
 */
function strength(words: readonly string[], at: number): number {
  const before = words[at - 1] ?? '.'
  if (before === words[at - 2] || before === words[at]) return 1
  if (/^[.;:!?。；：！？؛؟]/.test(before)) return 3
  if (/^[,，、،]/.test(before)) return 2
  return /^[\p{Ps}\p{Pi}\p{Pd}/]/u.test(before) ? 0 : 1
}
