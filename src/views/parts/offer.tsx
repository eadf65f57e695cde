/** An offer: by whom, to whom, what it would accept and if what, where it stands, what was answered. It counts nowhere. */
import { presentTarget } from '../../core/negotiation/lookup.js'
import type { OfferState } from '../../core/negotiation/offers.js'
import type { Body } from '../../core/record/body.js'
import { type Ctx, type FormState, link, to } from '../context.js'
import { OfferDeeds } from '../forms/offer-forms.js'
import { mayDo } from '../models/may.js'
import { type SealedWords, sealedBody, standingOfOffer, wordsAt } from '../models/offers.js'
import { rich } from '../rich.js'
import { Fact } from './fact.js'
import { ActLink, Moment, PartyLink, PartyList, TargetLink, WhenOf } from './names.js'
import { BodyPart } from './words.js'

export function OfferCard({
  ctx,
  offer,
  sealed,
  form,
}: {
  ctx: Ctx
  offer: OfferState
  sealed: SealedWords
  form: FormState | undefined
}) {
  const { view } = ctx
  const body = offer.hash === null ? null : sealedBody(view, offer, sealed)
  return (
    <article class="card offer" id={`offer-${offer.seq}`}>
      <h3>
        <OfferTitle ctx={ctx} offer={offer} />
      </h3>
      <p class="prov">
        <Standing ctx={ctx} offer={offer} /> · <WhenOf ctx={ctx} seq={offer.seq} /> ·{' '}
        <ActLink ctx={ctx} seq={offer.seq} />
      </p>
      <Bearing ctx={ctx} offer={offer} body={body} />
      <Words ctx={ctx} offer={offer} body={body} />
      <Answers ctx={ctx} offer={offer} />
      <OfferDeeds ctx={ctx} offer={offer} body={body} form={form} />
    </article>
  )
}

function OfferTitle({ ctx, offer }: { ctx: Ctx; offer: OfferState }) {
  const { hash, released, party, to: parties } = offer
  const how = hash === null ? 'public' : released === null ? 'sealed' : 'released'
  return (
    <>
      {rich(ctx.t, `offer-title-${parties === null ? 'all' : how}`, {
        party: <PartyLink ctx={ctx} id={party} />,
        to:
          parties === null ? (
            ''
          ) : (
            <span>
              <PartyList ctx={ctx} ids={parties} />
            </span>
          ),
      })}
    </>
  )
}

function Standing({ ctx, offer }: { ctx: Ctx; offer: OfferState }) {
  const { t } = ctx
  const stands = standingOfOffer(offer, ctx.now)
  return (
    <>
      <span class="chip">{t(`offer-stands-${stands}`)}</span>{' '}
      {offer.withdrawn === null ? null : <ActLink ctx={ctx} seq={offer.withdrawn} />}
      {offer.until === null || offer.withdrawn !== null
        ? null
        : rich(t, 'offer-until-when', { when: <Moment site={ctx} ms={offer.until} /> })}
    </>
  )
}

function Bearing({ ctx, offer, body }: { ctx: Ctx; offer: OfferState; body: Body | null }) {
  const { t } = ctx
  const { would, if: conditions } = offer
  if (would === null && !body?.would && !body?.if) return null
  return (
    <dl class="facts">
      <Fact term={t('offer-would-short')}>
        {would === null ? (
          <References ctx={ctx} written={body?.would} />
        ) : (
          <TargetLink ctx={ctx} target={would} />
        )}
      </Fact>
      <Fact term={t('offer-if-short')}>
        {would === null ? (
          <References ctx={ctx} written={body?.if} />
        ) : conditions.length === 0 ? (
          t('offer-if-words')
        ) : (
          conditions.map((target, i) => [
            i === 0 ? '' : t('list-separator'),
            <TargetLink ctx={ctx} target={target} />,
          ])
        )}
      </Fact>
    </dl>
  )
}

