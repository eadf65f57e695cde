/** What was answered: a bar that nobody needs to see, the counts in words, and by group in a table. */
import {
  type ConsultationGroup,
  type ConsultationState,
  sumOf,
  type Tally,
  tallyByGroup,
  votesIn,
} from '../../core/negotiation/consultations.js'
import type { Ctx } from '../context.js'
import { choices, shares } from '../models/consultation.js'
import { Local } from './words.js'

/** `answer-…` for the question, `choice-…` for a statement. */
type Family = 'answer' | 'choice'

export function Bar({ tally }: { tally: Tally }) {
  if (votesIn(tally) === 0) return null
  return (
    <svg class="bar3" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      {shares(tally)
        .filter(({ width }) => width > 0)
        .map(({ choice, from, width }) => (
          <rect class={choice} x={from.toFixed(2)} y="0" width={width.toFixed(2)} height="6" />
        ))}
    </svg>
  )
}

/** `12 agree, 3 pass, 1 disagrees` */
export function CountLine({ ctx, tally, family }: { ctx: Ctx; tally: Tally; family: Family }) {
  return (
    <ul class="byline">
      {choices.map(choice => (
        <li class={choice}>
          <b>{tally[choice]}</b> {ctx.t(`${family}-count-${choice}`, { count: tally[choice] })}
        </li>
      ))}
    </ul>
  )
}

interface AnsweredProps {
  readonly ctx: Ctx
  readonly groups: readonly ConsultationGroup[]
  readonly tallies: readonly Tally[]
  readonly family: Family
  readonly caption: string
}

/** A row for each group, those not heard among them, and one for all. */
export function AnsweredTable({ ctx, groups, tallies, family, caption }: AnsweredProps) {
  const { t } = ctx
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table class="numbers answered">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('standing-group')}</th>
            {choices.map(choice => (
              <th scope="col">{t(`${family}-${choice}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ label }, i) => (
            <tr class={votesIn(tallies[i]!) === 0 ? 'silent' : undefined}>
              <th scope="row">
                <Local site={ctx} text={label} />
                <Bar tally={tallies[i]!} />
              </th>
              <Cells tally={tallies[i]!} />
            </tr>
          ))}
          <tr>
            <th scope="row">{t('tally-all')}</th>
            <Cells tally={sumOf(tallies)} />
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Cells({ tally }: { tally: Tally }) {
  return choices.map(choice => <td>{tally[choice]}</td>)
}

/** Groups of whom nobody has answered, by name. */
export function NotHeard({ ctx, groups, tallies }: Pick<AnsweredProps, 'ctx' | 'groups' | 'tallies'>) {
  const silent = groups.filter((_, i) => votesIn(tallies[i]!) === 0)
  if (silent.length === 0) return null
  return (
    <p class="note">
      {ctx.t('consultation-not-heard')}{' '}
      {silent.map(({ label }, i) => [
        i === 0 ? '' : ctx.t('list-separator'),
        <Local site={ctx} text={label} />,
      ])}
    </p>
  )
}

/** In how many groups more said yes than no: each group counts the same, however many of it answered. */
export function GroupsFor({ ctx, tallies }: Pick<AnsweredProps, 'ctx' | 'tallies'>) {
  const heard = tallies.filter(tally => votesIn(tally) > 0)
  if (heard.length === 0) return null
  return (
    <p>
      {ctx.t('consultation-groups-for', {
        for: heard.filter(({ agree, disagree }) => agree > disagree).length,
        against: heard.filter(({ agree, disagree }) => disagree > agree).length,
        heard: heard.length,
      })}
    </p>
  )
}

/** The tallies of a statement with what they add up to. */
export function talliesOf(state: ConsultationState, statement: number) {
  const byGroup = tallyByGroup(state, statement)
  return { byGroup, all: sumOf(byGroup) }
}
