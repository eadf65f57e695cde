/**
 * What pages gain from script, and can do without: under a text area that holds a wording, the redline against
 * the present one as it is edited; and the text field leaves where the chosen mark has no use for it. The
 * differ is the one the server uses. What is typed into a draft is kept (drafts.ts), and looked at (draft-checks.ts).
 */
import { redlineTexts } from '../core/text/redline.js'
import './draft-checks.js'
import './drafts.js'

/** A pause in typing, milliseconds, before the redline is drawn again. */
const pauseMs = 120

for (const area of document.querySelectorAll<HTMLTextAreaElement>(
  'textarea[data-from], textarea[data-from-field]',
))
  watch(area)

function watch(area: HTMLTextAreaElement): void {
  const shown = document.createElement('div')
  shown.className = 'live'
  shown.hidden = true
  area.closest('.field')?.after(shown)
  let timer = 0
  const later = () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => draw(area, shown), pauseMs)
  }
  area.addEventListener('input', later)
  otherField(area)?.addEventListener('input', later)
  for (const radio of markRadios(area))
    radio.addEventListener('change', () => {
      if (radio.checked) startText(area, radio.value)
      draw(area, shown)
    })
  // Two pasted texts were compared by the server already: until one is edited there is nothing to add.
  if (otherField(area) === null) draw(area, shown)
}

function otherField(area: HTMLTextAreaElement): HTMLTextAreaElement | null {
  const id = area.dataset.fromField
  return id === undefined ? null : (document.getElementById(id) as HTMLTextAreaElement | null)
}

/** The item that a text belongs to where there are several, else the form. */
function scopeOf(area: HTMLTextAreaElement): HTMLElement | null {
  return area.closest<HTMLElement>('[data-item]') ?? area.form
}

function markRadios(area: HTMLTextAreaElement): HTMLInputElement[] {
  return [...(scopeOf(area)?.querySelectorAll<HTMLInputElement>('input[name$=mark]') ?? [])]
}

/** What is added begins empty, what is changed with the present words: unless something was written. */
function startText(area: HTMLTextAreaElement, mark: string): void {
  const base = area.dataset.from ?? ''
  if (mark.startsWith('ADD') && area.value === base) area.value = ''
  else if (mark === 'MOD' && area.value === '') area.value = base
}

function draw(area: HTMLTextAreaElement, shown: HTMLElement): void {
  const mark = markRadios(area).find(radio => radio.checked)?.value ?? 'MOD'
  const worded = mark === 'MOD' || mark.startsWith('ADD')
  const field = area.closest<HTMLElement>('.field')
  if (field !== null) field.hidden = !worded
  const numbering = scopeOf(area)?.querySelector<HTMLElement>('[data-add-only]')
  if (numbering) numbering.hidden = !mark.startsWith('ADD')
  const base = otherField(area)?.value ?? area.dataset.from ?? ''
  shown.hidden = !worded || area.value.trim() === '' || area.value === base
  if (!shown.hidden) shown.replaceChildren(label(area), redline(mark === 'MOD' ? base : '', area))
}

function label(area: HTMLTextAreaElement): HTMLElement {
  const tag = document.createElement('p')
  tag.className = 'tag'
  tag.textContent = area.dataset.label ?? ''
  return tag
}

/** Built node by node: what was typed is never read as markup. */
function redline(from: string, area: HTMLTextAreaElement): HTMLElement {
  const text = document.createElement('p')
  text.className = 'legal'
  text.dir = 'auto'
  text.lang = area.lang
  for (const [op, words] of redlineTexts(from, area.value)) {
    const part =
      op === '=' ? document.createTextNode(words) : document.createElement(op === '-' ? 'del' : 'ins')
    if (op !== '=') part.textContent = words
    text.append(part)
  }
  return text
}
