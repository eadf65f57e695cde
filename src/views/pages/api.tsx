/** What is served as JSON, readable by people. The same table describes itself to machines in openapi.json. */
import type { Site } from '../context.js'
import { page } from '../page.js'
import { rich } from '../rich.js'

export interface ApiEntry {
  readonly path: string
  /** Message `api-NAME` says what it holds. */
  readonly name: string
}

export function apiPage(
  site: Site,
  { entries, example }: { entries: readonly ApiEntry[]; example: string },
): string {
  const { t } = site
  return page({
    site,
    title: t('api-title'),
    section: 'api',
    children: (
      <>
        <h1>{t('api-title')}</h1>
        <p class="lead">{t('api-lead')}</p>
        <p>{rich(t, 'api-machine', { openapi: words => <a href="/openapi.json">{words}</a> })}</p>
        <section class="scroll" tabindex={0} aria-label={t('api-title')}>
          <table>
            <caption class="vh">{t('api-title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('api-path')}</th>
                <th scope="col">{t('api-what')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ path, name }) => (
                <tr>
                  <th scope="row">
                    <code dir="ltr">
                      {path.includes('{id}') || name === 'compare' ? (
                        path
                      ) : (
                        <a href={path.replace('{negotiation}', example)}>{path}</a>
                      )}
                    </code>
                  </th>
                  <td>{t(`api-${name}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </>
    ),
  })
}
