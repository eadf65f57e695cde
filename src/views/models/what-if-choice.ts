/** What a what-if is asked of: which provision, under which other procedure. */

import { provisionOfTarget } from '../../core/negotiation/lookup.js'
import { inReadingOrder } from '../../core/negotiation/tree.js'
import type { View } from '../../core/negotiation/view.js'
import type { Procedure } from '../../core/procedure/procedure.js'

export interface WhatIfAsked {
  readonly provision?: string | undefined
  readonly with?: string | undefined
}

export interface WhatIfChoice {
  readonly provision: string | undefined
  readonly procedure: Procedure | undefined
}

/**
 * What was asked for; where nothing was, the provision that was voted on last, else the first with words, and the
 * first other procedure.
 */
export function whatIfChoice(
  { state }: View,
  procedures: readonly Procedure[],
  { provision, with: other }: WhatIfAsked,
): WhatIfChoice {
  const { record, text } = state
  const words = inReadingOrder(text).find(({ wordings }) => wordings.length > 0)
  const counted = [...state.decisions.counts.values(), ...(state.proceedings?.questions.values() ?? [])]
  const voted = counted
    .map(({ subject }) => text.provisions.get(provisionOfTarget(state, subject) ?? ''))
    .findLast(found => found !== undefined && found.suppressed === null)
  const elsewhere = procedures.find(({ id }) => id !== record.procedure?.id)
  return {
    provision: provision !== undefined && text.provisions.has(provision) ? provision : (voted ?? words)?.id,
    procedure: procedures.find(({ id }) => id === other) ?? elsewhere,
  }
}
