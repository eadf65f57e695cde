/** Figures as they were reported, all of them, and everything in which the record disagrees with itself. Rule O17. */
import { compareStrings } from '../canonical/result.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type Fact, factOf, type Remark } from './facts.js'
import { entitledFigure, type SignatureBoard } from './signature.js'

export interface Figure {
  readonly figure: string
  /** What it counts. */
  readonly of: LocalText
  /** Every value that somebody reports, smallest first. */
  readonly values: readonly ({ readonly value: number } & Fact)[]
  readonly disagree: boolean
}

/** Figures by code. */
export function figures(view: View): Figure[] {
  const all = [...view.state.record.figures].sort(([a], [b]) => compareStrings(a, b))
  return all.map(([figure, reports]) => {
    const distinct = [...new Set(reports.map(r => r.value))].sort((a, b) => a - b)
    const values = distinct.map(value => ({
      value,
      ...factOf(
        view,
        reports.filter(r => r.value === value).map(r => r.seq),
      ),
    }))
    const of = (view.leaf(reports[0]!.seq)?.author.act.of ?? {}) as LocalText
    return { figure, of, values, disagree: values.length > 1 }
  })
}

/** Where sources differ: both are shown, neither is preferred. */
export function disagreements(view: View, board: SignatureBoard): Remark[] {
  const all = figures(view)
  const differing = all.filter(f => f.disagree)
  return [
    ...differing.map(figureRemark),
    ...countRemarks(board, all),
    ...intentionRemarks(board),
    ...counterRemarks(view),
  ]
}

function figureRemark({ figure, values }: Figure): Remark {
  const args = { figure, values: values.map(v => v.value).join(', ') }
  return { code: 'figures-differ', args, acts: values.flatMap(v => v.acts) }
}

/** Reported figures of what this record also counts, where none of them is what it counts. */
function countRemarks({ signed, entitled, notSigned }: SignatureBoard, all: readonly Figure[]): Remark[] {
  if (signed.count === 0) return []
  const counted = new Map([
    ['signed', signed.count],
    [entitledFigure, entitled.count],
    ['entitled-not-signed', notSigned.count],
  ])
  return all.flatMap(({ figure, values }) => {
    const count = counted.get(figure)
    if (count === undefined || values.some(v => v.value === count)) return []
    const args = { figure, counted: count, values: values.map(v => v.value).join(', ') }
    return [{ code: 'count-differs', args, acts: values.flatMap(v => v.acts) }]
  })
}

function intentionRemarks(board: SignatureBoard): Remark[] {
  const reports = [
    ...board.reportedNotToSign.map(r => ({ ...r, said: 'refuse' })),
    ...board.reportedToConsult.map(r => ({ ...r, said: 'consult' })),
    ...board.reportedToSign.map(r => ({ ...r, said: 'sign' })),
  ]
  return reports.flatMap(({ party, said, conflict, acts }) =>
    conflict === null
      ? []
      : [
          {
            code: 'intentions-differ',
            args: { party, said, but: conflict.code },
            acts: [...acts, ...conflict.acts],
          },
        ],
  )
}

function counterRemarks({ state }: View): Remark[] {
  const reports = [...state.record.counterReports].sort(([a], [b]) => a - b)
  return reports.map(([disputed, acts]) => ({
    code: 'act-disputed',
    args: { act: disputed },
    acts: [disputed, ...acts],
  }))
}
