/**
 * The provisions of an instrument while it is being read, and their ids. An id is a structural path
 * (`art-5.2.a`) made of what is printed, so that the same text gives the same ids in every typography and
 * every language; the margin number where there is one.
 */

import { wordingBytesMax } from '../core/limits.js'
import type { Provision, ProvisionKind } from '../core/text/types.js'
import { type FlagBag, raise } from './flags.js'
import { tidy } from './typography.js'

/** A provision under construction; its pieces of text grow in number until the next one begins. */
export interface Draft {
  readonly id: string
  readonly parent: string | null
  readonly kind: ProvisionKind
  readonly label: string | null
  readonly margin: string | null
  readonly suppressed: boolean
  readonly line: number
  readonly pieces: string[]
}

export interface Tree {
  readonly drafts: Draft[]
  readonly ids: Set<string>
  /** Unnumbered paragraphs so far, by container. */
  readonly unnumbered: Map<string, number>
  readonly flags: FlagBag
}

export function newTree(flags: FlagBag): Tree {
  return { drafts: [], ids: new Set(), unnumbered: new Map(), flags }
}

interface Planned {
  readonly id: string
  /** Tried if `id` is taken, before a number is added: `annex-1.art-1`. */
  readonly otherId?: string
  readonly parent: string | null
  readonly kind: ProvisionKind
  readonly label?: string | null
  readonly margin?: string | null
  readonly suppressed?: boolean
  readonly line: number
  readonly text: string
}

/** Adds a provision under a free id: the planned one, the other one, or `id~2`, `id~3`, flagged. */
export function addDraft(tree: Tree, planned: Planned): Draft {
  const id = freeId(tree, planned)
  tree.ids.add(id)
  const { parent, kind, label = null, margin = null, suppressed = false, line, text } = planned
  const pieces = text === '' ? [] : [text]
  const draft: Draft = { id, parent, kind, label, margin, suppressed, line, pieces }
  tree.drafts.push(draft)
  return draft
}

function freeId(tree: Tree, planned: Planned): string {
  if (!tree.ids.has(planned.id)) return planned.id
  if (planned.otherId !== undefined && !tree.ids.has(planned.otherId)) return planned.otherId
  const count = (tree.unnumbered.get(`~${planned.id}`) ?? 1) + 1
  tree.unnumbered.set(`~${planned.id}`, count)
  raise(tree.flags, { code: 'duplicate-label', line: planned.line, provision: `${planned.id}~${count}` })
  return `${planned.id}~${count}`
}

/** The id of the next unnumbered paragraph of a container: `preamble-1`, `art-3.p1`, at the root `p1`. */
export function paragraphId(tree: Tree, container: string | null): string {
  const count = (tree.unnumbered.get(container ?? '') ?? 0) + 1
  tree.unnumbered.set(container ?? '', count)
  if (container === null) return `p${count}`
  return /(?:^|\.)(?:preamble|front)$/.test(container) ? `${container}-${count}` : `${container}.p${count}`
}

/** `Final clauses` as part of an id: ASCII letters and digits, whole words, 24 at most; empty for other scripts. */
export function slugOf(words: string): string {
  const ascii = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const bare = ascii.replace(/^-+|-+$/g, '')
  return (/^.{1,24}(?=-|$)/.exec(bare)?.[0] ?? bare.slice(0, 24)).replace(/-+$/, '')
}

/** The finished provisions, in reading order, with flags for wordings that need a look. */
export function provisionsOf(tree: Tree): Provision[] {
  const noted = [...tree.flags.found.values()].some(({ code }) => code === 'footnote')
  return tree.drafts.map(draft => {
    const text = tidy(draft.pieces.join(' '), noted)
    checkWording(tree.flags, draft, text)
    const provision: Provision = { id: draft.id, parent: draft.parent, kind: draft.kind, text }
    return {
      ...provision,
      ...(draft.label === null ? {} : { label: draft.label }),
      ...(draft.margin === null ? {} : { margin: draft.margin }),
      ...(draft.suppressed ? { suppressed: true } : {}),
    }
  })
}

function checkWording(flags: FlagBag, draft: Draft, text: string): void {
  if (text.length * 3 > wordingBytesMax && new TextEncoder().encode(text).length > wordingBytesMax)
    raise(flags, { code: 'wording-too-long', line: draft.line, provision: draft.id })
  if (!bracketsBalance(text))
    raise(flags, { code: 'unbalanced-brackets', line: draft.line, provision: draft.id })
}

/** Square brackets in an imported draft are characters; where they do not pair, somebody must look. */
export function bracketsBalance(text: string): boolean {
  let open = 0
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    open += bracket === '[' ? 1 : -1
    if (open < 0) return false
  }
  return open === 0
}
