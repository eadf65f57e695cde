/**
 * Words that are selected in the text can be quoted in the discussion, or cited in an answer, with one press of a
 * button, which stands after the text while they are. Without this script one types them. Nothing is sent.
 */

const field = document.querySelector<HTMLElement>('[data-quote]')
const input =
  field?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input[name=quote], textarea[name=quotes]') ??
  null
const form = input?.form ?? null
if (field !== null && input !== null && form !== null) offer(field.dataset.quote ?? '', input, form)

function offer(label: string, into: HTMLInputElement | HTMLTextAreaElement, within: HTMLFormElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'quiet quote-these'
  button.textContent = label
  let words = ''
  let from: Element | null = null
  document.addEventListener('selectionchange', () => {
    const range = selectedIn()
    // What is pressed takes the selection away: the button stays for what was selected last.
    if (range === null) return
    from = range.text
    words = range.words
    from.after(button)
  })
  button.addEventListener('click', () => {
    choose(within, from)
    // Of an answer there may be several, a line each.
    const several = into instanceof HTMLTextAreaElement
    into.value = several && into.value.trim() !== '' ? `${into.value.trimEnd()}\n${words}` : words
    open(within)
    const next = several ? into : within.querySelector<HTMLTextAreaElement>('textarea')
    next?.focus()
    button.remove()
  })
}

/** The words selected within one text, as they stand there: without the brackets' names, and what is struck out. */
function selectedIn(): { readonly text: Element; readonly words: string } | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const common = range.commonAncestorContainer
  const text = (common instanceof Element ? common : common.parentElement)?.closest('main .legal') ?? null
  if (text === null || text.matches('.quoted, textarea')) return null
  const cut = range.cloneContents()
  for (const part of cut.querySelectorAll('.vh, .by, .label, b[aria-hidden], del')) part.remove()
  const words = (cut.textContent ?? '').replace(/\s+/g, ' ').trim()
  return words === '' ? null : { text, words }
}

/** Says it on the alternative that the words are in, where they are in one. */
function choose(into: HTMLFormElement, from: Element | null): void {
  const id = from?.closest('.alternative')?.id
  const select = into.querySelector<HTMLSelectElement>('select[name=target]')
  const option = [...(select?.options ?? [])].find(({ value }) => value.startsWith(`a:${id}@`))
  if (select !== null && select !== undefined) select.value = option?.value ?? select.options[0]!.value
}

function open(element: Element): void {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true
}
