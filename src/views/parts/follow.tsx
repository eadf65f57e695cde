/** How to be told of what comes: the feed of what a page is about, and the calendar, each with what it is. */
import { type Ctx, encodeQuery, to } from '../context.js'

export type FollowKind = 'negotiation' | 'provision' | 'party' | 'theme'

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

export function calendarPath({ base, lang }: Pick<Ctx, 'base' | 'lang'>): string {
  return `${base}/calendar.ics${encodeQuery({ lang })}`
}

export function FollowFeed({ ctx, kind, id }: { ctx: Ctx; kind: FollowKind; id?: string }) {
  return (
    <p class="note wide">
      <a href={feedPath(ctx, kind, id)} type="application/atom+xml">
        {ctx.t('follow', { kind })}
      </a>{' '}
      {ctx.t('follow-feed')}
    </p>
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
