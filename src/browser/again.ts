/**
 * Asks again for a page whose answer is still being worked out, less and less often, and puts what there is by then in
 * its place, until there is nothing to wait for. Where the keyboard is in that part it waits, and so does a page in the
 * background. The words are the page's.
 */

const firstMs = 2_000
const slowestMs = 20_000

let pause = firstMs
wait()

function wait(): void {
  if (part() === null) return
  setTimeout(() => void ask(), pause)
  pause = Math.min(slowestMs, pause * 1.5)
}

function part(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-again]')
}

async function ask(): Promise<void> {
  const old = part()
  if (old === null) return
  if (!document.hidden && !old.contains(document.activeElement)) {
    const next = await asked(old.id)
    if (next !== null) old.replaceWith(next)
    if (next !== null && next.dataset.again === undefined)
      document.querySelector('[data-again-said]')!.textContent = old.dataset.again!
  }
  wait()
}

/** The same part as the server has it now; null where it cannot be had. */
async function asked(id: string): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(location.href)
    if (!answer.ok) return null
    return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id)
  } catch {
    return null
  }
}
