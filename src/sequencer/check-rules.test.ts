import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../cli/problem.js'
import { readChecks, readCheckText, shippedChecks } from './check-rules.js'

const whole = `id: own
version: 1
kind: lexicon
label: { en: Own, ar: خاص }
finds: { en: Words., ar: كلمات. }
severity: info
languages: [ en ]
phrases:
  en:
    - such as
`
const said = (source: string, file = 'own.yaml') => {
  const read = readCheckText(source, file)
  return read.ok ? 'whole' : sentenceOf(read)
}

describe('CK1 to CK3: checks as they are written', () => {
  test('those that ship are whole, and say which of their figures were measured', async () => {
    const { rules, measured, vagueness } = await shippedChecks()
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['deontic', 'novel-term', 'self-judging']),
    )
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const id of ['deontic', 'novel-term', 'self-judging', 'open-list'])
      expect(measured[id]!.of).toBeGreaterThan(0)
    expect(vagueness.length).toBeGreaterThan(1)
  })

  test.each<[string, string, string, string?]>([
    ['a whole one', whole, 'whole'],
    ['not YAML', `${whole}  - : [`, 'own.yaml:11 is not well-formed YAML; correct that line.'],
    [
      'an alias',
      whole.replace('Words.', '*a'),
      'own.yaml:5 points to another place of the file; write it out there.',
    ],
    [
      'an unknown member',
      `${whole}colour: red\n`,
      'own.yaml:11: “colour” does not have the shape expected there; docs/spec/checks.md lists the members of a check.',
    ],
    [
      'a member that is missing',
      whole.replace('version: 1\n', ''),
      'own.yaml:1: “version” does not have the shape expected there; docs/spec/checks.md lists the members of a check.',
    ],
    [
      'one without a bottom',
      whole.replace('Own', '['.repeat(5_000)),
      'own.yaml:4 is not well-formed YAML; correct that line.',
    ],
    [
      'a wrong value',
      whole.replace('severity: info', 'severity: grave'),
      'own.yaml:6: “severity” does not have the shape expected there; docs/spec/checks.md lists the members of a check.',
    ],
    [
      'another name',
      whole,
      'other.yaml:1: the id of a check is the name of its file without .yaml; make them the same.',
      'other.yaml',
    ],
    [
      'a phrase that does not close',
      whole.replace('such as', 'such (as'),
      'own.yaml:10: the phrase at “phrases.en.0” cannot be read; brackets must close, and a phrase begins and ends with a word.',
    ],
    [
      'a language without words',
      whole.replace('[ en ]', '[ en, fr ]'),
      'own.yaml:9: “phrases” has no words for a language that the check names; add them, or leave the language out.',
    ],
    [
      'a kind that needs more',
      whole.replace('lexicon', 'number'),
      'own.yaml:1: the check lacks “does”, which its kind needs; add it.',
    ],
    [
      'no phrases',
      whole.slice(0, whole.indexOf('phrases:')),
      'own.yaml:1: the check lacks “phrases”, which its kind needs; add it.',
    ],
    [
      'too long',
      `${whole}${'#'.repeat(200_000)}`,
      'own.yaml is longer than the 100,000 characters a check may have; shorten its lists.',
    ],
  ])('%s', (_, source, sentence, file) => {
    expect(said(source, file)).toBe(sentence)
  })

  test('a folder that is none, or holds none', async () => {
    expect(await readChecks('nowhere')).toMatchObject({ why: 'checks-no-folder' })
    expect(await readChecks('bin')).toMatchObject({ why: 'checks-too-few-or-many' })
  })

  test('a file that cannot be read is refused; figures that are none are not shown', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'checks-'))
    await writeFile(join(folder, 'own.yaml'), whole)
    for (const measured of ['{', '{"checks":{"own":{"version":1,"of":"many"}},"vagueness":[]}']) {
      await writeFile(join(folder, 'measured.json'), measured)
      expect(await readChecks(folder)).toMatchObject({ ok: true, value: { measured: {}, vagueness: [] } })
    }
    await mkdir(join(folder, 'none.yaml'))
    expect(await readChecks(folder)).toMatchObject({ why: 'check-not-yaml', where: 'none.yaml' })
    await rm(folder, { recursive: true })
  })
})
