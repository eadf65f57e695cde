/**
 * Sends what is pressed in a meeting without leaving the page. A ballot that cannot be sent is kept on this device and
 * sent again, under the same key, so that it is recorded once however often it is sent. That it is recorded is said
 * only when the server has said so. Where this browser has a key it signs (signing.ts), and what is kept is what was
 * signed.
 */
import { type Signer, signedBy, signerHere } from './signing.js'

/** What the page says about sending. */
interface Sending {
  /** Where acts go, as JSON. */
  readonly act: string
  /** The credential that acts: what another one kept is not sent. */
  readonly seat: string
  /** `Recorded as act #.` */
  readonly recorded: string
  readonly again: string
}

interface Kept {
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
}

const prefix = (seat: string) => `travaux/ballot${location.pathname}/${seat}/`

/** Takes over the forms of one touch. `done` is called after something was recorded. */
export function sendTaps(sending: Sending, done: () => Promise<void>): { sendKept(): Promise<void> } {
  document.body.dataset.taps = ''
  const signer = signerHere()
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (form.dataset.tap === undefined || event.defaultPrevented) return
    event.preventDefault()
    const fields = fieldsOf(form, event.submitter as HTMLButtonElement | null)
    if (form.dataset.tap === 'ballot') void sendBallot(fields)
    else void attemptOnce({ key: newKey(), fields })
  })
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('[data-send-again]') !== null) void sendKept()
  })

  async function sendBallot(fields: Kept['fields']): Promise<void> {
    const kept = { key: newKey(), fields }
    keep(sending.seat, kept)
    await attempt(kept)
  }

  async function attemptOnce(tap: Kept): Promise<void> {
    await answered(await send(sending, await signed(tap, false)), tap.fields)
  }

  /** Signed once: what was lost on the way is sent again in the same bytes, which the record knows. */
  async function signed(tap: Kept, isKept: boolean): Promise<Kept> {
    const by = await signer
    if (by === null || tap.fields.signed !== undefined) return tap
    const now = { ...tap, fields: await withSignature(sending, by, tap) }
    if (isKept && now.fields.signed !== undefined) keep(sending.seat, now)
    return now
  }

  async function attempt(unsigned: Kept): Promise<void> {
    say(unsigned.fields, 'sending')
    const kept = await signed(unsigned, true)
    const sent = await send(sending, kept)
    if (sent === null) return offerAgain(kept.fields)
    forget(sending.seat, kept)
    await answered(sent, kept.fields)
  }

  /** A refusal is shown as it is without script: by the server, in words. */
  async function answered(sent: Sent | null, fields: Kept['fields']): Promise<void> {
    if (sent === null || sent.index === null) return submitPlainly(fields)
    await done()
    say(fields, sending.recorded.replace('#', `#${sent.index}`))
  }

  function offerAgain(fields: Kept['fields']): void {
    const said = say(fields, 'kept')
    if (said === null) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'quiet'
    button.dataset.sendAgain = ''
    button.textContent = sending.again
    said.append(' ', button)
  }

  async function sendKept(): Promise<void> {
    for (const kept of allKept(sending.seat)) await attempt(kept)
  }

  return { sendKept }
}

interface Sent {
  /** The act that it was recorded as; null where it was refused. */
  readonly index: number | null
}

/** The fields with what was signed; without, where nobody answered, or there is nothing to sign. */
async function withSignature(
  sending: Sending,
  signer: Signer,
  { key, fields }: Kept,
): Promise<Kept['fields']> {
  const ask = (name: string, value: string) => post(sending, key, { ...fields, [name]: value })
  const signed = await signedBy(signer, name => fields[name] ?? null, ask).catch(() => null)
  return signed === null ? fields : { ...fields, signed }
}

function post({ act }: Sending, key: string, fields: Kept['fields']): Promise<Response> {
  return fetch(act, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ ...fields, token: tokenNow() ?? fields.token }),
  })
}

/** Null where nobody answered, or nobody can say what became of it: it is safe to send again. */
async function send(sending: Sending, { key, fields }: Kept): Promise<Sent | null> {
  try {
    const answer = await post(sending, key, fields)
    if (answer.status >= 500) return null
    return { index: answer.status === 201 ? ((await answer.json()) as { index: number }).index : null }
  } catch {
    return null
  }
}

/** The token of the page as it is now: what was kept may be of an earlier visit. */
function tokenNow(): string | undefined {
  return document.querySelector<HTMLInputElement>('form[data-tap] input[name=token]')?.value
}

function fieldsOf(form: HTMLFormElement, submitter: HTMLButtonElement | null): Kept['fields'] {
  const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  return submitter?.name ? { ...fields, [submitter.name]: submitter.value } : fields
}

function submitPlainly({ signed: _, ...fields }: Kept['fields']): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `${location.pathname.replace(/\/meetings\/.*$/, '')}/act`
  form.hidden = true
  for (const [name, value] of Object.entries({ ...fields, token: tokenNow() ?? fields.token! })) {
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = name
    input.value = value
    form.append(input)
  }
  document.body.append(form)
  HTMLFormElement.prototype.submit.call(form)
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Says something under the ballot of a question: a message of the page by its name, or these words. */
function say({ question, for: whom }: Kept['fields'], words: string): HTMLElement | null {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-tap=ballot]')]
  const form = forms.find(
    one =>
      one.querySelector<HTMLInputElement>('[name=question]')?.value === question &&
      one.querySelector<HTMLInputElement>('[name=for]')?.value === whom,
  )
  const said = form?.querySelector<HTMLElement>('[data-sent]') ?? null
  if (said !== null) said.textContent = said.dataset[words] ?? words
  return said
}

const nameOf = (seat: string, { question, for: whom = '' }: Kept['fields']) =>
  `${prefix(seat)}${question}/${whom}`

/** A device that keeps nothing for us still sends what it can. */
function keep(seat: string, kept: Kept): void {
  try {
    localStorage.setItem(nameOf(seat, kept.fields), JSON.stringify(kept))
  } catch {
    // It is sent now, or the reader is told that it was not recorded.
  }
}

function forget(seat: string, kept: Kept): void {
  try {
    const name = nameOf(seat, kept.fields)
    if (localStorage.getItem(name)?.includes(kept.key)) localStorage.removeItem(name)
  } catch {
    // Nothing was kept.
  }
}

function allKept(seat: string): Kept[] {
  try {
    const names = Object.keys(localStorage).filter(name => name.startsWith(prefix(seat)))
    return names.map(name => JSON.parse(localStorage.getItem(name)!) as Kept)
  } catch {
    return []
  }
}
