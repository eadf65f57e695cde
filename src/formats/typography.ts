/**
 * Makes two prints of one text the same string by moving white space only: a word, a mark or an asterisk is
 * never added, removed or reordered. That is what lets a re-import of the same treaty in another typography
 * report no change. Lines inside a wording are its paragraphs and list items.
 */

/** A wording as it is stored: NFC is the caller's, single spaces, no blank lines, spaces where print has them. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map(tidyLine)
    .filter(line => line !== '')
    .join('\n')
}

function tidyLine(line: string): string {
  const spaced = collapse(line)
  const emphasised = spaced.includes('*') ? tidyEmphasis(spaced) : spaced
  return sentences(punctuation(emphasised)).trim()
}

/** No-break spaces survive only where French print wants one: before ; : ! ? », after «. */
function collapse(line: string): string {
  return line.replace(/\s+/g, (run, at: number) => {
    if (!/[\u00a0\u202f\u2009]/.test(run)) return ' '
    const french = line[at - 1] === '«' || ';:!?»'.includes(line[at + run.length] ?? '.')
    return french ? '\u00a0' : ' '
  })
}

function punctuation(line: string): string {
  return line.replace(/(?<=[\p{L}\p{N})\]"”»*’']) ([,.;:](?=[\s)\]"”»*]|$)|[)\]])/gu, '$1')
}

/** `Union.DONE` is two sentences; `www.example.Org` and `a/b.C` are not prose. */
function sentences(line: string): string {
  return line.replace(/\S+/g, chunk =>
    /[@/\\]|\..*\../.test(chunk) ? chunk : chunk.replace(/(?<=\p{Ll}[\p{Ll})])\.(?=\p{Lu}\p{L})/u, '. '),
  )
}

/** `*Prohibited *list` and `*Term*A thing` print as `*Prohibited* list` and `*Term* A thing`. */
function tidyEmphasis(line: string): string {
  const parts = line.split('*')
  if (parts.length % 2 === 0) return line
  const out = [parts[0]!]
  for (let i = 1; i < parts.length; i += 2)
    out.push(emphasis(parts[i - 1]!, parts[i]!, parts[i + 1]!), parts[i + 1]!)
  return collapse(out.join(''))
}

function emphasis(before: string, inner: string, after: string): string {
  const bare = inner.trim()
  if (bare === '') return `*${inner}*`
  const capital = /^\p{Lu}/u
  const opens = inner.startsWith(' ') || (/\p{Ll}/u.test(before.slice(-1)) && capital.test(bare)) ? ' ' : ''
  const closes = inner.endsWith(' ') || capital.test(after) ? ' ' : ''
  return `${opens}*${bare}*${closes}`
}
