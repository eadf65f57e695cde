/** `travaux verify SOURCE`: whether a log, in a folder or behind an address, is what it says. */
import { type Command, InvalidArgumentError } from 'commander'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { type VerifiedRecord, verifyRecord } from '../../core/negotiation/verify.js'
import { cosignatureType, ed25519Type, parseVkey, type VerifierKey } from '../../core/record/note.js'
import type { VerifyOptions } from '../../core/record/verify.js'
import { sourceFiles } from '../../mirror/files.js'
import { whileItGrows } from '../../mirror/growing.js'
import { nativeVerdict } from '../../mirror/native.js'
import { readInput } from '../files.js'
import { collect } from '../options.js'
import { type Cli, print, problem } from '../print.js'
import { sentenceOf } from '../problem.js'
import { showProgress } from '../progress.js'

interface Options {
  readonly key: readonly string[]
  readonly since?: string
  readonly witness: readonly string[]
  readonly quorum?: number
  readonly json?: boolean
}

export function addVerify(program: Command, cli: Cli): void {
  program
    .command('verify')
    .description(
      'check a log against what its key signed: tree, entries, signatures, texts; fold it and print the roots',
    )
    .argument(
      '<source>',
      'address of a log, such as http://localhost:8080/log/wcit-12, or a folder with its files',
    )
    .option(
      '--key <vkey>',
      'believe this key of the log, not the one that is there (repeatable)',
      collect,
      [],
    )
    .option('--since <file>', 'a checkpoint kept from before: the log must have grown from there')
    .option('--witness <vkey>', 'key of a witness whose cosignature counts (repeatable)', collect, [])
    .option('--quorum <number>', 'how many of the witnesses must have cosigned (default: all)', readCount)
    .option('--json', 'print one JSON document and nothing else')
    .action((source: string, options: Options) => verify(cli, source, options))
}

function readCount(written: string): number {
  if (/^[1-9]\d{0,3}$/.test(written)) return Number(written)
  throw new InvalidArgumentError('A quorum is a number from 1.')
}

async function verify(cli: Cli, source: string, options: Options): Promise<void> {
  const files = await sourceFiles(source)
  const trust = await readTrust(options)
  if (!files.ok) return print(cli, options.json, files)
  if (!trust.ok) return print(cli, options.json, trust)
  const { show, end } = showProgress(cli)
  const verified = await whileItGrows(files.value, () =>
    verifyRecord(files.value, { ...trust.value, progress: show }),
  )
  end()
  printVerified(cli, options.json, verified, {})
}

/** Keys and checkpoint as they were given; a quorum of all witnesses unless another is asked for. */
async function readTrust({ key, since, witness, quorum }: Options): Promise<Result<VerifyOptions>> {
  const keys = readKeys(key, ed25519Type, 'not-a-log-key')
  if (!keys.ok) return keys
  const witnesses = readKeys(witness, cosignatureType, 'not-a-witness-key')
  if (!witnesses.ok) return witnesses
  const wanted = quorum ?? witnesses.value.length
  if (wanted > witnesses.value.length)
    return refuse('quorum-too-large', { where: String(wanted), args: { witnesses: witnesses.value.length } })
  const before = since === undefined ? null : await readInput(since)
  if (before?.ok === false) return before
  return ok({
    keys: keys.value,
    witnesses: witnesses.value,
    quorum: wanted,
    since: before?.value,
    check: nativeVerdict(),
  })
}

/** Vkeys of one type, as they were given. */
export function readKeys(
  written: readonly string[],
  type: number,
  otherwise: string,
): Result<readonly VerifierKey[]> {
  const keys: VerifierKey[] = []
  for (const text of written) {
    const key = parseVkey(text.trim())
    if (!key.ok) return { ...key, where: text }
    if (key.value.type !== type) return refuse(otherwise, { where: text })
    keys.push(key.value)
  }
  return ok(keys)
}

/** Prints what was verified, with `more` of a command in its JSON: exit 0 if nothing is wrong, else 1. */
export function printVerified(
  cli: Cli,
  json: boolean | undefined,
  verified: VerifiedRecord,
  further: Readonly<Record<string, unknown>>,
): void {
  const { leaves: _, state: __, problems, ...roots } = verified
  const said = problems.map(({ where, code, args }) => ({
    where,
    code,
    message: sentenceOf({ ok: false, why: code, where, ...(args && { args }) }),
  }))
  if (json || verified.ok) {
    const document = { ...roots, problems: said, ...further }
    print(cli, json, ok({ json: document, text: () => summary(verified) }))
  }
  if (!json) for (const { code, message } of said) problem(cli, message, code)
  if (!json && verified.more > 0) problem(cli, `There are ${verified.more} more problems.`, 'more-problems')
  if (!verified.ok) cli.exit = 1
}

function summary({ origin, size, root, stateRoot, cosigned }: VerifiedRecord): string {
  const witnesses = cosigned.map(
    ({ name, time }) => `${name} at ${new Date((time ?? 0) * 1000).toISOString()}`,
  )
  return [
    `origin      ${origin}`,
    `entries     ${size}`,
    `root        ${root}`,
    `state root  ${stateRoot}`,
    ...witnesses.map(line => `witness     ${line}`),
    'Nothing is wrong.',
  ].join('\n')
}
