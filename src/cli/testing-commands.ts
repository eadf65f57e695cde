/** For tests of commands on a store: runs command lines in this process, and sets a small negotiation. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordingHash } from '../core/record/body.js'
import { root } from '../store/root.js'
import { run } from './program.js'

/** One stage, in which everybody of the six groups may do what an open process lets them. */
export const quietProcedure = join(root, 'test', 'procedures', 'quiet.yaml')

export interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

export interface Bench {
  readonly folder: string
  /** Runs a command line; `@name` is a file in the folder. */
  travaux(...args: readonly string[]): Promise<Ran>
  /** One that must succeed and prints a JSON document. */
  // biome-ignore lint/suspicious/noExplicitAny: any document
  json(...args: readonly string[]): Promise<any>
  close(): Promise<void>
}

/** A folder with a base text (`base.md`) and private keys (`one.pem`, `two.pem`). */
export async function makeBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-store-commands-'))
  const base = '# Quiet Waters\n\n1. Ships shall slow down near whales.\n\n2. Ships shall be quiet.\n'
  await writeFile(join(folder, 'base.md'), base)
  for (const name of ['one.pem', 'two.pem']) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    await writeFile(join(folder, name), pem)
  }
  async function travaux(...args: readonly string[]): Promise<Ran> {
    const streams = { out: '', err: '' }
    const placed = args.map(arg => (arg.startsWith('@') ? join(folder, arg.slice(1)) : arg))
    const exit = await run(placed, {
      out: text => void (streams.out += text),
      err: text => void (streams.err += text),
    })
    return { exit, ...streams }
  }
  return {
    folder,
    travaux,
    async json(...args) {
      const { exit, out, err } = await travaux(...args, '--json')
      if (exit !== 0) throw new Error(`${args.join(' ')}: exit ${exit}, ${err}${out}`)
      return JSON.parse(out)
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The fields of an act as options. */
export function fields(members: Readonly<Record<string, string>>): string[] {
  return Object.entries(members).flatMap(([path, value]) => ['--field', `${path}=${value}`])
}

/** What Canada's n-th proposal says, and the hash of it. */
export const proposed = (n: number) => `Ships shall slow down ${n} miles from whales.`
export const proposedHash = (n: number) => wordingHash(proposed(n))

/** Canada's n-th proposal, with reasons. */
export function proposal(n: number): string[] {
  const document = { proposal: `CAN/${n}`, symbol: `CAN/${n}`, 'title.en': 'Miles', authors: '["CAN"]' }
  const amendment = { 'amendments.0.n': '1', 'amendments.0.mark': 'MOD' }
  const target = { 'amendments.0.target.provision': '"1"' }
  const words = ['--text', `en=${proposed(n)}`, '--body', `reasons=Because of ${n}.`]
  return ['submit', '--party', 'CAN', ...fields({ ...document, ...amendment, ...target }), ...words]
}

/** Opens `quiet` in a store with Canada in it, and enters its first three proposals as acts 5 to 7. */
export async function openQuiet({ travaux, json }: Bench, store: readonly string[]): Promise<void> {
  await json('new', 'quiet', '--forum', quietProcedure, '--base', '@base.md', ...store)
  const seat = { seats: 'CAN', group: 'governments', unit: 'state', 'name.en': 'Canada' }
  const credential = { holder: 'can-1', for: 'CAN', role: 'head' }
  for (const act of [
    ['seat', ...fields(seat)],
    ['credential', ...fields(credential)],
    ...[1, 2, 3].map(proposal),
  ]) {
    const { exit, err } = await travaux('act', ...act, '--negotiation', 'quiet', ...store)
    if (exit !== 0) throw new Error(err)
  }
}
