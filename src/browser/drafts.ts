/**
 * Keeps what is typed into a form in this browser until it is saved, so that a lost connection or a closed tab loses
 * nothing. It is never saved by itself. A form says under which name (`data-keep`), which version of a draft it shows,
 * and in which words to speak. What is put back into a form names the version that it was written on, so that the
 * server shows both where somebody saved meanwhile.
 */

/** A pause in typing, milliseconds, before the form is kept. */
const pauseMs = 400
const prefix = 'travaux-kept '

interface Kept {
  readonly version: string
  readonly fields: Readonly<Record<string, string>>
  /** Whether it was sent: then it is forgotten as soon as a page shows that it arrived. */
  readonly sent: boolean
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keep(form)
const held = document.querySelector<HTMLElement>('[data-draft-held]')
if (held !== null) forgetSent(held.dataset.draftHeld!)

function keep(form: HTMLFormElement): void {
  const name = prefix + form.dataset.keep!
  const found = read(name)
  const wanted = found !== null && !arrived(found, form) && differs(found, form)
  if (found !== null && !wanted) localStorage.removeItem(name)
  if (wanted) offer(form, name, found)
  else say(form, form.dataset.kept!)
  let timer = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => write(name, form, false), pauseMs)
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    write(name, form, true)
  })
}

/** A draft that was sent and has a newer version is saved; the page shows it. */
function arrived({ sent, version }: Kept, form: HTMLFormElement): boolean {
  return sent && Number(form.dataset.version) > Number(version)
}

/** What was written on the version that is shown is put back at once; else it is asked. */
function offer(form: HTMLFormElement, name: string, found: Kept): void {
  const same = found.version === form.dataset.version
  const note = say(form, same ? form.dataset.found! : form.dataset.other!)
  if (same) putBack(form, found)
  else button(note, form.dataset.putBack!, () => putBack(form, found))
  button(note, form.dataset.forget!, () => {
    localStorage.removeItem(name)
    location.reload()
  })
}

function putBack(form: HTMLFormElement, { fields, version }: Kept): void {
  const startedFrom = versionField(form)
  if (startedFrom !== null) startedFrom.value = version
  for (const field of fieldsOf(form)) {
    const value = fields[field.name]
    if (isChoice(field)) {
      field.checked = field.value === value
      field.dispatchEvent(new Event('change'))
    } else if (value !== undefined) {
      field.value = value
      field.dispatchEvent(new Event('input'))
    }
  }
  form.closest('details')?.setAttribute('open', '')
}

/** A line under the form's buttons that a screen reader hears. */
function say(form: HTMLFormElement, words: string): HTMLElement {
  const note = document.createElement('p')
  note.className = 'note kept'
  note.setAttribute('role', 'status')
  note.textContent = `${words} `
  form.append(note)
  return note
}

function button(note: HTMLElement, words: string, act: () => void): void {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'quiet'
  made.textContent = words
  made.addEventListener('click', act)
  note.append(made)
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Fields that a person fills in. */
function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('input:not([type=hidden]), textarea, select')]
}

/** What is filled in, by name: of radios and checkboxes what is chosen. */
function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {}
  for (const field of fieldsOf(form)) if (!isChoice(field) || field.checked) values[field.name] = field.value
  return values
}

function isChoice(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)
}

/** The version that a save would name; none in a form that starts a draft. */
function versionField(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[name=version]')
}

function differs({ fields }: Kept, form: HTMLFormElement): boolean {
  const shown = valuesOf(form)
  const names = new Set([...Object.keys(shown), ...Object.keys(fields)])
  return [...names].some(name => plain(shown[name]) !== plain(fields[name]))
}

/** As the server keeps it. */
function plain(text = ''): string {
  return text.replace(/\s+/g, ' ').trim()
}

function read(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

/** Where the browser keeps nothing, the form works as without script. */
function write(name: string, form: HTMLFormElement, sent: boolean): void {
  const version = versionField(form)?.value ?? form.dataset.version!
  const kept: Kept = { version, fields: valuesOf(form), sent }
  try {
    localStorage.setItem(name, JSON.stringify(kept))
  } catch {}
}

/** A draft is shown that the server has: what was sent to start one has arrived. */
function forgetSent(owner: string): void {
  try {
    for (const name of Object.keys(localStorage))
      if (
        name.startsWith(`${prefix}${owner} `) &&
        /^[ap]:/.test(name.slice(prefix.length + owner.length + 1))
      )
        if (read(name)?.sent === true) localStorage.removeItem(name)
  } catch {}
}
