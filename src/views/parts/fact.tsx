/** One line of what is known of a thing: what it is, and what it says. Inside a `dl`. */
import type { ComponentChildren } from 'preact'

export function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
