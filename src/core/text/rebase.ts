/**
 * Carries a wording over to a base that has moved on: the old edits applied to the new base, offered only where
 * no cluster of the two overlaps. A rebase is an offer; it counts once the author of the amendment revises.
 */
import { merge } from './merge.js'
import { baseOption, plainText } from './reading.js'
import { tokenise } from './tokens.js'
import type { Alternatives, Option } from './types.js'
import { amendedWording, baseWording, normalised, nothing } from './wording.js'

export type Rebased =
  | { readonly ok: true; readonly text: string }
  /** `spans` are the words of the old base (normalised, UTF-16 offsets) that both sides changed, differently. */
  | { readonly ok: false; readonly why: 'overlap'; readonly spans: readonly Contested[] }
interface Contested {
  readonly from: number
  readonly to: number
}

/** The wording of an amendment on the new base. A change that both sides made alike is made once. */
export function rebase(baseOld: string, baseNew: string, text: string): Rebased {
  const old = tokenise(normalised(baseOld))
  const amended = [baseNew, text].map((wording, side) => {
    const voices = { refs: [`${side}`], parties: [] }
    return amendedWording(old, tokenise(normalised(wording)), voices, side, nothing)
  })
  const merged = merge(baseWording(old, { ...nothing, amended }), [])
  const spans: Contested[] = []
  let at = 0
  for (const part of merged) {
    const words = typeof part === 'string' ? part : plainText(baseOption(part).text)
    if (typeof part !== 'string' && changed(part).length > 1) spans.push({ from: at, to: at + words.length })
    at += words.length
  }
  if (spans.length > 0) return { ok: false, why: 'overlap', spans }
  return { ok: true, text: plainText(merged, alternatives => changed(alternatives)[0]) }
}

function changed({ options }: Alternatives): Option[] {
  return options.filter(({ base }) => !base)
}
