/**
 * What this browser remembers of a log: the key and the checkpoint that it verified last, kept by the address of
 * the log. Who serves another log there, or a shorter one, or another history, is found out at the next check.
 */
import type { Remembered } from './told.js'
import { dateWords, element, say } from './words.js'

interface Kept extends Remembered {
  /** When it was verified, ISO 8601. */
  readonly on: string
}

const nameOf = (log: string) => `travaux/verified${log}`

/** Null where nothing is kept, or the browser keeps nothing for us. */
export function recall(log: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(log)) ?? 'null') as Kept | null
    return typeof kept?.key === 'string' && typeof kept.checkpoint === 'string' ? kept : null
  } catch {
    return null
  }
}

/** Keeps what was verified, or with null forgets what was. A browser that keeps nothing for us is left in peace. */
export function remember(log: string, remembered: Remembered | null): void {
  try {
    if (remembered === null) localStorage.removeItem(nameOf(log))
    else localStorage.setItem(nameOf(log), JSON.stringify({ ...remembered, on: new Date().toISOString() }))
  } catch {
    // The next check then starts from nothing, as the page goes on to say.
  }
  showMemory(log)
}

/** Says what is remembered, and offers to forget it. */
export function showMemory(log: string): void {
  const kept = recall(log)
  const part = <E extends HTMLElement>(selector: string) => element<E>(`#check-memory ${selector}`)
  part('.none').hidden = kept !== null
  part('.some').hidden = part('button').hidden = kept === null
  if (kept !== null)
    part('.some').textContent = say('verify-memory-some', { on: dateWords(kept.on), size: kept.size })
  part('button').onclick = () => remember(log, null)
  element('#check-memory').hidden = false
}
