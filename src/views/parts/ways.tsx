/** Ways to sign in besides a link by e-mail, together: on the page to sign in, to step up, and of an account. */
import type { Site } from '../context.js'
import {
  InstitutionAccount,
  type InstitutionShown,
  InstitutionSignIn,
  InstitutionStepUp,
} from './institution.js'
import { PasskeyList, PasskeySignIn, PasskeyStepUp, type PasskeysShown } from './passkeys.js'

/** What is offered. */
export interface WaysShown {
  readonly passkeys: boolean
  /** The institution's name; null where there is none. */
  readonly institution: string | null
}

/** What an account has; null for what the site does not offer. */
export interface AccountWays {
  readonly passkeys: PasskeysShown | null
  readonly institution: InstitutionShown | null
}

interface Props {
  readonly site: Site
  readonly ways: WaysShown
  /** A path of this site; empty for the account. */
  readonly back: string
}

export function SignInWays({ site, ways: { passkeys, institution }, back }: Props) {
  if (!passkeys && institution === null) return null
  return (
    <section>
      <h2>{site.t('ways-title')}</h2>
      {institution === null ? null : <InstitutionSignIn site={site} institution={institution} back={back} />}
      {passkeys ? <PasskeySignIn site={site} back={back} /> : null}
    </section>
  )
}

export function StepUpWays({ site, ways: { passkeys, institution }, back }: Props) {
  return (
    <>
      {passkeys ? <PasskeyStepUp site={site} back={back} /> : null}
      {institution === null ? null : <InstitutionStepUp site={site} institution={institution} back={back} />}
    </>
  )
}

/** The sections of an account's page. */
export function AccountWaysSections({ site, ways }: { site: Site; ways: AccountWays }) {
  const { passkeys, institution } = ways
  return (
    <>
      {passkeys === null ? null : <PasskeyList site={site} shown={passkeys} />}
      {institution === null ? null : <InstitutionAccount site={site} shown={institution} />}
    </>
  )
}
