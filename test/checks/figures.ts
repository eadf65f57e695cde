/** What pages say of each check: `data/checks/measured.json` as it comes out now. */
import type { CheckSet, Measured } from '../../src/core/assessment/checks/rule.js'
import {
  documentChecks,
  flagChecks,
  isKeptApart,
  measureDocuments,
  measureFlags,
  measureLength,
} from './documents.js'
import { type Gold, measure, measureNewWords, type Share, vaguenessOf } from './measured.js'

/** Checks whose findings are clauses that carry a label. */
export const clauseChecks = ['self-judging', 'open-list', 'qualifier', 'vague-standard', 'bearer']

/** With fewer findings than this in the frozen clauses, all clauses count. */
const fewFound = 5

interface MeasuredFile {
  readonly checks: Readonly<Record<string, Measured & { readonly version: number }>>
  readonly vagueness: readonly number[]
}

export function measuredFile(set: CheckSet, gold: Gold): MeasuredFile {
  const isFrozen = (id: string) => gold.frozen.has(id)
  const [frozen, all] = [measure(set, gold, isFrozen), measure(set, gold, () => true)]
  const flags = [isFrozen, () => true].map(wanted => measureFlags(set, gold.clauses, wanted).found)
  const documents = [isKeptApart, () => true].map(wanted => measureDocuments(set, wanted).found)
  const version = new Map(set.rules.map(rule => [rule.id, rule.version]))
  const entry = (id: string, share: Share | undefined, on: Measured['on']) =>
    share === undefined ? [] : [[id, { version: version.get(id)!, ...share, on }] as const]
  const onClauses = (id: string, few: Share | undefined, many: Share | undefined) =>
    (few?.of ?? 0) < fewFound ? entry(id, many, 'all') : entry(id, few, 'frozen')
  return {
    checks: Object.fromEntries([
      ...entry('deontic', frozen.modality, 'frozen'),
      ...entry('novel-term', newWords(set, gold), 'construction'),
      ...entry('long-sentence', measureLength(set, gold.clauses), 'counted'),
      ...clauseChecks.flatMap(id => onClauses(id, frozen.found[id], all.found[id])),
      ...flagChecks.flatMap(id => onClauses(id, flags[0]![id], flags[1]![id])),
      ...documentChecks.flatMap(id =>
        (documents[0]![id]?.of ?? 0) < fewFound
          ? entry(id, documents[1]![id], 'all-documents')
          : entry(id, documents[0]![id], 'documents'),
      ),
    ]),
    vagueness: vaguenessOf(set, gold),
  }
}

/** With each source of the gold set as base in turn. */
export function newWords(set: CheckSet, gold: Gold): Share {
  const shares = ['iccpr', 'league', 'own'].map(source => measureNewWords(set, gold, source))
  return { of: shares.reduce((n, s) => n + s.of, 0), right: shares.reduce((n, s) => n + s.right, 0) }
}
