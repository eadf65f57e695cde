/** How to be told of what comes: the feed of what a page is about, and the calendar, each with what it is. */
import { type SubscriptionKind, subjectKey } from '../../core/reports/following.js'
import { type Ctx, encodeQuery, here, to } from '../context.js'
import { Hidden } from '../forms/form.js'

export type FollowKind = Exclude<SubscriptionKind, 'awaits'>

const pathOf: Readonly<Record<FollowKind, (id: string) => string>> = {
  negotiation: () => '',
  provision: to.provision,
  party: to.party,
  theme: to.theme,
}

/** The path of a feed; of the present, whatever moment the page looks at. */
export function feedPath(ctx: Pick<Ctx, 'base' | 'lang'>, kind: FollowKind, id = ''): string {
  return `${ctx.base}${pathOf[kind](id)}/feed.atom${encodeQuery({ lang: ctx.lang })}`
}

function calendarPath({ base, lang }: Pick<Ctx, 'base' | 'lang'>): string {
  return `${base}/calendar.ics${encodeQuery({ lang })}`
}

export function FollowFeed({ ctx, kind, id }: { ctx: Ctx; kind: FollowKind; id?: string }) {
  return (
    <>
      <p class="note wide" id="follow-feed">
        <a href={feedPath(ctx, kind, id)} type="application/atom+xml">
          {ctx.t('follow', { kind })}
        </a>{' '}
        {ctx.t('follow-feed')}
      </p>
      <FollowByMail ctx={ctx} kind={kind} id={id} />
    </>
  )
}

/** The same by e-mail: a button for whoever has an address here, and for others the way to have one. */
export function FollowByMail({
  ctx,
  kind,
  id = '',
}: {
  ctx: Ctx
  kind: SubscriptionKind
  id?: string | undefined
}) {
  const { t, person, following } = ctx
  if (person === null)
    return (
      <p class="note wide" id="follow">
        <a href={`/sign-in${encodeQuery({ back: `${here(ctx, { lang: '' })}#follow` })}`}>
          {t('follow-mail-sign-in')}
        </a>{' '}
        {t('follow-mail-often')}
      </p>
    )
  if (following === undefined) return null
  if (!following.mailed)
    return (
      <p class="note wide" id="follow">
        <a href="/account">{t('follow-mail-address')}</a>
      </p>
    )
  const follows = following.follows.has(subjectKey({ kind, subject: id }))
  return (
    <form method="post" class="wide" id="follow" action={`${ctx.base}/${follows ? 'unfollow' : 'follow'}`}>
      <Hidden fields={{ token: ctx.formToken, back: here(ctx, {}), kind, subject: id }} />
      <p class="send">
        <button type="submit" class="quiet">
          {t(follows ? 'follow-mail-stop' : 'follow-mail', { kind })}
        </button>
        <span class="note">
          {t(follows ? 'follow-mail-on' : 'follow-mail-often')}{' '}
          {follows ? <a href="/account/following">{t('following-title')}</a> : null}
        </span>
      </p>
    </form>
  )
}

export function FollowCalendar({ ctx }: { ctx: Ctx }) {
  return (
    <p class="note wide">
      <a href={calendarPath(ctx)} type="text/calendar">
        {ctx.t('follow-dates')}
      </a>{' '}
      {ctx.t('follow-calendar')}
    </p>
  )
}

/** The same for programs, in the head of the page. */
export function FollowLinks({ ctx, kind, id }: { ctx: Ctx; kind: FollowKind; id?: string | undefined }) {
  const feed = feedPath(ctx, kind, id)
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={ctx.t('follow', { kind })} href={feed} />
      {kind === 'negotiation' ? (
        <link rel="alternate" type="text/calendar" title={ctx.t('follow-dates')} href={calendarPath(ctx)} />
      ) : null}
    </>
  )
}
