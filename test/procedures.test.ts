import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../src/cli/program.js'
import { readProcedureText } from '../src/sequencer/procedure-text.js'
import { procedureIds, readProcedure } from '../src/sequencer/procedures.js'

const broken = join('test', 'procedures', 'broken')
const shipped = join('data', 'procedures')
const yaml = (folder: string) => readdirSync(folder).filter(name => name.endsWith('.yaml'))

/** One run of `travaux procedure check`, in this process. */
async function check(...args: readonly string[]) {
  let [out, err] = ['', '']
  const streams = { out: (text: string) => (out += text), err: (text: string) => (err += text) }
  const exit = await run(['procedure', 'check', ...args], streams)
  return { exit, out, err }
}

test.each(yaml(shipped))('P21: data/procedures/%s is whole', async name => {
  const { exit, out, err } = await check(join(shipped, name), '--json')
  expect([exit, err]).toEqual([0, ''])
  const { ok, id, groups, stages, clauses, unverified, hash, problems } = JSON.parse(out)
  expect({ ok, id, problems }).toEqual({ ok: true, id: name.replace('.yaml', ''), problems: [] })
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(groups * stages).toBeGreaterThan(0)
  expect(unverified).toBeLessThanOrEqual(clauses)
})

test('P21: what ships is read by its id', async () => {
  const ids = await procedureIds()
  expect(ids.map(id => `${id}.yaml`)).toEqual(yaml(shipped).sort())
  for (const id of ids) expect(await readProcedure(id)).toMatchObject({ ok: true, value: { id } })
  expect(await readProcedure('../secret')).toMatchObject({ why: 'unknown-procedure' })
})

test('P21: the one that the handbook builds is whole', () => {
  const handbook = readFileSync(join('docs', 'operating', 'procedures.md'), 'utf8')
  const [, source] = /```yaml\n([^`]*)```/.exec(handbook)!
  expect(readProcedureText(source!)).toMatchObject({ procedure: { id: 'town-club' }, problems: [] })
})

test('P21: a whole one in numbers', async () => {
  const { exit, out, err } = await check(join('test', 'procedures', 'whole.yaml'))
  expect([exit, err]).toEqual([0, ''])
  expect(out.split('\n').slice(0, 5)).toEqual([
    'procedure   small, version 1',
    'groups      2',
    'stages      3',
    'questions   2',
    'clauses     1, of which 0 unverified',
  ])
})

describe('P20: one fault, one line', () => {
  test.each(yaml(broken))('%s', async name => {
    const path = join(broken, name)
    const [, code, line] = /^# expects ([a-z-]+) at line (\d+)\n/.exec(readFileSync(path, 'utf8'))!
    const { exit, out, err } = await check(path, '--json')
    expect([exit, err]).toEqual([1, ''])
    const { ok, problems } = JSON.parse(out)
    expect({ ok, problems: problems.map((p: { code: string; line: number }) => [p.code, p.line]) }).toEqual({
      ok: false,
      problems: [[code, Number(line)]],
    })
    const said = await check(path)
    expect([said.exit, said.out]).toEqual([1, ''])
    expect(said.err).toBe(`travaux: ${path}:${line}: ${problems[0].message} [${code}]\n`)
    expect(problems[0].message).toMatch(/\.$/)
  })
})

test('P20: every fault has its line, in the order of lines', async () => {
  const { exit, err } = await check(join('test', 'procedures', 'several-faults.yaml'))
  expect(exit).toBe(1)
  expect(err.split('\n').map(line => line.replace(/.*yaml:(\d+):.*\[(.*)\]$/, '$1 $2'))).toEqual([
    '4 procedure-not-a-code',
    '6 procedure-unknown-member',
    '8 procedure-missing-member',
    '',
  ])
})

test.each([
  [['no-such-file.yaml'], 'file-not-found'],
  [['test'], 'is-a-folder'],
  [[join('docs', 'images', 'text.png')], 'not-text'],
])('C3: %j is no procedure', async (args, code) => {
  const { exit, out, err } = await check(...args)
  expect([exit, out]).toEqual([2, ''])
  expect(err).toMatch(new RegExp(`^travaux: [^\\n]+ \\[${code}\\]\\n$`))
})
