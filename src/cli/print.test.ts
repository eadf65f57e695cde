import { describe, expect, test } from 'vitest'
import { refuse } from '../core/canonical/result.js'
import { type Answer, answerIsNo, print, table } from './print.js'

/** What a command line would show: both streams, and the exit code. */
function shown(answer: Answer, json = false) {
  const streams = { out: '', err: '' }
  const cli = {
    out: (text: string) => void (streams.out += text),
    err: (text: string) => void (streams.err += text),
    exit: 0,
  }
  print(cli, json, answer)
  return { ...streams, exit: cli.exit }
}

const found: Answer = { ok: true, value: { json: { a: [1] }, text: () => 'found \u001b[31mred\u202e' } }

describe('printing', () => {
  test('C9: text goes to stdout with a line end, and without what drives a terminal', () =>
    expect(shown(found)).toEqual({ out: 'found [31mred\n', err: '', exit: 0 }))

  test('C1: --json prints one document and nothing else', () => {
    const { out, err, exit } = shown(found, true)
    expect([JSON.parse(out), err, exit]).toEqual([{ a: [1] }, '', 0])
  })

  test('C2: a refusal is one line on stderr with its code, 2 for misuse, 1 where the answer is no', () => {
    const misused = shown(refuse('file-not-found', { where: 'a\n\u001b[2Jb' }), true)
    expect(misused).toEqual({
      out: '',
      err: 'travaux: There is no file a [2Jb; check the path. [file-not-found]\n',
      exit: 2,
    })
    expect(shown(answerIsNo(refuse('port-in-use', { where: '127.0.0.1:80' }))).exit).toBe(1)
  })

  test('a code that has no sentence is shown with what it is about and the clause', () => {
    const { err } = shown(refuse('no-such-code', { where: 'there', args: { max: 3 }, clause: 'told' }))
    expect(err).toBe('travaux: no such code, at there, max 3, clause told [no-such-code]\n')
  })

  test('a sentence that lacks an argument gives way to the code', () =>
    expect(shown(refuse('file-too-large', { where: '9' })).err).toBe(
      'travaux: file too large, at 9 [file-too-large]\n',
    ))

  test('a table is aligned by characters and has no blanks at its line ends', () =>
    expect(
      table([
        ['id', 'text'],
        ['41A', '𝕏'],
        ['é', ''],
      ]),
    ).toBe('id   text\n41A  𝕏\né'))
})
