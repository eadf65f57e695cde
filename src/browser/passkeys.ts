/**
 * Passkeys. Each form with `data-passkey` is shown where the browser has passkeys. Sent without an answer, it asks the
 * server what to ask, asks the passkey, puts the answer into itself and is sent like any other form. When the server
 * refuses what to ask, the form is sent as it is: the page that answers says why.
 *
 * What goes between bytes and JSON is done here, since browsers that do it themselves are few and differ.
 */

type Json = Record<string, unknown>

if (typeof PublicKeyCredential === 'function') forms().forEach(makeReady)
else
  for (const plain of plains()) {
    // Script runs, and the browser has no passkeys: say that instead.
    plain.textContent = plain.dataset.none ?? ''
  }

function forms(): NodeListOf<HTMLFormElement> {
  return document.querySelectorAll('form[data-passkey]')
}

function plains(): NodeListOf<HTMLElement> {
  return document.querySelectorAll('[data-passkey-plain]')
}

function makeReady(form: HTMLFormElement): void {
  for (const plain of plains()) plain.hidden = true
  form.hidden = false
  let waits = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    if (waits) return
    waits = true
    tell(form, 'waiting')
    answer(form)
      .catch(error => tell(form, reasonOf(error)))
      .then(() => {
        waits = false
      })
  })
  // Come back to by the browser's own history, with an answer that was used.
  addEventListener('pageshow', () => {
    field(form, 'answer').value = ''
    tell(form, null)
  })
}

type Told = 'waiting' | 'cancelled' | 'known' | 'failed'

function tell(form: HTMLFormElement, what: Told | null): void {
  form.querySelector('[role=status]')!.textContent = what === null ? '' : (form.dataset[what] ?? '')
}

function reasonOf(error: unknown): Told {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled'
  return name === 'InvalidStateError' ? 'known' : 'failed'
}

async function answer(form: HTMLFormElement): Promise<void> {
  const purpose = form.dataset.passkey!
  const body = new URLSearchParams({ purpose, token: field(form, 'token').value })
  const options = await fetch('/passkeys/options', { method: 'POST', body })
  if (options.ok) {
    const asked = (await options.json()) as Json
    field(form, 'answer').value = JSON.stringify(await (purpose === 'register' ? made(asked) : shown(asked)))
  }
  form.submit()
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement
}

/** A new passkey. */
async function made(asked: Json): Promise<Json> {
  const user = asked.user as Json
  const publicKey = {
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: known(asked.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  const response = credential.response as AuthenticatorAttestationResponse
  return written(credential, {
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  })
}

/** One that is there. */
async function shown(asked: Json): Promise<Json> {
  const publicKey = {
    ...asked,
    challenge: bytes(asked.challenge),
    allowCredentials: known(asked.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const response = credential.response as AuthenticatorAssertionResponse
  return written(credential, {
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
  })
}

function written({ id, type, response }: PublicKeyCredential, more: Json): Json {
  const clientDataJSON = text(response.clientDataJSON)
  return { id, rawId: id, type, clientExtensionResults: {}, response: { clientDataJSON, ...more } }
}

function known(list: unknown): Json[] {
  return ((list ?? []) as Json[]).map(each => ({ ...each, id: bytes(each.id) }))
}

function bytes(base64url: unknown): Uint8Array {
  const binary = atob(String(base64url).replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
