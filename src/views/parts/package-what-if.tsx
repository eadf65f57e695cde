/** What a reader supposes about a package, and what enters none; the limits of the whole. */
import type { PackageWork } from '../../core/analysis/package/answer.js'
import type { RedLine } from '../../core/analysis/package/problem.js'
import type { OfferRead, Unplaced } from '../../core/analysis/package/problem-of.js'
import { packageShownMax } from '../../core/limits.js'
import { type Ctx, here, link, to } from '../context.js'
import { rich } from '../rich.js'
import { KeptMoment } from './analysis-page.js'
import { PartyLink, ProvisionLink, TargetLink } from './names.js'
import { ChoiceName, EvidenceWords, Rest } from './package-parts.js'

interface Props {
  readonly ctx: Ctx
  readonly work: PackageWork
}

/** What is supposed now, each with the way back. */
export function Wished({ ctx, work: { question } }: Props) {
  const { t } = ctx
  const { keep, drop, without, infer } = question
  const lists = { keep, drop, without: without.map(String) }
  const wishes = (['keep', 'drop', 'without'] as const).flatMap(name =>
    lists[name].map(wish => ({ name, wish, left: lists[name].filter(one => one !== wish).join(',') })),
  )
  if (wishes.length === 0 && !infer) return null
  return (
    <section>
      <h2>{t('package-supposed')}</h2>
      <ul class="plain">
        {wishes.map(({ name, wish, left }) => (
          <li>
            {rich(t, `package-supposed-${name}`, { wish: <bdi>{wish}</bdi> })}{' '}
            <a href={here(ctx, { [name]: left, in: '' })}>{t('package-take-back', { wish })}</a>
          </li>
        ))}
        {infer ? (
          <li>
            {t('package-supposed-infer')}{' '}
            <a href={here(ctx, { infer: '', in: '' })}>{t('package-infer-not')}</a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

const floors = ['0', '1/4', '1/2', '3/4', '1']

/** Works without a script: it asks for the same page again. */
export function WhatIfForm({ ctx, work: { question } }: Props) {
  const { t } = ctx
  const { floor, keep, drop, without, infer } = question
  const chosen = floor.den === 1 ? `${floor.num}` : `${floor.num}/${floor.den}`
  return (
    <section>
      <h2>{t('package-what-if')}</h2>
      <form method="get" action={`${ctx.base}/package`}>
        <KeptMoment ctx={ctx} />
        {without.length === 0 ? null : <input type="hidden" name="without" value={without.join(',')} />}
        <div class="field">
          <label for="floor">{t('package-floor')}</label>
          <select id="floor" name="floor">
            {[...new Set([...floors, chosen])].map(share => (
              <option value={share} selected={share === chosen}>
                {floors.includes(share) ? t(`package-floor-${share.replace('/', '-')}`) : share}
              </option>
            ))}
          </select>
        </div>
        <Wishes ctx={ctx} name="keep" wishes={keep} />
        <Wishes ctx={ctx} name="drop" wishes={drop} />
        <div class="field">
          <label>
            <input type="checkbox" name="infer" value="yes" checked={infer} /> {t('package-infer')}
          </label>
        </div>
        <button type="submit">{t('package-ask')}</button>
      </form>
    </section>
  )
}

function Wishes({ ctx, name, wishes }: { ctx: Ctx; name: 'keep' | 'drop'; wishes: readonly string[] }) {
  return (
    <div class="field">
      <label for={name}>{ctx.t(`package-${name}`)}</label>
      <input
        type="text"
        id={name}
        name={name}
        value={wishes.join(', ')}
        dir="ltr"
        aria-describedby="wish-hint"
      />
      {name === 'drop' ? (
        <p class="hint" id="wish-hint">
          {ctx.t('package-wish-hint')}
        </p>
      ) : null}
    </div>
  )
}

/** Every red line that was read, those that enter no package with the reason, and what offers lift. */
export function RedLinesLeft({ ctx, work }: Props) {
  const { t } = ctx
  const { problem, unplaced, offers, sealed } = work
  return (
    <section>
      <h2>{t('package-red-lines')}</h2>
      {problem.redLines.length === 0 ? <p class="missing">{t('package-no-red-lines')}</p> : null}
      <details>
        <summary>{t('package-red-lines-read', { count: problem.redLines.length })}</summary>
        <ul class="plain">
          {problem.redLines.slice(0, packageShownMax).map(line => (
            <RedLineItem ctx={ctx} line={line} />
          ))}
        </ul>
        <Rest ctx={ctx} of={problem.redLines.length} />
      </details>
      <ul class="plain">
        {unplaced.slice(0, packageShownMax).map(one => (
          <UnplacedItem ctx={ctx} one={one} />
        ))}
        {offers.slice(0, packageShownMax).map(offer => (
          <OfferItem ctx={ctx} offer={offer} />
        ))}
        {sealed.length === 0 ? null : (
          <li class="note">
            {t('package-sealed', { count: sealed.length })}{' '}
            <a href={link(ctx, '/offers')}>{t('package-offers')}</a>
          </li>
        )}
      </ul>
      <Rest ctx={ctx} of={unplaced.length} />
      <Rest ctx={ctx} of={offers.length} />
    </section>
  )
}

function RedLineItem({
  ctx,
  line: { party, provision, choices, unless, evidence },
}: {
  ctx: Ctx
  line: RedLine
}) {
  const { t } = ctx
  const aside = evidence.acts[0]
  const wishes = [ctx.query.without ?? '', String(aside)].filter(one => one !== '').join(',')
  return (
    <li>
      <PartyLink ctx={ctx} id={party} />: <ProvisionLink ctx={ctx} id={provision} />,{' '}
      {choices.map((id, i) => [i === 0 ? '' : t('list-separator'), <ChoiceName ctx={ctx} id={id} />])}.{' '}
      <EvidenceWords ctx={ctx} evidence={evidence} />
      {unless.length === 0 ? null : `${t('package-can-be-lifted')} `}
      {aside === undefined ? null : (
        <a rel="nofollow" href={here(ctx, { without: wishes, in: '' })}>
          {t('package-set-aside', { act: `#${aside}` })}
        </a>
      )}
    </li>
  )
}

function UnplacedItem({ ctx, one: { party, target, evidence, why } }: { ctx: Ctx; one: Unplaced }) {
  return (
    <li class="missing">
      {party === null ? ctx.t('package-unnamed') : <PartyLink ctx={ctx} id={party} />}:{' '}
      <TargetLink ctx={ctx} target={target} />. {ctx.t(`package-unplaced-${why}`)}{' '}
      <EvidenceWords ctx={ctx} evidence={evidence} />
    </li>
  )
}

function OfferItem({
  ctx,
  offer: { act, party, lifts, if: conditions, why },
}: {
  ctx: Ctx
  offer: OfferRead
}) {
  const { t } = ctx
  const named = (list: OfferRead['if']) =>
    list.map(({ provision, choice }, i) => [
      i === 0 ? '' : t('list-separator'),
      <ProvisionLink ctx={ctx} id={provision} />,
      choice === provision ? null : [' (', <ChoiceName ctx={ctx} id={choice} />, ')'],
    ])
  return (
    <li>
      {rich(t, `package-offer-${why}`, {
        ...{ party: <PartyLink ctx={ctx} id={party} />, would: named(lifts), if: named(conditions) },
        offer: <a href={link(ctx, to.offer(act))}>{`#${act}`}</a>,
      })}
    </li>
  )
}

const limits = ['proposes', 'declared', 'apart', 'words'] as const

export function LimitsOf({ ctx }: { ctx: Ctx }) {
  return (
    <section>
      <h2>{ctx.t('package-limits')}</h2>
      <ul>
        {limits.map(limit => (
          <li>{ctx.t(`package-limit-${limit}`)}</li>
        ))}
      </ul>
    </section>
  )
}
