/**
 * The checks of a draft as it is written: after a pause the form is sent to be looked at, and what the server sees in it
 * is shown where the page shows its checks, or above its buttons. Nothing is saved by it. Rule D11, docs/spec/drafting.md.
 */

/** A pause in typing, milliseconds, before the draft is looked at. */
const pauseMs = 900

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-checks]')) watch(form)

function watch(form: HTMLFormElement): void {
  let timer = 0
  let asked = ''
  async function look(): Promise<void> {
    const fields = new URLSearchParams([...new FormData(form)] as [string, string][])
    const now = (asked = String(fields))
    const answer = await fetch(form.dataset.checks!, { method: 'POST', body: fields }).catch(() => null)
    if (answer?.ok && now === asked) show(form, await answer.text())
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(look, pauseMs)
  })
}

/** The server has escaped what parties wrote. An empty answer takes away what was shown. */
function show(form: HTMLFormElement, html: string): void {
  const section = new DOMParser().parseFromString(html, 'text/html').querySelector('.checks')
  const before = form.querySelector('.checks') ?? form.parentElement?.querySelector('.checks') ?? null
  if (before === null) {
    if (section !== null) form.querySelector('.send')?.before(section)
  } else if (section === null) before.remove()
  else {
    keepOpen(before, section)
    before.replaceWith(section)
  }
}

/** What the reader has opened stays open, amendment by amendment. */
function keepOpen(before: Element, after: Element): void {
  for (const details of after.querySelectorAll('details')) {
    const name = details.closest('.machine')?.getAttribute('aria-label') ?? ''
    const same = before.querySelector<HTMLDetailsElement>(
      `.machine[aria-label="${CSS.escape(name)}"] details`,
    )
    details.open = same?.open === true
  }
}
