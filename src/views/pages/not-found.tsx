/** Nothing is here: what was asked for, and where one can go on. */
import { type Ctx, link, type Site } from '../context.js'
import { page } from '../page.js'

/** `what` is what was looked for, in the reader's words: an address, an id. */
export function notFoundPage(site: Site, { what, ctx }: { what: string; ctx?: Ctx | undefined }): string {
  const { t } = site
  return page({
    site,
    ...(ctx === undefined ? {} : { ctx }),
    title: t('not-found-title'),
    section: 'not-found',
    children: (
      <>
        <h1>{t('not-found-title')}</h1>
        <p class="lead" data-why="not-found" role="alert">
          {t('not-found-words', { what })}
        </p>
        <p>
          {ctx === undefined ? (
            <a href="/">{t('not-found-home')}</a>
          ) : (
            <a href={link(ctx, '')}>{t('not-found-negotiation')}</a>
          )}
        </p>
      </>
    ),
  })
}
