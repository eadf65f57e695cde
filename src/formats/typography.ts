/**
 * Makes two prints of one text the same string by moving white space only: a word, a mark or an asterisk is
 * never added, removed or reordered. That is what lets a re-import of the same treaty in another typography
 * report no change. The result is in the one form in which wordings are kept (`normaliseWording`).
 */
import { normaliseWording } from '../core/text/normalise.js'

/**
 * A wording as it is stored: one line, single spaces, none before a comma, a full stop or a closing bracket.
 * `noted`: footnote marks were taken out of the document, which leaves spaces before colons and semicolons
 * too; elsewhere those spaces are French print and stay.
 */
export function tidy(text: string, noted = false): string {
  const spaced = closeUp(text.replace(/\s+/g, ' '), noted)
  const emphasised = spaced.includes('*') ? emphasis(spaced) : spaced
  return normaliseWording(sentences(emphasised))
}

function closeUp(line: string, noted: boolean): string {
  const closed = line.replace(/(?<=[\p{L}\p{N})\]"”»*’']) ([,.](?=[\s)\]"”»*]|$)|[)\]])/gu, '$1')
  return noted ? closed.replace(/(?<=[\p{L}\p{N})\]]) (?=[:;](?:\s|$))|(?<=\S\*) (?=[,;:])/gu, '') : closed
}

/** `Union.DONE` is two sentences; `www.example.Org` and `a/b.C` are not prose. */
function sentences(line: string): string {
  return line.replace(/\S+/g, chunk =>
    /[@/\\]|\..*\../.test(chunk) ? chunk : chunk.replace(/(?<=\p{Ll}[\p{Ll})])\.(?=\p{Lu}\p{L})/u, '. '),
  )
}

/** `*Prohibited *list` and `*Term*A thing` print as `*Prohibited* list` and `*Term* A thing`. */
function emphasis(line: string): string {
  const parts = line.split('*')
  if (parts.length % 2 === 0) return line
  const out = [parts[0]!]
  for (let i = 1; i < parts.length; i += 2)
    out.push(emphasised(parts[i - 1]!, parts[i]!, parts[i + 1]!), parts[i + 1]!)
  return out.join('')
}

function emphasised(before: string, inner: string, after: string): string {
  const bare = inner.trim()
  if (bare === '') return `*${inner}*`
  const capital = /^\p{Lu}/u
  const opens = inner.startsWith(' ') || (/\p{Ll}/u.test(before.slice(-1)) && capital.test(bare)) ? ' ' : ''
  const closes = inner.endsWith(' ') || capital.test(after) ? ' ' : ''
  return `${opens}*${bare}*${closes}`
}
