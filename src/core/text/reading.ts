/**
 * Reads a compiled text: what it says under a choice of options, what one amendment or one party would have it
 * say, and whether anything is open. Choosing settles brackets; it decides nothing.
 */
import type { Alternatives, AmendmentRef, CompiledProvision, Option, PartyId, Seq } from './types.js'

/** Picks an option where the text is open, or leaves it open. */
export type Choose = (alternatives: Alternatives) => Option | undefined

/** The option that keeps the words as they were. Every bracket has one. */
export function baseOption({ options }: Alternatives): Option {
  return options.find(option => option.base) ?? options[0]!
}

/** The text under a choice; where it makes none, the base is read. */
export function plainText(seq: Seq, choose: Choose = baseOption): string {
  let text = ''
  for (const part of seq)
    text += typeof part === 'string' ? part : plainText((choose(part) ?? baseOption(part)).text, choose)
  return text
}

/**
 * The full text of the provision as an amendment would have it; the base where it does not speak; empty where
 * it deletes. An amendment to an amendment speaks through those it amends: give the whole line, from itself
 * upwards, as `lineage` in `placing.ts` returns it.
 */
export function readingOf(compiled: CompiledProvision, line: AmendmentRef | readonly AmendmentRef[]): string {
  const refs = typeof line === 'string' ? [line] : line
  return plainText(compiled.text, alternatives => listed(alternatives, refs))
}

/**
 * The full text as a party would have it, all its amendments taken together; null where it reads one bracket in
 * two ways. `line` are the voices it speaks through, as `lineageOf` in `placing.ts` returns them.
 */
export function partyReading(
  compiled: CompiledProvision,
  party: PartyId,
  line: readonly AmendmentRef[] = [],
): string | null {
  let clear = true
  const text = plainText(compiled.text, alternatives => {
    const own = alternatives.options.filter(({ parties }) => parties.includes(party))
    if (own.length > 1) clear = false
    return own[0] ?? listed(alternatives, line)
  })
  return clear ? text : null
}

function listed({ options }: Alternatives, line: readonly AmendmentRef[]): Option | undefined {
  for (const ref of line) {
    const option = options.find(({ refs }) => refs.includes(ref))
    if (option) return option
  }
  return undefined
}

/** Every bracket of a text, outer before inner, in reading order. */
export function alternativesIn(seq: Seq, found: Alternatives[] = []): Alternatives[] {
  for (const part of seq) {
    if (typeof part === 'string') continue
    found.push(part)
    for (const option of part.options) alternativesIn(option.text, found)
  }
  return found
}

/** Settles every bracket for which an option is chosen, inside the chosen options too; the others stay open. */
export function setOptions(seq: Seq, choose: Choose): Seq {
  const out: (string | Alternatives)[] = []
  for (const part of seq) for (const settled of settle(part, choose)) append(out, settled)
  return out
}

function settle(part: string | Alternatives, choose: Choose): Seq {
  if (typeof part === 'string') return [part]
  const option = choose(part)
  if (option) return setOptions(option.text, choose)
  return [{ options: part.options.map(each => ({ ...each, text: setOptions(each.text, choose) })) }]
}

function append(out: (string | Alternatives)[], part: string | Alternatives): void {
  const last = out.at(-1)
  if (typeof last === 'string' && typeof part === 'string') out[out.length - 1] = last + part
  else out.push(part)
}

/** Whether anything about a provision is undecided: a bracket, or an amendment whose words are not known. */
export function isOpen({ text, beside }: CompiledProvision): boolean {
  return beside.length > 0 || text.some(part => typeof part !== 'string')
}
