/**
 * The negotiating text at one moment: each provision with its brackets, computed from the base, the amendments
 * in force and the reserves, in one language. A view: the same input in any order gives the same output, and
 * nothing is decided here. What the brackets mean is in `docs/spec/text.md`.
 *
 * Only verbatim wordings are merged. The tree must have passed `checkTree`; amendments that have no place in it
 * are not in the result, and `unplaced` names them.
 */
import { compareStrings } from '../canonical/result.js'
import { ownConflicts } from './conflicts.js'
import { crossConflicts } from './cross-conflicts.js'
import { merge } from './merge.js'
import { type Ground, hasWords, type Placing, place, type Unplaced } from './placing.js'
import { type Numbers, numbersOf } from './provisional.js'
import type { Reserved } from './reserve.js'
import { type Tokens, tokenise } from './tokens.js'
import type {
  Amendment,
  AmendmentRef,
  Compilation,
  CompiledProvision,
  Conflict,
  Option,
  Provision,
  Reserve,
  Seq,
} from './types.js'
import {
  amendedWording,
  baseWording,
  normalised,
  nothing,
  type Proposed,
  pool,
  type Voices,
  type Wording,
} from './wording.js'

/** The negotiating text of an instrument: its provisions, and those that ADDs would create, in reading order. */
export function compile(
  provisions: readonly Provision[],
  amendments: readonly Amendment[],
  reserves: readonly Reserve[] = [],
): Compilation {
  const placing = place(provisions, amendments, reserves)
  const texts = placing.grounds.map(ground => textOf(ground, placing))
  const numbers = numbersOf(placing.grounds)
  const across = crossConflicts(placing)
  return {
    provisions: placing.grounds.map((ground, i) => {
      const conflicts = [...ownConflicts(ground, placing, texts[i]!), ...(across.get(ground.id) ?? [])]
      return compiled(ground, placing, texts[i]!, numbers[i]!, conflicts)
    }),
  }
}

/**
 * One provision alone, with the amendments that concern it: one amendment more costs its provision only. The
 * conflicts that need the rest of the instrument, and ADDs beside the provision, are `compile`'s to find.
 */
export function compileProvision(
  provision: Provision,
  amendments: readonly Amendment[],
  reserves: readonly Reserve[] = [],
): CompiledProvision {
  const here = amendments.filter(({ target }) => !('parent' in target))
  const placing = place([provision], here, reserves)
  const ground = placing.grounds[0]!
  const text = textOf(ground, placing)
  const own = { ...ground, parent: provision.parent }
  return compiled(own, placing, text, numbersOf([ground])[0]!, ownConflicts(ground, placing, text))
}

/** The amendments that have no place in the compilation, and why. */
export function unplaced(
  provisions: readonly Provision[],
  amendments: readonly Amendment[],
): ReadonlyMap<AmendmentRef, Unplaced> {
  return place(provisions, amendments, []).unplaced
}

function compiled(
  ground: Ground,
  placing: Placing,
  text: Seq,
  numbers: Numbers,
  conflicts: readonly Conflict[],
): CompiledProvision {
  const { id, parent, provision, add } = ground
  return {
    id,
    parent,
    kind: numbers.kind,
    label: numbers.label,
    margin: numbers.margin,
    base: add ? null : ground.words,
    suppressed: provision?.suppressed ?? false,
    proposed: add !== null,
    text,
    conflicts,
    beside: besideOn(ground, placing),
  }
}

/** The text of a provision: what is merged inside it, and around that the brackets that take or leave it whole. */
function textOf(ground: Ground, placing: Placing): Seq {
  const { add, words, amendments } = ground
  const read = reader()
  const tokens = read(words ?? '')
  const on = proposedOn(amendments, placing, tokens, read)
  const inner = merge(baseWording(tokens, on), reservesOn(ground, tokens))
  if (add && words === null) return inner
  if (add) return [{ options: [option([], true, on.strikers), option(inner, false, only(add))] }]
  if (on.strikers.refs.length === 0) return inner
  return [{ options: [option(inner, true, on.keepers), option([], false, on.strikers)] }]
}

function option(text: Seq, base: boolean, { refs, parties }: Voices): Option {
  return { text, base, refs, parties }
}

function only({ ref, parties }: Amendment): Voices {
  return pool([{ refs: [ref], parties }])
}

function voicesOf(amendments: readonly Amendment[], mark: 'NOC' | 'SUP'): Voices {
  return pool(amendments.filter(each => each.mark === mark).map(only))
}

type Read = (text: string) => Tokens

/** Tokenises each text once. */
function reader(): Read {
  const known = new Map<string, Tokens>()
  return text => {
    const found = known.get(text) ?? tokenise(normalised(text))
    known.set(text, found)
    return found
  }
}

function proposedOn(amendments: readonly Amendment[], placing: Placing, base: Tokens, read: Read): Proposed {
  if (amendments.length === 0) return nothing
  const amended = wordingsOn(amendments, placing, base, read)
  return { amended, keepers: voicesOf(amendments, 'NOC'), strikers: voicesOf(amendments, 'SUP') }
}

/** The wordings proposed on one; what amends an amendment without words is read against the next that has some. */
function wordingsOn(amendments: readonly Amendment[], placing: Placing, base: Tokens, read: Read): Wording[] {
  return amendments.flatMap(amendment => {
    const nested = placing.below.get(amendment.ref) ?? []
    if (!hasWords(amendment)) return wordingsOn(nested, placing, base, read)
    const tokens = read(amendment.text)
    const on = proposedOn(nested, placing, tokens, read)
    return [amendedWording(base, tokens, only(amendment), placing.ranks.get(amendment.ref)!, on)]
  })
}

/** Reserves snapped outwards to whole tokens; one that covers no token brackets nothing. */
function reservesOn({ provision, add, reserves }: Ground, tokens: Tokens): Reserved[] {
  const raw = provision?.text ?? add?.text ?? ''
  const offset = (at: number) => (tokens.text === raw ? at : normalised(raw.slice(0, at)).length)
  return reserves.flatMap(({ from, to, parties }) => {
    const [start, end] = [offset(from), offset(to)]
    const first = tokens.to.findIndex(at => at > start)
    const last = tokens.from.findLastIndex(at => at < end)
    return first < 0 || last < first ? [] : [{ from: first, to: last + 1, parties }]
  })
}

/** What is in force here and cannot be merged: no words of its own, or none to act upon. */
function besideOn({ add, amendments }: Ground, { below }: Placing): AmendmentRef[] {
  const found: AmendmentRef[] = add && !hasWords(add) ? [add.ref] : []
  const visit = (list: readonly Amendment[], worded: boolean): void => {
    for (const amendment of list) {
      const acts = hasWords(amendment) || (worded && (amendment.mark === 'NOC' || amendment.mark === 'SUP'))
      if (!acts) found.push(amendment.ref)
      visit(below.get(amendment.ref) ?? [], hasWords(amendment))
    }
  }
  visit(amendments, !add || hasWords(add))
  return found.sort(compareStrings)
}
