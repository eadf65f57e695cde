/**
 * Signs what a form says with the key that this browser keeps for the reader's credential: the server is asked which
 * author part the form means, that is compared with what was entered, and signed. Rules K3 and K4, docs/spec/signing.md.
 */
import { fromHex } from '../core/canonical/hash.js'
import { type Body, commitBody } from '../core/record/body.js'
import type { AuthorPart } from '../core/record/leaf.js'
import { authorMessage } from '../core/record/signature.js'
import { type BrowserKey, keptKey, keyName, sign } from './key-store.js'

/** Who signs on this page, and with what. */
export interface Signer {
  readonly key: BrowserKey
  readonly who: Pick<AuthorPart, 'log' | 'credential' | 'party'>
}

/** What was entered under a name; null where nothing was. */
type Entered = (name: string) => string | null

/** What the server would record, to be signed. */
interface ToSign {
  readonly author: AuthorPart
  readonly body?: { readonly salt: string; readonly body: Body }
}

/** The signer of this page: null where its seat has no key, or this browser has none of its keys. */
export async function signerHere(): Promise<Signer | null> {
  const said = document.querySelector<HTMLElement>('[data-signs]')
  if (said === null) return null
  const { log, credential, party, keys } = said.dataset as Record<string, string>
  const key = await keptKey(keyName(log!, credential!), keys!.split(' '))
  return key === null ? null : { key, who: { log: log!, credential: credential!, party: party! } }
}

/**
 * The field `signed` of a form; null where there is nothing to sign: a preview, or a refusal. `ask` sends the form with
 * one more field. Throws where what comes back is not what was entered.
 */
export async function signedBy(
  { key, who }: Signer,
  entered: Entered,
  ask: (name: string, value: string) => Promise<Response>,
): Promise<string | null> {
  const answer = await ask('sign-with', key.hex)
  if (answer.status !== 202) return null
  const { author, body } = (await answer.json()) as ToSign
  if (!isWhatWasEntered(author, body, entered, who)) throw new Error('not what was entered')
  const sig = await sign(key, authorMessage(author))
  return JSON.stringify({ author, salt: body?.salt, key: key.hex, sig })
}

/** Who, which act, every field that the act has under the same name, and every word of free text. */
function isWhatWasEntered(
  author: AuthorPart,
  body: ToSign['body'],
  entered: Entered,
  who: Signer['who'],
): boolean {
  if (author.log !== who.log || author.credential !== who.credential || author.party !== who.party)
    return false
  for (const [name, value] of Object.entries(author.act)) {
    const said = entered(name)
    if (said !== null && typeof value !== 'object' && String(value) !== said) return false
  }
  if (body === undefined) return author.body === undefined
  const made = commitBody(body.body, fromHex(body.salt)!)
  return made.commit === author.body?.commit && isEntered(body.body, entered)
}

function isEntered(body: Body, entered: Entered): boolean {
  return Object.entries(body).every(
    ([part, words]) => part === 'lang' || words === plain(entered(part) ?? ''),
  )
}

/** As the server keeps what was entered. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
}
