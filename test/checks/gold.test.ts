import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shippedChecks } from '../../src/sequencer/check-rules.js'
import { measuredFile } from './figures.js'
import { measure, measureNewWords, readGold } from './measured.js'

const gold = readGold()
const set = await shippedChecks()
const written = JSON.parse(readFileSync('data/checks/measured.json', 'utf8'))

describe('CK31: measured on clauses that were labelled by hand', () => {
  const frozen = measure(set, gold, id => gold.frozen.has(id))

  test('a third is frozen, all are labelled', () => {
    expect(gold.clauses.length).toBeGreaterThanOrEqual(400)
    expect(gold.clauses.every(({ id }) => gold.labels.has(id))).toBe(true)
    expect(frozen.clauses).toBe(gold.frozen.size)
    expect(frozen.clauses * 3).toBeGreaterThan(gold.clauses.length * 0.9)
  })

  test('what a clause does is right on at least 88 % of those kept apart', () => {
    expect(frozen.modality.right / frozen.modality.of).toBeGreaterThanOrEqual(0.88)
  })

  test('new words are new: precision 1', () => {
    for (const source of ['iccpr', 'league', 'own']) {
      const { of, right } = measureNewWords(set, gold, source)
      expect(right).toBe(of)
      expect(of).toBeGreaterThan(300)
    }
  })

  test('every check has its figure, and pages show those that come out now', () => {
    expect(written).toEqual(measuredFile(set, gold))
    expect(set.rules.filter(({ id }) => set.measured[id] === undefined)).toEqual([])
  })
})
