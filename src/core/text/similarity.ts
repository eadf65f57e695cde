/**
 * Which provisions of one list read most like which of another, where identity does not say: Dice's
 * coefficient over the words (with their counts) of both, at least `similarityMin`, pairs kept in order so
 * that the words shared are most. Compares only provisions that share a word few others have.
 */
import { heaviestChain } from './chain.js'
import { wordHashes } from './tokens.js'

/** The words of a provision as sorted hashes, so that two bags are compared in one pass. */
export type Bag = Int32Array

/** Two provisions of which less is common are two provisions, not one that changed. */
export const similarityMin = 0.4

/** A word in more provisions of one list than this does not make two of them candidates. */
const commonWordMax = 64

/** The words of a text, each as often as it occurs; punctuation and markup make nothing similar. */
export function bagOf(text: string): Bag {
  return wordHashes(text).sort()
}

/** Words that both bags have, each as often as both have it. */
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

/** By number of a word, the bags that have it, if they are few. */
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
