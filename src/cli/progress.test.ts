import { describe, expect, test } from 'vitest'
import { showProgress } from './progress.js'

/** What is written on stderr when a step of 100 files is at 25 % and at 100 %, each so many milliseconds later. */
function written(terminal: boolean, every: number): string {
  let now = 0
  let err = ''
  const shown = showProgress({ err: text => (err += text), terminal }, () => now)
  for (const done of [25, 100]) {
    now += every
    shown.show({ step: 'entries', done, total: 100 })
  }
  shown.end()
  return err
}

describe('progress', () => {
  test('a line now and then; nothing for what is done at once', () => {
    expect(written(false, 2_000)).toBe('travaux: entries 25 of 100\ntravaux: entries 100 of 100\n')
    expect(written(false, 1_999)).toBe('travaux: entries 100 of 100\n')
    expect(written(false, 10)).toBe('')
  })

  test('on a terminal a bar, which is gone at the end', () => {
    const bar = (full: number) => `\r${'█'.repeat(full)}${'░'.repeat(24 - full)}`
    const end = '\u001b[K'
    expect(written(true, 100)).toBe(`${bar(6)} entries 25/100${end}${bar(24)} entries 100/100${end}\r${end}`)
    expect(written(true, 10)).toBe('')
  })
})
