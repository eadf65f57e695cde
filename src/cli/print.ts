/**
 * What every command does with what it found: one JSON document or readable text on stdout, problems and
 * progress on stderr, and an exit code. Text comes from strangers, so nothing that could drive a terminal
 * leaves here.
 */
import type { Result } from '../core/canonical/result.js'
import { sentenceOf } from './problem.js'

/** Where a command writes; `exit` is the code the process will end with. */
export interface Cli {
  readonly out: (text: string) => unknown
  readonly err: (text: string) => unknown
  /** Whether `err` is a terminal, on which a line can be drawn again. */
  readonly terminal?: boolean
  exit: number
}

/** What a command found, as data and, made only when wanted, as text. */
export interface Output {
  readonly json: unknown
  readonly text: () => string
}

/** `exit: 1` marks a refusal that is the answer; any other means that the command was used wrongly. */
export type Answer = Result<Output> & { readonly exit?: 1 }

/** Marks a refusal as the answer to what was asked: the command was right, the answer is no. */
export function answerIsNo<T>(result: Result<T>): Result<T> & { readonly exit?: 1 } {
  return result.ok ? result : { ...result, exit: 1 }
}

/** Prints an answer and sets the exit code: 0 done, 1 the answer is no, 2 used wrongly. */
export function print(cli: Cli, json: boolean | undefined, answer: Answer): void {
  if (!answer.ok) {
    problem(cli, sentenceOf(answer), answer.why)
    cli.exit = answer.exit ?? 2
    return
  }
  cli.out(
    json === true
      ? `${JSON.stringify(answer.value.json, null, 2)}\n`
      : withoutControls(endLine(answer.value.text())),
  )
}

/** One problem, in one sentence, with its code. */
export function problem(cli: Pick<Cli, 'err'>, sentence: string, code: string): void {
  cli.err(`travaux: ${oneLine(withoutControls(sentence))} [${code}]\n`)
}

/** A line of progress, for commands that take a while or go on running. */
export function progress(cli: Pick<Cli, 'err'>, line: string): void {
  cli.err(`travaux: ${oneLine(withoutControls(line))}\n`)
}

/** Rows as aligned columns, the first of them headings. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => widthOf(row[column] ?? ''))))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => cell + ' '.repeat(Math.max(0, widths[i]! - widthOf(cell)))).join('  ')
  return rows.map(row => line(row).trimEnd()).join('\n')
}

function widthOf(cell: string): number {
  return [...cell].length
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Escape sequences, and the overrides that make a line read otherwise than it is. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
}
