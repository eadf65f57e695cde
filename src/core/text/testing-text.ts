/** Short ways to write instruments, amendments and brackets down in tests. */
import { compile } from './compile.js'
import type { Amendment, CompiledProvision, Option, Provision, Reserve, Seq } from './types.js'

/** `provision('2 1.1 a) < p1', 'text')` has margin 2, label `1.1 a)`, id `p2` and parent `p1`. */
export function provision(numbers: string, text: string | null, more: Partial<Provision> = {}): Provision {
  const [own, parent] = numbers.split(' < ')
  const [, margin, label] = /^(\S+)(?: (.+))?$/.exec(own!)!
  return {
    id: `p${margin}`,
    parent: parent ?? null,
    kind: 'paragraph',
    margin: margin!,
    ...(label === undefined ? {} : { label }),
    text,
    ...more,
  }
}

/**
 * An amendment by the authors in its reference: `USA/9/1` is by USA. The target is a provision's id, a place
 * `p1>p2` (under p1, after p2; `>` alone is the top), or the reference of an amendment.
 */
export function amendment(
  mark: Amendment['mark'],
  ref: string,
  target: string,
  text?: string | null,
  more: Partial<Amendment> = {},
): Amendment {
  return {
    ref,
    parties: [...ref.matchAll(/[A-Z]{3}(?=\/)/g)].map(([party]) => party).sort(),
    mark,
    target: targetOf(target),
    ...(text === undefined ? {} : { text }),
    ...more,
  }
}

function targetOf(target: string): Amendment['target'] {
  const [parent, after] = target.split('>')
  if (after !== undefined) return { parent: parent || null, after: after || null }
  return target.includes('/') ? { amendment: target } : { provision: target }
}

export const mod = (ref: string, target: string, text: string | null, more: Partial<Amendment> = {}) =>
  amendment('MOD', ref, target, text, more)
export const add = (ref: string, target: string, text: string | null, more: Partial<Amendment> = {}) =>
  amendment('ADD', ref, target, text, more)
export const sup = (ref: string, target: string, more: Partial<Amendment> = {}) =>
  amendment('SUP', ref, target, undefined, more)
export const noc = (ref: string, target: string, more: Partial<Amendment> = { asserted: true }) =>
  amendment('NOC', ref, target, undefined, more)

/** Brackets as text: `[=shall {EUR}|must {USA/9/1}]`. A reserve shows its parties: `[=shall {IND}]`. */
export function show(seq: Seq): string {
  return seq
    .map(part =>
      typeof part === 'string' ? part : `[${part.options.map(o => shown(o, part.options.length)).join('|')}]`,
    )
    .join('')
}

function shown({ text, base, refs, parties }: Option, count: number): string {
  return `${base ? '=' : ''}${show(text)}{${(count === 1 ? parties : refs).join(' ')}}`
}

/** The brackets of one provision `p1` with a text and amendments on it. */
export function brackets(
  text: string | null,
  amendments: readonly Amendment[],
  reserves: readonly Reserve[] = [],
): string {
  return show(compile([provision('1', text)], amendments, reserves).provisions[0]!.text)
}

/** Compiled provisions by id. */
export function compiledById(
  provisions: readonly Provision[],
  amendments: readonly Amendment[],
  reserves: readonly Reserve[] = [],
): Map<string, CompiledProvision> {
  return new Map(compile(provisions, amendments, reserves).provisions.map(each => [each.id, each]))
}
