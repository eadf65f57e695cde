/** Links to vote by, shown once. */
import { type Ctx, link } from '../context.js'
import { page } from '../page.js'

/** Links for those invited, shown once: whoever has one votes with it. */
export function linksPage(ctx: Ctx, { links }: { links: readonly string[] }): string {
  const { t } = ctx
  return page({
    site: ctx,
    ctx,
    title: t('consultation-links'),
    section: 'links',
    children: (
      <>
        <h1>{t('consultation-links')}</h1>
        <section class="made">
          <p>{t('consultation-links-once', { count: links.length })}</p>
          <p class="field">
            <label for="links">{t('consultation-links-list')}</label>
            <textarea id="links" readonly rows={Math.min(20, links.length + 1)} dir="ltr">
              {links.join('\n')}
            </textarea>
          </p>
        </section>
        <p>
          <a href={link(ctx, '')}>{t('votes-back')}</a>
        </p>
      </>
    ),
  })
}
