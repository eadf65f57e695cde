/**
 * Puts newer parts of a meeting's page in place of the older ones, by their ids. What is being typed stays, and so does
 * what is open and what has the focus.
 */

/** The frame around parts: how far the record had come, and what is new in words. */
interface Frame {
  readonly size: number
  readonly turn: string
  readonly say: string
}

/** Replaces the public parts that are other than before. Null where what came is not such parts. */
export function replaceParts(html: string): Frame | null {
  const frame = parse(html)
  if (frame?.dataset.size === undefined) return null
  for (const part of [...frame.children]) {
    const old = document.getElementById(part.id)
    if (old === null || old.innerHTML === part.innerHTML) continue
    const focused = focusIn(old)
    keepOpen(old, part)
    old.replaceWith(part)
    restore(focused, part)
  }
  const { size, turn = '', say = '' } = frame.dataset
  return { size: Number(size), turn, say }
}

/** Replaces what is one's own, but for forms in which something was entered. */
export function replaceMine(html: string): void {
  const mine = document.getElementById('mine')
  const next = parse(html)?.querySelector('#mine')
  if (mine === null || next == null) return
  const focused = focusIn(mine)
  const old = [...mine.children]
  const children = [...next.children].map(child => {
    const before = child.id === '' ? undefined : old.find(({ id }) => id === child.id)
    if (before === undefined) return child
    if (isEntered(before) || written(before) === written(child)) return before
    keepOpen(before, child)
    return child
  })
  const orphans = old.filter(one => isEntered(one) && !children.includes(one))
  const all = [...children, ...orphans]
  if (all.length === old.length && all.every((child, i) => child === old[i])) return
  mine.replaceChildren(...all)
  restore(focused, mine)
}

function parse(html: string): HTMLElement | null {
  return new DOMParser().parseFromString(html, 'text/html').body.firstElementChild as HTMLElement | null
}

/** As the server wrote it: how much of the record a form had seen does not make it another. */
function written({ innerHTML }: Element): string {
  return innerHTML.replace(/name="seen" value="\d+"/g, '').replace(/ open=""/g, '')
}

/** Whether something in a part is other than it was at first. */
function isEntered(part: Element): boolean {
  return [...part.querySelectorAll('input, textarea, select')].some(field => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
    if (field instanceof HTMLSelectElement) return field.selectedIndex !== firstChoice(field)
    const { type, checked, defaultChecked, value, defaultValue } = field as HTMLInputElement
    if (type === 'hidden') return false
    return type === 'radio' || type === 'checkbox' ? checked !== defaultChecked : value !== defaultValue
  })
}

function firstChoice({ options }: HTMLSelectElement): number {
  return Math.max(
    0,
    [...options].findIndex(option => option.defaultSelected),
  )
}

/** What the reader opened stays open. */
function keepOpen(old: Element, part: Element): void {
  const before = [...old.querySelectorAll('details')]
  for (const [i, details] of [...part.querySelectorAll('details')].entries()) {
    const same = details.id === '' ? before[i] : before.find(({ id }) => id === details.id)
    if (same?.open) details.open = true
  }
}

/** What has the focus in a part; null where nothing in it has. */
function focusIn(part: Element): HTMLElement | null {
  const focused = document.activeElement as HTMLElement | null
  return focused !== null && part.contains(focused) ? focused : null
}

/** Gives the focus back: to the same element, or to the one in its place. */
function restore(focused: HTMLElement | null, part: Element): void {
  if (focused === null) return
  const at = part.contains(focused) ? focused : alike(focused, part)
  at?.focus({ preventScroll: true })
}

function alike(focused: HTMLElement, part: Element): HTMLElement | undefined {
  const words = (element: Element) =>
    [element.tagName, element.id, element.getAttribute('href'), element.getAttribute('value')].join(' ')
  const wanted = words(focused)
  return [...part.querySelectorAll<HTMLElement>(focused.tagName)].find(element => words(element) === wanted)
}
