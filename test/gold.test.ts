/** The gold set of clauses (data/gold): well formed, kept apart by its rule, and its agreement figures are those computed. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Clause {
  readonly id: string
  readonly source: string
  readonly text: string
}
interface Label {
  readonly id: string
  readonly modality: string
  readonly bearer: string | null
  readonly selfJudging: boolean
  readonly openList: boolean
  readonly extendsPower: boolean
  readonly vague: readonly string[]
  readonly adjudicated?: boolean
}

const folder = join(import.meta.dirname, '..', 'data', 'gold')
const readme = readFileSync(join(folder, 'README.md'), 'utf8')
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as T
const clauses = read<readonly Clause[]>('clauses')
const frozen = read<readonly string[]>('frozen')
const ids = clauses.map(clause => clause.id)
const classes = [...readme.matchAll(/^(?:\d\.|\s+-) +\*\*([a-z-]+)\*\* —/gm)].map(match => match[1]!)
const passes = ['labels-a', 'labels-b', 'labels'].map(name => [name, read<readonly Label[]>(name)] as const)

test('clauses: at least 400, each once, in NFC, of a named source, at most a third not our own', () => {
  expect(clauses.length).toBeGreaterThanOrEqual(400)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(clauses.map(clause => clause.text)).size).toBe(clauses.length)
  for (const { text, source } of clauses) {
    expect(text).toBe(text.normalize('NFC').trim())
    expect(text.length).toBeGreaterThanOrEqual(20)
    expect(text.length).toBeLessThanOrEqual(400)
    expect(source).toMatch(/^(own|(iccpr|league|kellogg-briand|hague-1907)-art-\d+)$/)
  }
  expect(clauses.filter(clause => clause.source !== 'own').length * 3).toBeLessThanOrEqual(clauses.length)
})

test('frozen: about a third, chosen by the hash of the id alone', () => {
  const remainder = (id: string) => BigInt(`0x${createHash('sha256').update(id).digest('hex')}`) % 3n
  expect(frozen).toEqual(ids.filter(id => remainder(id) === 0n))
  expect(Math.abs(frozen.length / ids.length - 1 / 3)).toBeLessThan(0.04)
})

test.each(passes)('%s: every clause once, in order, with a class of the guideline', (_name, labels) => {
  const texts = new Map(clauses.map(clause => [clause.id, clause.text.toLowerCase()]))
  expect(classes).toHaveLength(11)
  expect(labels.map(label => label.id)).toEqual(ids)
  for (const label of labels) {
    expect(classes).toContain(label.modality)
    expect(label.bearer === null || label.bearer.length > 0).toBe(true)
    for (const flag of [label.selfJudging, label.openList, label.extendsPower])
      expect(typeof flag).toBe('boolean')
    expect(label.openList || !label.extendsPower).toBe(true)
    for (const word of label.vague) expect(texts.get(label.id)).toContain(word)
  }
})

test('labels: where the passes agree on the class and the flags, so does the final label; adjudicated only where they differ', () => {
  const [a, b, final] = passes.map(([, labels]) => labels) as [
    readonly Label[],
    readonly Label[],
    readonly Label[],
  ]
  const told = ({ modality, selfJudging, openList, extendsPower }: Label) =>
    JSON.stringify([modality, selfJudging, openList, extendsPower])
  for (const [n, label] of final.entries()) {
    const agreed = told(a[n]!) === told(b[n]!)
    if (agreed) expect(told(label)).toBe(told(a[n]!))
    if (!agreed) expect(label.adjudicated).toBe(true)
  }
})

test.each(['flags-a', 'flags-b', 'flags'])('%s: every clause once, in order, four flags', name => {
  const flags = read<readonly Record<string, unknown>[]>(name)
  expect(flags.map(({ id }) => id)).toEqual(ids)
  for (const { restricts, rights, networks, blanket } of flags)
    expect([restricts, rights, networks, blanket].map(flag => typeof flag)).toEqual(Array(4).fill('boolean'))
})

interface Document {
  readonly id: string
  readonly base: readonly { readonly id: string; readonly parent: string | null; readonly text: string }[]
  readonly proposal: readonly { readonly at: string; readonly parent: string | null; readonly text: string }[]
}

test('documents: whole, each once; what stands under something stands under what is there', () => {
  const documents = read<readonly Document[]>('documents')
  expect(new Set(documents.map(({ id }) => id)).size).toBe(84)
  for (const { base, proposal } of documents) {
    const there = [null, ...base.map(({ id }) => id), ...proposal.map(({ at }) => at)]
    expect(new Set(there).size).toBe(there.length)
    for (const { parent, text } of [...base, ...proposal]) {
      expect(there).toContain(parent)
      expect(text).toBe(text.normalize('NFC').trim())
    }
  }
})

test.each(['document-labels-a', 'document-labels-b', 'document-labels'])(
  '%s: every passage once, in order, with what is there to be found',
  name => {
    const documents = read<readonly Document[]>('documents')
    const labels =
      read<
        readonly {
          readonly id: string
          readonly undefined: readonly string[]
          readonly passages: readonly { readonly at: string; readonly broken: readonly string[] }[]
        }[]
      >(name)
    expect(labels.map(({ id }) => id)).toEqual(documents.map(({ id }) => id))
    for (const [n, { passages }] of labels.entries()) {
      const { proposal } = documents[n]!
      expect(passages.map(({ at }) => at)).toEqual(proposal.map(({ at }) => at))
      for (const [i, { broken }] of passages.entries())
        for (const words of broken) expect(proposal[i]!.text).toContain(words)
    }
  },
)

test('the README counts the classes and flags as the final labels do, in all and among the frozen', () => {
  const kept = new Set(frozen)
  const counted = (name: string, is: (label: Label) => boolean) => {
    const those = passes[2]![1].filter(is)
    return `| ${name} | ${those.length} | ${those.filter(label => kept.has(label.id)).length} |`
  }
  for (const name of classes) expect(readme).toContain(counted(name, label => label.modality === name))
  for (const flag of ['selfJudging', 'openList', 'extendsPower'] as const)
    expect(readme).toContain(counted(`*${flag}*`, label => label[flag]))
  expect(readme).toContain(counted('*any vague standard*', label => label.vague.length > 0))
})

test('the README holds the figures that scripts/gold-agreement.js computes', () => {
  const script = join(import.meta.dirname, '..', 'scripts', 'gold-agreement.js')
  const { stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  expect(stdout).toContain('| modality, all ')
  expect(readme).toContain(stdout.trim())
})
