/**
 * Everything that was decided or counted, in order: senses of the room, votes, questions, findings and decisions,
 * each under its own name, none of them shown as another.
 */
import { type Decided, decided } from '../../core/reports/decided.js'
import { type Ctx, link } from '../context.js'
import { page } from '../page.js'
import { DecidedCard } from '../parts/decided-card.js'

export function decisionsPage(ctx: Ctx): string {
  const { t, view } = ctx
  const all = decided(view)
  return page({
    site: ctx,
    ctx,
    title: t('decisions-title'),
    section: 'decisions',
    json: true,
    children: (
      <>
        <h1>{t('decisions-title')}</h1>
        <p class="lead">{t(all.length === 0 ? 'decisions-none' : 'decisions-lead')}</p>
        {all.length === 0 ? null : <Kinds ctx={ctx} all={all} />}
        <p>
          {view.state.record.semantics < 2 ? null : (
            <>
              <a href={link(ctx, '/next')}>{t('decisions-next')}</a> ·{' '}
            </>
          )}
          <a href={link(ctx, '/what-if')}>{t('decisions-what-if')}</a>
        </p>
        {view.state.record.semantics < 2 && all.length > 0 ? (
          <p class="note">{t('decisions-unjudged')}</p>
        ) : null}
        {all.length === 0 ? null : (
          <section>
            <h2>{t('decisions-in-order')}</h2>
            <ol class="plain decided">
              {all.map(entry => (
                <li id={String(entry.seq)}>
                  <DecidedCard ctx={ctx} entry={entry} />
                </li>
              ))}
            </ol>
          </section>
        )}
      </>
    ),
  })
}

const kinds = ['sense', 'vote', 'question', 'finding', 'decision'] as const

/** How many there are of each kind, and what each is. */
function Kinds({ ctx, all }: { ctx: Ctx; all: readonly Decided[] }) {
  return (
    <dl class="facts kinds">
      {kinds
        .map(kind => ({ kind, count: all.filter(entry => entry.kind === kind).length }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <div>
            <dt>
              <b>{count}</b> {ctx.t(`decided-kinds-${kind}`, { count })}
            </dt>
            <dd>{ctx.t(`decided-what-${kind}`)}</dd>
          </div>
        ))}
    </dl>
  )
}
