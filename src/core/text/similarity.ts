/**
 * Which provisions of one list read like which of another, where identity does not say: L. R. Dice's
 * coefficient (1945) over the words of both, each as often as it occurs, is at least `similarityMin`. Pairs keep
 * their order and are chosen so that the words they share are most. Only provisions that share an uncommon word
 * are compared, so that the work stays near linear.
 */
import { heaviestChain } from './chain.js'
import { isWord } from './tokens.js'

/** The words of a provision as sorted hashes, so that two bags are compared in one pass. */
type Bag = Int32Array

/** Two provisions of which less is common are two provisions, not one that changed. */
const similarityMin = 0.4

/** A word that more provisions of a list have is a common one. */
const commonWordMax = 64

/** The words among some tokens, each as often as it occurs; punctuation and markup make nothing similar. */
export function bagOf(tokens: readonly string[]): Bag {
  const bag = new Int32Array(tokens.length)
  let count = 0
  for (const token of tokens) if (isWord(token)) bag[count++] = hashOf(token)
  return bag.subarray(0, count).sort()
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Words that both bags have, each as often as both have it; or whatever else the hashes are of. */
export function sharedWords(a: Bag, b: Bag): number {
  let i = 0
  let j = 0
  let shared = 0
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!
    if (difference <= 0) i++
    if (difference >= 0) j++
    if (difference === 0) shared++
  }
  return shared
}

/** Pairs [index in `from`, index in `to`], increasing in both, of provisions that are similar enough. */
export function similarInOrder(from: readonly Bag[], to: readonly Bag[]): (readonly [number, number])[] {
  const holders = holdersOf(from)
  const pairs: [number, number][] = []
  const weights: number[] = []
  for (const [j, bag] of to.entries())
    for (const i of likely(holders, bag, from.length)) {
      const shared = sharedWords(from[i]!, bag)
      if (2 * shared < similarityMin * (from[i]!.length + bag.length)) continue
      pairs.push([i, j])
      weights.push(shared)
    }
  const keys = Int32Array.from(pairs, ([i]) => i)
  return heaviestChain(keys, Int32Array.from(weights), from.length).map(at => pairs[at]!)
}

/** For each word the bags that have it, ascending. */
function holdersOf(bags: readonly Bag[]): Map<number, number[]> {
  const holders = new Map<number, number[]>()
  for (const [i, bag] of bags.entries())
    for (let at = 0; at < bag.length; at++) {
      if (bag[at] === bag[at - 1]) continue
      const list = holders.get(bag[at]!)
      if (list) list.push(i)
      else holders.set(bag[at]!, [i])
    }
  return holders
}

/**
 * The bags that have at least half as many uncommon words with this one as the best has. In descending order:
 * a bag takes one partner at most, and descending keys never make a chain.
 */
function likely(holders: ReadonlyMap<number, readonly number[]>, bag: Bag, count: number): number[] {
  const votes = new Int32Array(count)
  let most = 1
  for (let at = 0; at < bag.length; at++) {
    if (bag[at] === bag[at - 1]) continue
    const list = holders.get(bag[at]!)
    if (list && list.length <= commonWordMax) for (const i of list) if (++votes[i]! > most) most = votes[i]!
  }
  const found: number[] = []
  for (let i = count - 1; i >= 0; i--) if (2 * votes[i]! >= most) found.push(i)
  return found
}
