/** The part of an audit that looks beside the log: texts and bodies as leaves name them, or withheld. Rules U5 to U7. */
import { type Hash, hex, sha256 } from '../canonical/hash.js'
import type { BodyCommitment, Leaf } from '../record/leaf.js'
import { type Problem, readAhead } from '../record/log-files.js'
import { fitsCommitment, parseStoredBody } from '../record/stored-body.js'
import type { Audited } from './audit.js'
import type { State } from './state.js'
import { textsNamed } from './texts-named.js'

/** What is wrong with the texts of a log, in the order they are first named, and then with its bodies. */
export async function besideProblems(log: Audited, state: State): Promise<readonly Problem[]> {
  const withheld: ReadonlySet<string> = new Set(state.record.withheld?.keys())
  return [...(await textProblems(log, withheld)), ...(await bodyProblems(log, withheld))]
}

async function textProblems(
  { leaves, text, progress }: Audited,
  withheld: ReadonlySet<string>,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const named = lengthsNamed(leaves, withheld)
  let done = 0
  const read = ([hash]: readonly [Hash, unknown]) => (isHash(hash) ? text(hash) : Promise.resolve(null))
  for await (const [[hash, lengths], bytes] of readAhead(named, read)) {
    const where = `text/${hash}`
    const codes = withheld.has(where) ? stillThere(bytes) : textCodes(hash, lengths, bytes)
    problems.push(...codes.map(code => ({ where, code })))
    progress?.({ step: 'texts', done: ++done, total: named.size })
  }
  return problems
}

/** Every text that is named or withheld, with the lengths that acts say it has. */
function lengthsNamed(leaves: readonly Leaf[], withheld: ReadonlySet<string>): Map<Hash, Set<number>> {
  const named = new Map<Hash, Set<number>>()
  const lengthsOf = (hash: Hash) => named.get(hash) ?? named.set(hash, new Set()).get(hash)!
  for (const { author } of leaves)
    for (const { hash, length } of textsNamed(author.act)) lengthsOf(hash).add(length)
  for (const key of withheld) if (key.startsWith('text/')) lengthsOf(key.slice('text/'.length))
  return named
}

/** What is no hash names no text, and must not become the name of a file. */
function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

function textCodes(hash: Hash, lengths: ReadonlySet<number>, bytes: Uint8Array | null): string[] {
  if (bytes === null) return ['text-missing']
  if (hex(sha256(bytes)) !== hash) return ['text-differs']
  return [...lengths].every(length => length === bytes.length) ? [] : ['text-length-differs']
}

function stillThere(bytes: Uint8Array | null): string[] {
  return bytes === null ? [] : ['still-there-though-withheld']
}

async function bodyProblems(
  { leaves, body, progress }: Audited,
  withheld: ReadonlySet<string>,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const wanted = leaves.filter(
    ({ author, index }) => author.body !== undefined || withheld.has(`body/${index}`),
  )
  let done = 0
  for await (const [{ author, index }, bytes] of readAhead(wanted, leaf => body(leaf.index))) {
    const where = `body/${index}`
    const codes = withheld.has(where) ? stillThere(bytes) : bodyCodes(author.body!, bytes)
    problems.push(...codes.map(code => ({ where, code })))
    progress?.({ step: 'bodies', done: ++done, total: wanted.length })
  }
  return problems
}

function bodyCodes(committed: BodyCommitment, bytes: Uint8Array | null): string[] {
  if (bytes === null) return ['body-missing']
  const stored = parseStoredBody(bytes)
  if (stored === null) return ['body-malformed']
  return fitsCommitment(bytes, stored, committed) ? [] : ['body-differs']
}
