/**
 * Sentences with markup in them. A message names its parts: `{ $party }` may be an element, and
 * `<acts>…</acts>` wraps words of the sentence in one. The sentence stays whole for the translator.
 */
import type { ComponentChildren } from 'preact'
import type { Translate } from '../locales/locale.js'

type Wrap = (words: ComponentChildren) => ComponentChildren
export type RichArgs = Readonly<Record<string, string | number | Wrap | object | null>>

const open = '\uE000'
const close = '\uE001'

/** The parts of a message's sentence, ready to be children. Strings with markup in them are escaped like any other. */
export function rich(t: Translate, id: string, args: RichArgs): ComponentChildren {
  const plain: Record<string, string | number> = {}
  const nodes: ComponentChildren[] = []
  const wraps: Record<string, Wrap> = {}
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'function') wraps[name] = value as Wrap
    else if (typeof value === 'number' || (typeof value === 'string' && !hasMarkup(value)))
      plain[name] = value
    else plain[name] = `${open}${nodes.push(value as ComponentChildren) - 1}${close}`
  }
  return wrapped(t(id, plain), wraps, nodes)
}

function hasMarkup(text: string): boolean {
  return text.includes('<') || text.includes(open)
}

/** Splits at `<name>…</name>` for the names that are wraps; anything else in angle brackets stays text. */
function wrapped(
  sentence: string,
  wraps: Readonly<Record<string, Wrap>>,
  nodes: readonly ComponentChildren[],
): ComponentChildren[] {
  const parts: ComponentChildren[] = []
  let at = 0
  for (const match of sentence.matchAll(/<(\w+)>(.*?)<\/\1>/gs)) {
    const wrap = wraps[match[1]!]
    if (wrap === undefined) continue
    parts.push(...filled(sentence.slice(at, match.index), nodes), wrap(filled(match[2]!, nodes)))
    at = match.index + match[0].length
  }
  parts.push(...filled(sentence.slice(at), nodes))
  return parts
}

/** Puts the elements where their marks stand; an element isolates its own direction, so Fluent's isolates go. */
function filled(text: string, nodes: readonly ComponentChildren[]): ComponentChildren[] {
  return text
    .split(/\u2068?\uE000(\d+)\uE001\u2069?/)
    .map((part, i) => (i % 2 === 0 ? part : nodes[Number(part)]))
    .filter(part => part !== '')
}
