/**
 * Signs what is sent from a page, where this browser can. The form is then sent with the signature; whatever goes
 * otherwise, it goes the way it goes without script, and the server vouches for it.
 */
import { type Signer, signedBy, signerHere } from './signing.js'

const said = document.querySelector<HTMLElement>('[data-signs]')
if (said !== null) start(said)

async function start(said: HTMLElement): Promise<void> {
  const signer = await signerHere()
  said.textContent = signer === null ? said.dataset.elsewhere! : said.dataset.here!
  if (signer === null) return
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    const { pathname } = new URL(form.action)
    // What is one touch in a meeting is sent, and signed, by meeting-ballots.ts.
    const isTap = form.dataset.tap !== undefined && document.body.dataset.taps !== undefined
    if (isTap || (!pathname.endsWith('/act') && form.dataset.act === undefined)) return
    event.preventDefault()
    const submitter = event.submitter as HTMLButtonElement | null
    send(form, submitter, signer).catch(() => sendPlainly(form, submitter))
  })
}

async function send(
  form: HTMLFormElement,
  submitter: HTMLButtonElement | null,
  signer: Signer,
): Promise<void> {
  const fields = new FormData(form)
  if (submitter?.name) fields.set(submitter.name, submitter.value)
  const entered = (name: string) => fields.get(name) as string | null
  const signed = await signedBy(signer, entered, (name, value) => {
    const body = new URLSearchParams([...fields, [name, value]] as [string, string][])
    return fetch(form.action, { method: 'POST', body, redirect: 'error' })
  })
  if (signed !== null) addField(form, 'signed', signed)
  sendPlainly(form, submitter)
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
