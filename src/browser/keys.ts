/**
 * The page of one's keys: makes a key in this browser and has it enrolled, or put in the place of the one before, which
 * signs that (sign.ts).
 */
import { enrolMessage } from '../core/record/signature.js'
import { canKeepKeys, keepKey, keptKey, keyName, makeKey, sign } from './key-store.js'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-new-key]')) prepare(form)

async function prepare(form: HTMLFormElement): Promise<void> {
  const { log, credential, keys, newKey } = form.dataset as Record<string, string>
  const name = keyName(log!, credential!)
  const able = await canKeepKeys()
  const inForce = keys!.split(' ')
  const has = (await keptKey(name, inForce)) !== null
  form.hidden = !able || has !== (newKey === 'rotate')
  for (const unable of document.querySelectorAll<HTMLElement>('[data-no-keys]')) unable.hidden = able
  form.addEventListener('submit', async event => {
    if (field(form, 'key').value !== '') return
    event.preventDefault()
    event.stopPropagation()
    const key = await makeKey()
    await keepKey(name, key, inForce)
    field(form, 'proof').value = await sign(key, enrolMessage(log!, credential!, key.hex))
    field(form, 'key').value = key.hex
    form.requestSubmit()
  })
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement
}
