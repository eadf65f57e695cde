/** What was removed from view: by which rule, how often on which ground and by whom, and each removal with its course. */
import type { Leaf } from '../../core/record/leaf.js'
import { countRemovals, type Removal, type RemovalCount, removals } from '../../core/reports/removals.js'
import { type Ctx, link } from '../context.js'
import { page } from '../page.js'
import { ModerationRule } from '../parts/moderation.js'
import { ActLink, PartyLink, WhenOf } from '../parts/names.js'
import { Label } from '../parts/procedure-words.js'
import { codeWord } from '../parts/words.js'
import { rich } from '../rich.js'

export function moderationPage(ctx: Ctx, { leaves }: { leaves: readonly Leaf[] }): string {
  const { t, view } = ctx
  const all = removals(view, leaves)
  return page({
    site: ctx,
    ctx,
    title: t('moderation-title'),
    section: 'acts',
    json: true,
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/acts')}>{t('nav-acts')}</a>
        </p>
        <h1>{t('moderation-title')}</h1>
        <p class="lead">{t('moderation-lead')}</p>
        <ModerationRule ctx={ctx} />
        {all.length === 0 ? <p>{t('moderation-none')}</p> : null}
        {all.length === 0 ? null : <Counts ctx={ctx} counts={countRemovals(all)} />}
        {all.length === 0 ? null : (
          <section>
            <h2>{t('moderation-list')}</h2>
            <ol class="plain waiting">
              {all.toReversed().map(removal => (
                <li>
                  <Line ctx={ctx} removal={removal} />
                </li>
              ))}
            </ol>
          </section>
        )}
      </>
    ),
  })
}

/** Why: the ground, where a moderator gave one. */
function why(ctx: Ctx, { reason, ground }: Pick<Removal, 'reason' | 'ground'>) {
  const { grounds } = ctx.view.state.record.procedure?.moderation ?? {}
  return ground === null ? (
    <span>{codeWord(ctx.t, 'withheld', reason)}</span>
  ) : (
    <Label site={ctx} list={grounds} id={ground} />
  )
}

function by(ctx: Ctx, party: string | null) {
  return party === null ? <span>{ctx.t('actor-record')}</span> : <PartyLink ctx={ctx} id={party} />
}

function Counts({ ctx, counts }: { ctx: Ctx; counts: readonly RemovalCount[] }) {
  const { t } = ctx
  return (
    <section class="scroll" tabindex={0} aria-label={t('moderation-counts')}>
      <table class="numbers">
        <caption>{t('moderation-counts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('moderation-column-ground')}</th>
            <th scope="col">{t('moderation-column-by')}</th>
            <th scope="col">{t('moderation-column-count')}</th>
            <th scope="col">{t('moderation-column-overturned')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(one => (
            <tr>
              <th scope="row">{why(ctx, one)}</th>
              <td>{by(ctx, one.by)}</td>
              <td>{one.count}</td>
              <td>{one.overturned}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ ctx, removal }: { ctx: Ctx; removal: Removal }) {
  const { t } = ctx
  const { act, of, outcome } = removal
  const said = { moderator: by(ctx, removal.by), ground: why(ctx, removal) }
  return (
    <>
      <p>
        {'text' in of
          ? rich(t, 'moderation-line-text', said)
          : rich(t, 'moderation-line', {
              ...said,
              author: by(ctx, of.party),
              act: <ActLink ctx={ctx} seq={of.act} />,
            })}
      </p>
      <p class="prov">
        <WhenOf ctx={ctx} seq={act} /> · <ActLink ctx={ctx} seq={act} />
        {outcome === null ? null : ` · ${t(`moderation-outcome-${outcome}`)}`}
      </p>
    </>
  )
}
