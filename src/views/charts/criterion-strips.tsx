/**
 * The answers to one criterion, one strip a group on the same five steps: a dot for each party, and where there are
 * enough of them their range and median. Nothing is drawn for all groups together. The table is the chart.
 */
import { steps } from '../../core/assessment/answers.js'
import type { CriterionAnswers, Strip } from '../../core/assessment/disagreement.js'
import { agreementAnswersMin } from '../../core/limits.js'
import type { Ctx } from '../context.js'
import { ActLinks, GroupName } from '../parts/names.js'

const stepWidth = 24
const dot = 3.4
/** Dots that fit above each other; more are a column, and a number in words. */
const dotsMax = 5
const height = 38

export function CriterionStrips({
  ctx,
  shown,
  caption,
}: {
  ctx: Ctx
  shown: CriterionAnswers
  caption: string
}) {
  const { t } = ctx
  if (shown.strips.length === 0) return null
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table class="strips">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('assessment-strip-group')}</th>
            <th scope="col">
              {t('assessment-strip-answers', {
                low: t(`answer-${steps[0]}`),
                high: t(`answer-${steps.at(-1)}`),
              })}
            </th>
            <th scope="col">{t('assessment-strip-told')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.strips.map(strip => (
            <tr>
              <th scope="row">
                <GroupName ctx={ctx} id={strip.group} />
              </th>
              <td>
                <Drawn label={stripWords(ctx, strip)} strip={strip} />
              </td>
              <td>
                {stripWords(ctx, strip)} <ActLinks ctx={ctx} seqs={strip.acts} most={3} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What a strip shows, as a sentence without a verb. */
function stripWords(ctx: Ctx, strip: Strip): string {
  return [answersWords(ctx, strip), ...spreadWords(ctx, strip)].join(ctx.t('list-separator'))
}

/** The answers of a strip, those who cannot tell first. */
export function answersWords({ t }: Ctx, { counts, unclear, doesNotArise }: Strip): string {
  const placed = steps.flatMap((step, i) =>
    counts[i] === 0 ? [] : [t('assessment-step', { count: counts[i]!, step: t(`answer-${step}`) })],
  )
  return [
    ...(unclear === 0 ? [] : [t('assessment-strip-unclear', { count: unclear })]),
    ...placed.reverse(),
    ...(doesNotArise === 0 ? [] : [t('assessment-strip-na', { count: doesNotArise })]),
  ].join(t('list-separator'))
}

/** Median, range and agreement, of enough answers. */
function spreadWords(
  { t }: Ctx,
  { placed, medianTwice, lowest, highest, agreementPermille }: Strip,
): string[] {
  if (placed < 2 || medianTwice === null) return []
  const name = (step: number) => t(`answer-${steps[step + 3]}`)
  const [low, high] = [Math.floor(medianTwice / 2), Math.ceil(medianTwice / 2)]
  const median =
    low === high
      ? t('assessment-strip-median', { step: name(low) })
      : t('assessment-strip-median-between', { low: name(low), high: name(high) })
  const range =
    lowest === highest ? [] : [t('assessment-strip-range', { low: name(lowest!), high: name(highest!) })]
  const agreed =
    agreementPermille === null ? [] : [t('assessment-strip-agreement', { figure: signed(agreementPermille) })]
  return [median, ...range, ...agreed]
}

/** Thousandths with a sign that is as wide as a digit. */
function signed(permille: number): string {
  return `${permille < 0 ? '−' : ''}${(Math.abs(permille) / 1000).toFixed(2)}`
}

function Drawn({ strip, label }: { strip: Strip; label: string }) {
  const at = (step: number) => 12 + (step + 3) * stepWidth
  const { placed, medianTwice, lowest, highest, counts } = strip
  const many = placed >= agreementAnswersMin
  return (
    <svg
      class="steps5"
      viewBox={`0 0 120 ${height}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="xMinYMid meet"
    >
      <path class="axis" d={`M4 ${height - 4}H116`} />
      {counts.map((_, i) => (
        <path class={i === 3 ? 'axis mid' : 'axis'} d={`M${12 + i * stepWidth} ${height - 7}v6`} />
      ))}
      {many && lowest !== highest ? (
        <path class="range" d={`M${at(lowest!)} ${height - 4}H${at(highest!)}`} />
      ) : null}
      {many ? <path class="median" d={`M${at(medianTwice! / 2)} ${height - 9}v9`} /> : null}
      {counts.map((count, i) => (
        <Dots x={12 + i * stepWidth} count={count} />
      ))}
    </svg>
  )
}

function Dots({ x, count }: { x: number; count: number }) {
  if (count > dotsMax)
    return <rect class="many" x={x - dot} y="2" width={2 * dot} height={height - 12} rx={dot} />
  return Array.from({ length: count }, (_, i) => (
    <circle cx={x} cy={Math.round((height - 12 - i * 2 * (dot - 0.4)) * 10) / 10} r={dot} />
  ))
}