/** References as the words of a sealed offer have them, linked where there is such a thing now. */
function References({ ctx, written = '' }: { ctx: Ctx; written?: string | undefined }) {
  const lines = written.split('\n').flatMap(line => line.trim() || [])
  if (lines.length === 0) return <>{ctx.t('offer-if-words')}</>
  return (
    <>
      {lines.map((line, i) => {
        const target = presentTarget(ctx.view.state, line)
        return [
          i === 0 ? '' : ctx.t('list-separator'),
          target === null ? <bdi>{line}</bdi> : <TargetLink ctx={ctx} target={target} />,
        ]
      })}
    </>
  )
}

/** Its words; or that they are sealed, with what they are committed to, and who may read them. */
function Words({ ctx, offer, body }: { ctx: Ctx; offer: OfferState; body: Body | null }) {
  const { t } = ctx
  const at = wordsAt(offer)
  if (at !== null)
    return (
      <>
        <BodyPart ctx={ctx} seq={at} part="terms" />
        {offer.hash === null ? null : (
          <p class="prov">
            {rich(t, 'offer-released-by', { act: <ActLink ctx={ctx} seq={at} /> })}{' '}
            <Commitment ctx={ctx} hash={offer.hash} />
          </p>
        )}
      </>
    )
  return (
    <>
      {body === null ? null : (
        <div class="private">
          <p class="note">
            <b>{t('offer-sealed-yours')}</b>
          </p>
          <blockquote class="said" lang={body.lang} dir="auto">
            {(body.terms ?? '').split(/\n+/).map(paragraph => (
              <p>{paragraph}</p>
            ))}
          </blockquote>
        </div>
      )}
      <p class="note">
        {t('offer-sealed')} <Commitment ctx={ctx} hash={offer.hash!} />
      </p>
    </>
  )
}

function Commitment({ ctx, hash }: { ctx: Ctx; hash: string }) {
  return (
    <span class="commit">{rich(ctx.t, 'offer-commitment', { hash: <code dir="ltr">{hash}</code> })}</span>
  )
}

function Answers({ ctx, offer }: { ctx: Ctx; offer: OfferState }) {
  if (offer.answers.size === 0) return null
  return (
    <ul class="plain">
      {[...offer.answers].map(([party, { outcome, seq }]) => (
        <li>
          {rich(ctx.t, `offer-answered-${outcome}`, { party: <PartyLink ctx={ctx} id={party} /> })} ·{' '}
          <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
          <BodyPart ctx={ctx} seq={seq} part="reasons" />
        </li>
      ))}
    </ul>
  )
}

/** Offers in one line each, on the pages of what they bear on and of whose they are. */
export function OfferLines({
  ctx,
  offers,
  would,
}: {
  ctx: Ctx
  offers: readonly OfferState[]
  /** What an offer could be made on from here, as a reference. */
  would?: string
}) {
  const { t } = ctx
  const offered = would !== undefined && mayDo(ctx, 'offer')
  if (offers.length === 0 && !offered) return null
  return (
    <section id="offers">
      <h2>{t('offers-here', { count: offers.length })}</h2>
      {offers.length === 0 ? null : <p class="note">{t('offers-count-nowhere')}</p>}
      <ul class="plain">
        {offers.map(offer => (
          <li>
            <OfferTitle ctx={ctx} offer={offer} />{' '}
            <span class="chip">{t(`offer-stands-${standingOfOffer(offer, ctx.now)}`)}</span> ·{' '}
            <a href={link(ctx, to.offer(offer.seq))}>{t('offer-see')}</a> ·{' '}
            <ActLink ctx={ctx} seq={offer.seq} />
          </li>
        ))}
      </ul>
      {offered ? (
        <p>
          <a href={link(ctx, '/offers#do-offer', { would: would! })}>{t('offer-make-here')}</a>
        </p>
      ) : null}
    </section>
  )
}
