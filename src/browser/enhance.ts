/**
 * What script adds to pages that are whole without it: under a text area that edits a wording, the redline of
 * what was typed against that wording, as one types.
 */
import { redlineTexts } from '../core/text/redline.js'

const marks = { '=': 'span', '-': 'del', '+': 'ins' } as const

for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-from]'))
  showRedline(area, area.dataset.from ?? '')

/** Keeps a redline under the text area, once something was changed. Redrawn at most once a frame. */
function showRedline(area: HTMLTextAreaElement, from: string): void {
  const box = Object.assign(document.createElement('div'), { className: 'live' })
  const shown = Object.assign(document.createElement('p'), {
    className: 'legal',
    dir: 'auto',
    lang: area.lang,
  })
  box.append(shown)
  let asked = 0
  const draw = () => {
    const edits = area.value === from ? [] : redlineTexts(from, area.value)
    shown.replaceChildren(
      ...edits.map(([op, text]) => Object.assign(document.createElement(marks[op]), { textContent: text })),
    )
    box.hidden = edits.length === 0
  }
  area.after(box)
  area.addEventListener('input', () => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(draw)
  })
  draw()
}
