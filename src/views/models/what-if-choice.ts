/** What a what-if is asked of: which provision, under which other procedure. */

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

/** What was asked for; where nothing was, the first provision with words, and the first other procedure. */
export function whatIfChoice(
  { state }: View,
  procedures: readonly Procedure[],
  { provision, with: other }: WhatIfAsked,
): WhatIfChoice {
  const { record, text } = state
  const words = inReadingOrder(text).find(({ wordings }) => wordings.length > 0)
  const elsewhere = procedures.find(({ id }) => id !== record.procedure?.id)
  return {
    provision: provision !== undefined && text.provisions.has(provision) ? provision : words?.id,
    procedure: procedures.find(({ id }) => id === other) ?? elsewhere,
  }
}
