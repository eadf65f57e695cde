/** What is said of something, by name; what says nothing is left out. */
import type { ComponentChildren } from 'preact'
import { Fact } from './fact.js'

export type FactRow = readonly [term: string, words: ComponentChildren]

export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl class="facts rules">
      {rows
        .filter(([, words]) => words !== null && words !== undefined)
        .map(([term, words]) => (
          <Fact term={term}>{words}</Fact>
        ))}
    </dl>
  )
}
