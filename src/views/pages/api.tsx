/** What is served as JSON, readable by people. The same table describes itself to machines in openapi.json. */
import type { Site } from '../context.js'
import { page } from '../page.js'
import { rich } from '../rich.js'

export interface ApiEntry {
  readonly path: string
  /** Message `api-NAME` says what it holds. */
  readonly name: string
}

/** A kind of act with its members, in the notation of types. */
interface ApiKind {
  readonly kind: string
  readonly members: readonly { readonly name: string; readonly shape: string; readonly required: boolean }[]
}

export interface ApiRoom {
  /** Message `api-room-ROOM`. */
  readonly room: string
  readonly kinds: readonly ApiKind[]
}

interface ApiShown {
  readonly entries: readonly ApiEntry[]
  readonly rooms: readonly ApiRoom[]
  /** A negotiation to link to. */
  readonly example: string
  /** The public address of the server. */
  readonly server: string
}

export function apiPage(site: Site, { entries, rooms, example, server }: ApiShown): string {
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
        <Acting site={site} rooms={rooms} address={`${server}/api/n/${example}/acts`} />
      </>
    ),
  })
}

/** How a program acts, and what there is to do. */
function Acting({ site, rooms, address }: { site: Site; rooms: readonly ApiRoom[]; address: string }) {
  const { t } = site
  const act = `{"act": {"kind": "statement", "target": {"provision": "1", "version": 0}},
  "body": {"lang": "en", "statement": "We agree."}}`
  return (
    <>
      <h2>{t('api-acting')}</h2>
      <p>
        {rich(t, 'api-acting-words', {
          token: words => <a href="/account/tokens">{words}</a>,
          key: <code dir="ltr">Idempotency-Key</code>,
        })}
      </p>
      <pre dir="ltr" class="scroll" tabindex={0}>
        {`curl ${address} \\
  -H 'Authorization: Bearer TOKEN' -H 'Idempotency-Key: a-name-of-yours' \\
  -H 'Content-Type: application/json' \\
  -d '${act}'`}
      </pre>
      <p>{t('api-refusal')}</p>
      <p>{rich(t, 'api-forms-words', { example: <code dir="ltr">/api/n/ID/drafts</code> })}</p>
      <h2>{t('api-kinds')}</h2>
      <p>{t('api-kinds-words')}</p>
      {rooms.map(({ room, kinds }) => (
        <details class="more">
          <summary>{t(`api-room-${room}`)}</summary>
          <dl class="kinds" dir="ltr">
            {kinds.map(({ kind, members }) => (
              <div>
                <dt>
                  <code>{kind}</code>
                </dt>
                {members.map(({ name, shape, required }) => (
                  <dd>
                    <code>{`${name}${required ? '' : '?'}: ${shape}`}</code>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      ))}
    </>
  )
}
