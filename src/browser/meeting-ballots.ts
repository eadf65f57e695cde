/**
 * Sends what is pressed in a meeting without leaving the page. A ballot that cannot be sent is kept on this device and
 * sent again, under the same key, so that it is recorded once however often it is sent. That it is recorded is said
 * only when the server has said so.
 */

/** What the page says about sending. */
export interface Sending {
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
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (form.dataset.tap === undefined || event.defaultPrevented) return
    event.preventDefault()
    const fields = fieldsOf(form, event.submitter as HTMLButtonElement | null)
    if (form.dataset.tap === 'ballot') void sendBallot(fields)
    else void send(sending, { key: newKey(), fields }).then(sent => answered(sent, fields))
  })
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('[data-send-again]') !== null) void sendKept()
  })

  async function sendBallot(fields: Kept['fields']): Promise<void> {
    const kept = { key: newKey(), fields }
    keep(sending.seat, kept)
    await attempt(kept)
  }

  async function attempt(kept: Kept): Promise<void> {
    say(kept.fields, 'sending')
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

/** Null where nobody answered, or nobody can say what became of it: it is safe to send again. */
async function send({ act }: Sending, { key, fields }: Kept): Promise<Sent | null> {
  try {
    const answer = await fetch(act, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ ...fields, token: tokenNow() ?? fields.token }),
    })
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

function submitPlainly(fields: Kept['fields']): void {
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
