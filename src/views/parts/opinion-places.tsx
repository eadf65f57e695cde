/** What the drawing of an opinion map shows, in figures: where each group lies, and where each party. */
import type { Ctx } from '../context.js'
import { type DrawnMap, type Middle, middlesOf } from '../models/opinion-map.js'
import { PartyLink } from './names.js'
import { GroupLabel, GroupLabels } from './opinion-groups.js'

interface Props {
  readonly ctx: Ctx
  readonly drawn: DrawnMap
}

/** Floats end here; without a minus sign before zero. */
const figure = (x: number): string => (Math.round(100 * x) / 100 + 0).toFixed(2)

export function GroupPlaces({ ctx, drawn }: Props) {
  const { t } = ctx
  return (
    <section class="scroll" tabindex={0} aria-label={t('opinions-middles')}>
      <table class="numbers" id="groups">
        <caption>{t('opinions-middles-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('standing-group')}</th>
            <th scope="col">{t('opinions-members')}</th>
            <th scope="col">{t('opinions-across')}</th>
            <th scope="col">{t('opinions-up')}</th>
            <th scope="col">{t('opinions-spread')}</th>
          </tr>
        </thead>
        <tbody>
          {middlesOf(drawn).map((middle, group) => (
            <tr class={middle === null ? 'silent' : undefined}>
              <th scope="row">
                <GroupLabel ctx={ctx} subject={drawn.subject} group={group} />
              </th>
              {middle === null ? <td colspan={4}>{t('opinions-group-silent')}</td> : <Figures {...middle} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Figures({ count, x, y, spread }: Middle) {
  return (
    <>
      <td>{count}</td>
      {[x, y, spread].map(one => (
        <td dir="ltr">{figure(one)}</td>
      ))}
    </>
  )
}

/** Voters are nobody's to look up. */
export function PartyPlaces({ ctx, drawn: { subject, map } }: Props) {
  const { t } = ctx
  if (subject.participantIds.some(id => typeof id === 'number')) return null
  return (
    <details class="more">
      <summary>{t('opinions-places')}</summary>
      <section class="scroll" tabindex={0} aria-label={t('opinions-places')}>
        <table class="numbers" id="parties">
          <caption>{t('opinions-places-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('opinions-party')}</th>
              <th scope="col">{t('standing-group')}</th>
              <th scope="col">{t('opinions-across')}</th>
              <th scope="col">{t('opinions-up')}</th>
            </tr>
          </thead>
          <tbody>
            {subject.participantIds.map((id, i) => (
              <tr>
                <th scope="row">
                  <PartyLink ctx={ctx} id={String(id)} /> <bdi>{id}</bdi>
                </th>
                <td>
                  <GroupLabels
                    ctx={ctx}
                    subject={subject}
                    groups={[subject.input.groupOf[i]!].filter(g => g >= 0)}
                  />
                </td>
                <td dir="ltr">{figure(map.participants[2 * i]!)}</td>
                <td dir="ltr">{figure(map.participants[2 * i + 1]!)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
