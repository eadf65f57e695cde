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
