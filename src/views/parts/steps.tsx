/** Stepping through the record: after how many acts one stands, what the last of them was, and where to from here. */
import { type Ctx, here, type Steps } from '../context.js'
import { rich } from '../rich.js'
import { ActSentence } from './act-line.js'
import { ActLink, WhenOf } from './names.js'

export function Stepping({ ctx, steps }: { ctx: Ctx; steps: Steps }) {
  const { t } = ctx
  const { at, total } = steps
  return (
    <nav class="stepping" aria-label={t('steps')}>
      <p>
        <b>{t('steps-at', { at, total })}</b>{' '}
        {at === 0 ? null : (
          <>
            <ActLink ctx={ctx} seq={at - 1} /> <ActSentence ctx={ctx} seq={at - 1} />{' '}
            <small>
              <WhenOf ctx={ctx} seq={at - 1} />
            </small>
          </>
        )}
      </p>
      <ul>
        {waysOn(steps).map(({ name, to }) => (
          <li>
            {to === null ? (
              <span aria-disabled="true">{t(`steps-${name}`)}</span>
            ) : (
              <a href={here(ctx, { at: String(to) })} rel={rels[name]}>
                {t(`steps-${name}`)}
              </a>
            )}
          </li>
        ))}
        <li>
          <a href={here(ctx, { at: '' })}>{t('steps-now')}</a>
        </li>
      </ul>
    </nav>
  )
}

const rels: Readonly<Record<string, string>> = { back: 'prev', forward: 'next' }

interface WayOn {
  readonly name: string
  /** The number of acts it leads to; null where there is nothing that way. */
  readonly to: number | null
}

/** Where one can go; stages only where the negotiation had any besides its first. */
function waysOn({ at, total, stages }: Steps): WayOn[] {
  const before = stages.findLast(stage => stage < at) ?? null
  const after = stages.find(stage => stage > at) ?? null
  const staged = stages.length < 2 ? [] : [{ name: 'stage-back', to: before }]
  return [
    { name: 'first', to: at > 1 ? 1 : null },
    ...staged,
    { name: 'back', to: at > 1 ? at - 1 : null },
    { name: 'forward', to: at < total ? at + 1 : null },
    ...(staged.length === 0 ? [] : [{ name: 'stage-forward', to: after }]),
    { name: 'last', to: at < total ? total : null },
  ]
}

/** Leads to the first step, where there is more than one. */
export function StepThrough({ ctx }: { ctx: Ctx }) {
  if (ctx.steps !== undefined || ctx.view.at.index < 2) return null
  return (
    <p class="wide">
      {rich(ctx.t, 'steps-from-start', { link: words => <a href={here(ctx, { at: '1' })}>{words}</a> })}
    </p>
  )
}
