/** Signing in at an institution (OpenID Connect), on pages: links there, and what an account has to do with it. */
import { encodeQuery, type Site } from '../context.js'
import { Hidden } from '../forms/form.js'
import { rich } from '../rich.js'
import { When } from './names.js'
import { StepUpFirst } from './passkeys.js'

/** What the page of an account shows of the institution. */
export interface InstitutionShown {
  readonly name: string
  /** What the account is known as there. */
  readonly connected: readonly { readonly subject: string; readonly created: number }[]
  /** Whether its owner has shown lately that it is they: only then is anything connected or taken away. */
  readonly isSteppedUp: boolean
}

interface Props {
  readonly site: Site
  /** Its name. */
  readonly institution: string
  /** A path of this site. */
  readonly back: string
}

/** A link and no form: the answer leads to another site, where forms of ours may not go. */
export function InstitutionSignIn({ site, institution, back }: Props) {
  return (
    <p class="send">
      <a class="button" href={startPath({ back })}>
        {rich(site.t, 'institution-sign-in', { institution: <bdi>{institution}</bdi> })}
      </a>{' '}
      <span class="note">{site.t('institution-note')}</span>
    </p>
  )
}

/** Shows again that it is they: the institution asks anew. */
export function InstitutionStepUp({ site, institution, back }: Props) {
  return (
    <p class="send">
      <a class="button" href={startPath({ for: 'step-up', back })}>
        {rich(site.t, 'institution-step-up', { institution: <bdi>{institution}</bdi> })}
      </a>
    </p>
  )
}

export function InstitutionAccount({ site, shown }: { site: Site; shown: InstitutionShown }) {
  const { t } = site
  const { name, connected, isSteppedUp } = shown
  const institution = <bdi>{name}</bdi>
  return (
    <section id="institution">
      <h2>{rich(t, 'institution-title', { institution })}</h2>
      <p>
        {rich(t, connected.length === 0 ? 'institution-unconnected' : 'institution-connected', {
          institution,
        })}
      </p>
      <ul class="plain">
        {connected.map(identity => (
          <Connected site={site} identity={identity} removable={isSteppedUp} />
        ))}
      </ul>
      {!isSteppedUp ? (
        <StepUpFirst site={site} back="/account#institution" />
      ) : connected.length === 0 ? (
        <p>
          <a class="button" href={startPath({ for: 'connect' })}>
            {rich(t, 'institution-connect', { institution })}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function Connected({
  site,
  identity: { subject, created },
  removable,
}: {
  site: Site
  identity: InstitutionShown['connected'][number]
  removable: boolean
}) {
  const { t, formToken } = site
  return (
    <li>
      <p>
        {rich(t, 'institution-subject', {
          subject: <bdi>{subject}</bdi>,
          when: <When site={site} when={new Date(created).toISOString().slice(0, 10)} />,
        })}
      </p>
      {removable ? (
        <form method="post" action="/account/institution/remove">
          <Hidden fields={{ token: formToken, subject }} />
          <p class="send">
            <button type="submit" class="quiet">
              {t('institution-remove')}
            </button>
          </p>
        </form>
      ) : null}
    </li>
  )
}

function startPath(query: Readonly<Record<string, string>>): string {
  return `/sign-in/institution${encodeQuery(query)}`
}
