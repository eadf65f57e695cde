/** Who would sign, as a bar: every group on one of the same length, however many parties it has. */
import { type ForecastAnswer, type ForecastCounts, forecastAnswers } from '../../core/analysis/forecast.js'

const fills: Readonly<Record<ForecastAnswer, string>> = {
  'would-sign': 's-support',
  'would-not': 's-object',
  'must-consult': 's-accept',
  reported: 's-concern',
  unknown: 'silent',
}

/** Every group on a bar of one length; the numbers stand beside it. */
export function AnswerBar({ counts, of }: { counts: ForecastCounts; of: number }) {
  let x = 0
  return (
    <svg class="bar" viewBox="0 0 120 8" width="120" height="8" aria-hidden="true" preserveAspectRatio="none">
      {forecastAnswers.map(answer => {
        const width = of === 0 ? 0 : Math.round((counts[answer] * 1200) / of) / 10
        const at = x
        x += width
        if (width === 0) return null
        return answer === 'unknown' ? (
          <rect
            class="silent"
            x={at + 0.5}
            y=".5"
            width={Math.max(0.5, Math.round((width - 1) * 10) / 10)}
            height="7"
          />
        ) : (
          <rect class={fills[answer]} x={at} width={width} height="8" />
        )
      })}
    </svg>
  )
}

export function AnswerSwatch({ answer }: { answer: ForecastAnswer }) {
  return (
    <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true">
      <rect class={fills[answer]} x=".5" y=".5" width="13" height="13" />
    </svg>
  )
}
