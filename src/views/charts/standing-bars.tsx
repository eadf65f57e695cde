/**
 * Where the groups stand, every group on a bar of the same length: a group of three counts like one of three
 * thousand, and one that has not spoken is an empty dotted bar, never a lukewarm one. The table is the chart.
 */
import type { GroupStanding, Standing } from '../../core/analysis/standing.js'
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { Ctx } from '../context.js'
import { ActLinks, GroupName, TargetLink } from '../parts/names.js'
import { rich } from '../rich.js'

const stances = ['support', 'accept', 'concern', 'object', 'refer'] as const

export function StandingTable({ ctx, standing, caption }: { ctx: Ctx; standing: Standing; caption: string }) {
  const { t } = ctx
  return (
    <table class="standing">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('standing-group')}</th>
          <th scope="col">{t('standing-said')}</th>
          <th scope="col">{t('standing-verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {standing.groups.map(group => (
          <tr>
            <th scope="row">
              <GroupName ctx={ctx} id={group.group} />
            </th>
            <td>
              <Bar group={group} />
              <span>{saidWords(ctx, group)}</span> <ActLinks ctx={ctx} seqs={group.acts} most={3} />
            </td>
            <td>{t(`verdict-${group.verdict}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export interface MatrixRow {
  readonly target: Target
  readonly standing: Standing
}

/** All wordings of a provision against all groups: one glance tells whom each would leave behind. */
export function StandingMatrix({
  ctx,
  rows,
  keyed = true,
}: {
  ctx: Ctx
  rows: readonly MatrixRow[]
  /** Whether key and caption stand with it; on a page with several the key stands once. */
  keyed?: boolean
}) {
  const { t } = ctx
  const groups = ctx.view.state.record.procedure?.groups ?? []
  return (
    <>
      <section class="scroll" tabindex={0} aria-label={t('provision-standing')}>
        <table class="matrix">
          <caption class={keyed ? undefined : 'vh'}>{t('standing-matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('standing-wording')}</th>
              {groups.map(group => (
                <th scope="col">
                  <GroupName ctx={ctx} id={group.id} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ target, standing }) => (
              <tr>
                <th scope="row">
                  {'provision' in target ? t('standing-present') : <TargetLink ctx={ctx} target={target} />}
                </th>
                {standing.groups.map(group => (
                  <td title={saidWords(ctx, group)}>
                    <Bar group={group} />
                    <span class={group.verdict}>{t(`verdict-${group.verdict}`)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {keyed ? <StanceKey ctx={ctx} /> : null}
    </>
  )
}

/** What the bars and bands mean. */
export function StanceKey({ ctx }: { ctx: Ctx }) {
  return (
    <ul class="key" aria-label={ctx.t('standing-key')}>
      {[...stances, 'none' as const].map(stance => (
        <li>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <rect class={stance === 'none' ? 'silent' : `s-${stance}`} x=".5" y=".5" width="13" height="13" />
          </svg>{' '}
          {ctx.t(`stance-${stance}`)}
        </li>
      ))}
    </ul>
  )
}

/** One bar without words, for where the words stand beside it. */
function Bar({ group }: { group: GroupStanding }) {
  let x = 0
  return (
    <svg class="bar" viewBox="0 0 120 8" width="120" height="8" aria-hidden="true" preserveAspectRatio="none">
      {group.heard === 0 ? <rect class="silent" x=".5" y=".5" width="119" height="7" /> : null}
      {stances.map(stance => {
        const width = group.heard === 0 ? 0 : Math.round((group[stance] * 1200) / group.heard) / 10
        const at = x
        x += width
        return width === 0 ? null : <rect class={`s-${stance}`} x={at} width={width} height="8" />
      })}
    </svg>
  )
}

function saidWords(ctx: Ctx, group: GroupStanding): string {
  const said = stances
    .filter(stance => group[stance] > 0)
    .map(stance => ctx.t(`count-${stance}`, { count: group[stance] }))
  return said.length === 0 ? ctx.t('count-none') : said.join(ctx.t('list-separator'))
}

/** What the bars amount to: who agrees least, who was not heard, the equal-group figure. */
export function StandingWords({ ctx, standing }: { ctx: Ctx; standing: Standing }) {
  const { t } = ctx
  if (standing.heard.length === 0) return <p class="note">{t('standing-nobody')}</p>
  const groups = (ids: readonly string[]) =>
    ids.map((id, i) => [i === 0 ? '' : t('list-separator'), <GroupName ctx={ctx} id={id} />])
  const permille = standing.equalGroupSupport?.permille ?? 0
  return (
    <p class="note">
      {rich(t, 'standing-equal', { figure: (permille / 1000).toFixed(2) })}{' '}
      {standing.lowest === null || standing.heard.length < 2
        ? null
        : rich(t, 'standing-lowest', { group: <GroupName ctx={ctx} id={standing.lowest} /> })}{' '}
      {standing.notHeard.length === 0
        ? t('standing-all-heard')
        : rich(t, 'standing-not-heard', { groups: groups(standing.notHeard) })}
    </p>
  )
}

/** All groups side by side in one small picture, where the table is at hand. */
export function MiniBars({ standing }: { standing: Standing }) {
  return (
    <svg
      class="mini"
      viewBox={`0 0 ${standing.groups.length * 10} 20`}
      width={standing.groups.length * 10}
      height="20"
      aria-hidden="true"
    >
      {standing.groups.map((group, i) => (
        <MiniBar group={group} x={i * 10} />
      ))}
    </svg>
  )
}

function MiniBar({ group, x }: { group: GroupStanding; x: number }) {
  if (group.heard === 0) return <rect class="silent" x={x + 0.5} y=".5" width="7" height="19" />
  let y = 20
  return stances.map(stance => {
    const height = Math.round((group[stance] * 200) / group.heard) / 10
    y -= height
    return height === 0 ? null : (
      <rect class={`s-${stance}`} x={x} y={Math.round(y * 10) / 10} width="8" height={height} />
    )
  })
}
