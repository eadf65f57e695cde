/**
 * Signs what is sent from a page with the key that this browser keeps for the reader's credential. A form is sent as
 * it is, with the name of the key; the server answers with the author part that it means, which is compared with what
 * was entered and signed; then the form is sent again with the signature. Whatever goes otherwise, the form goes the
 * way it goes without script, and the server vouches for it.
 */

import { fromHex } from '../core/canonical/hash.js'
import type { Body } from '../core/record/body.js'
import { commitBody } from '../core/record/body.js'
import type { AuthorPart } from '../core/record/leaf.js'
import { authorMessage } from '../core/record/signature.js'
import { type BrowserKey, keptKey, keyName, sign } from './key-store.js'

/** What the server would record, to be signed. */
interface ToSign {
  readonly author: AuthorPart
  readonly body?: { readonly salt: string; readonly body: Body }
}

const said = document.querySelector<HTMLElement>('[data-signs]')
if (said !== null) start(said)

async function start(said: HTMLElement): Promise<void> {
  const { log, credential, party, keys } = said.dataset as Record<string, string>
  const key = await keptKey(keyName(log!, credential!), keys!.split(' '))
  said.textContent = key === null ? said.dataset.elsewhere! : said.dataset.here!
  if (key === null) return
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    const { pathname } = new URL(form.action)
    if (!pathname.endsWith('/act') && form.dataset.act === undefined) return
    event.preventDefault()
    const submitter = event.submitter as HTMLButtonElement | null
    send(form, submitter, key, { log: log!, credential: credential!, party: party! }).catch(() =>
      sendPlainly(form, submitter),
    )
  })
}

type Who = Pick<AuthorPart, 'log' | 'credential' | 'party'>

async function send(
  form: HTMLFormElement,
  submitter: HTMLButtonElement | null,
  key: BrowserKey,
  who: Who,
): Promise<void> {
  const fields = fieldsOf(form, submitter)
  fields.set('sign-with', key.hex)
  const answer = await post(form, fields)
  // A preview, or a refusal: shown as it is without script.
  if (answer.status !== 202) return sendPlainly(form, submitter)
  const { author, body } = (await answer.json()) as ToSign
  if (!isWhatWasEntered(author, body, fields, who)) throw new Error('not what was entered')
  const sig = await sign(key, authorMessage(author))
  addField(form, 'signed', JSON.stringify({ author, salt: body?.salt, key: key.hex, sig }))
  sendPlainly(form, submitter)
}

/** Who, which act, every field that the act has under the same name, and every word of free text. */
function isWhatWasEntered(author: AuthorPart, body: ToSign['body'], fields: FormData, who: Who): boolean {
  if (author.log !== who.log || author.credential !== who.credential || author.party !== who.party)
    return false
  for (const [name, value] of Object.entries(author.act)) {
    const entered = fields.get(name)
    if (entered !== null && typeof value !== 'object' && String(value) !== entered) return false
  }
  if (body === undefined) return author.body === undefined
  const made = commitBody(body.body, fromHex(body.salt)!)
  return made.commit === author.body?.commit && isEntered(body.body, fields)
}

function isEntered(body: Body, fields: FormData): boolean {
  return Object.entries(body).every(
    ([part, words]) => part === 'lang' || words === plain(String(fields.get(part) ?? '')),
  )
}

/** As the server keeps what was entered. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

function post(form: HTMLFormElement, fields: FormData): Promise<Response> {
  const body = new URLSearchParams([...fields] as [string, string][])
  return fetch(form.action, { method: 'POST', body, redirect: 'error' })
}

function fieldsOf(form: HTMLFormElement, submitter: HTMLButtonElement | null): FormData {
  const fields = new FormData(form)
  if (submitter?.name) fields.set(submitter.name, submitter.value)
  return fields
}

function sendPlainly(form: HTMLFormElement, submitter: HTMLButtonElement | null): void {
  if (submitter?.name) addField(form, submitter.name, submitter.value)
  HTMLFormElement.prototype.submit.call(form)
}

function addField(form: HTMLFormElement, name: string, value: string): void {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = name
  input.value = value
  form.append(input)
}
