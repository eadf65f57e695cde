/** Acts that are shown once more, in words and with what their clauses come to, before they are recorded. */
const previewed: ReadonlySet<string> = new Set([
  ...['advance', 'exception', 'ruling', 'put', 'vote', 'finding', 'decision'],
  ...['sign', 'consent', 'denounce', 'declare', 'rectify'],
])

export function isPreviewed(kind: string): boolean {
  return previewed.has(kind)
}
