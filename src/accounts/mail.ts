/**
 * What is sent by e-mail: plain text, to one verified or to-be-verified address, in the reader's language. Links stand
 * alone on their lines, outside of sentences, so that nothing around them becomes part of them.
 */
import type { Result } from '../core/canonical/result.js'
import type { Lang, Translate } from '../locales/locale.js'
import type { Address } from './addresses.js'

export interface Message {
  readonly to: Address
  readonly lang: Lang
  /** A fixed sentence of ours: what others wrote stands in the text alone. */
  readonly subject: string
  readonly text: string
  /** Of what comes again and again: the link that ends it, by one POST and without signing in (RFC 8058). */
  readonly unsubscribe?: string
}

/** Where mail goes. */
export interface Outbox {
  /** Whether mail leaves this machine. */
  readonly delivers: boolean
  /** `mail-not-sent`, which names the mail server and its words: for the operator. */
  send(message: Message): Promise<Result<null>>
  close(): Promise<void>
}

/** The mail of a one-time link. */
interface LinkMail {
  readonly to: Address
  readonly purpose: 'sign-in' | 'confirm'
  readonly url: string
  /** The name of the site, as its operator gave it. */
  readonly site: string
  readonly minutes: number
}

/** The mail of an invitation. Names are those of the negotiation's log. */
interface InvitationMail {
  readonly to: Address
  readonly url: string
  readonly site: string
  readonly negotiation: string
  readonly party: string
  readonly days: number
}

export function linkMail(t: Translate, { to, purpose, url, site, minutes }: LinkMail): Message {
  const text = [
    t(`mail-${purpose}-lead`, { site: oneLine(site) }),
    url,
    t('mail-link-lasts', { minutes }),
    t('mail-link-unasked'),
  ]
  return messageOf(t, to, `mail-${purpose}-subject`, text)
}

/** To the address that an account has just given up: whoever did that should be its owner. */
export function addressChangedMail(t: Translate, { to, site }: Pick<LinkMail, 'to' | 'site'>): Message {
  const text = [t('mail-address-changed-lead', { site: oneLine(site) }), t('mail-address-changed-unasked')]
  return messageOf(t, to, 'mail-address-changed-subject', text)
}

export function invitationMail(t: Translate, mail: InvitationMail): Message {
  const { to, url, days } = mail
  const [site, negotiation, party] = [mail.site, mail.negotiation, mail.party].map(oneLine) as [
    string,
    string,
    string,
  ]
  const text = [
    t('mail-invitation-lead', { site, negotiation, party }),
    url,
    t('mail-invitation-lasts', { days }),
    t('mail-invitation-public'),
  ]
  return messageOf(t, to, 'mail-invitation-subject', text)
}

/** The mail of a link to vote by. Names and the question are those of the consultation's log. */
interface VotingMail {
  readonly to: Address
  readonly url: string
  readonly site: string
  readonly party: string
  readonly question: string
  /** As its reader writes it. */
  readonly when: string
}

export function votingMail(t: Translate, { to, url, site, party, question, when }: VotingMail): Message {
  const text = [
    t('mail-voting-lead', { site: oneLine(site), party: oneLine(party), question: oneLine(question) }),
    t('mail-voting-link'),
    url,
    t('mail-voting-lasts', { when }),
    t('mail-voting-public'),
  ]
  return messageOf(t, to, 'mail-voting-subject', text)
}

function messageOf(t: Translate, to: Address, subject: string, paragraphs: readonly string[]): Message {
  return { to, lang: t.lang, subject: t(subject), text: `${paragraphs.join('\n\n')}\n` }
}

/** What others named, on one line: a name cannot set a paragraph, or a link on a line of its own, between ours. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}
