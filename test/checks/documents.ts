/**
 * How right the checks are that ask what a clause touches, and those that look at a whole document: on the flags of the gold
 * clauses, and on made documents with their labels. What each label means is the guideline in data/gold/README.md.
 */
import { readFileSync } from 'node:fs'
import { checkBase, runChecks } from '../../src/core/assessment/checks/engine.js'
import type { Finding } from '../../src/core/assessment/checks/findings.js'
import type { Passage } from '../../src/core/assessment/checks/read.js'
import type { CheckSet } from '../../src/core/assessment/checks/rule.js'
import type { Provision } from '../../src/core/text/types.js'
import { Counter, type GoldClause, passageOf, type Share } from './measured.js'

interface Flags {
  readonly id: string
  readonly restricts: boolean
  readonly rights: boolean
  readonly networks: boolean
  readonly blanket: boolean
}

interface Document {
  readonly id: string
  readonly base: readonly Provision[]
  readonly proposal: readonly Passage[]
}

interface DocumentLabels {
  readonly id: string
  readonly noReview: boolean
  readonly undefined: readonly string[]
  readonly passages: readonly {
    readonly at: string
    readonly scope: boolean
    readonly noSafeguard: boolean
    readonly broken: readonly string[]
  }[]
}

/** Findings that are right, by check; and what carries the label, and how much of it was found. */
export interface Found {
  readonly found: Readonly<Record<string, Share>>
  readonly missed: Readonly<Record<string, Share>>
}

const read = <T>(name: string): T => JSON.parse(readFileSync(`data/gold/${name}.json`, 'utf8')) as T

/** The flag of a clause that each of these checks is about. */
const flagOf = {
  restriction: 'restricts',
  'rights-trigger': 'rights',
  'net-trigger': 'networks',
  'blanket-measure': 'blanket',
} as const

export const flagChecks = Object.keys(flagOf)

/** By clause: whether anything is found in it, beside its flag. */
export function measureFlags(
  set: CheckSet,
  clauses: readonly GoldClause[],
  wanted: (id: string) => boolean,
): Found & Pick<Counter, 'misses'> {
  const flags = new Map(read<Flags[]>('flags').map(one => [one.id, one]))
  const base = checkBase(set, [], 'en')
  const counter = new Counter()
  for (const clause of clauses.filter(({ id }) => wanted(id))) {
    const { findings } = runChecks(set, base, [passageOf(clause)])
    for (const [check, flag] of Object.entries(flagOf))
      beside(counter, check, clause.id, has(findings, check), flags.get(clause.id)![flag])
  }
  return { ...figuresOf(counter), misses: counter.misses }
}

export const documentChecks = [
  'review-clause',
  'safeguard-absent',
  'scope-article-touch',
  'suppressed-reference',
  'undefined-term',
]

/** Documents that were written after the checks had been tuned on the others: data/gold/README.md. */
export const isKeptApart = (id: string) => id >= 'd45'

/** What is found and not cleared in each made document, beside its labels. */
export function measureDocuments(
  set: CheckSet,
  wanted: (id: string) => boolean,
): Found & Pick<Counter, 'misses'> {
  const labels = new Map(read<DocumentLabels[]>('document-labels').map(one => [one.id, one]))
  const counter = new Counter()
  for (const { id, base, proposal } of read<Document[]>('documents').filter(one => wanted(one.id))) {
    const label = labels.get(id)!
    const { findings } = runChecks(set, checkBase(set, base, 'en'), proposal)
    const open = findings.filter(one => one.clearedBy === undefined)
    beside(counter, 'review-clause', id, has(open, 'review-clause'), label.noReview)
    for (const { at, scope, noSafeguard, broken } of label.passages) {
      const { text } = proposal.find(one => one.at === at)!
      const here = open.filter(one => one.at === at)
      beside(counter, 'scope-article-touch', `${id} ${at}`, has(here, 'scope-article-touch'), scope)
      beside(counter, 'safeguard-absent', `${id} ${at}`, has(here, 'safeguard-absent'), noSafeguard)
      const found = here.filter(({ check }) => check === 'suppressed-reference')
      const said = found.map(({ span }) => text.slice(span.from, span.to))
      each(counter, 'suppressed-reference', `${id} ${at}`, said, broken)
    }
    const terms = open.filter(({ check }) => check === 'undefined-term').map(({ args }) => String(args.term))
    each(counter, 'undefined-term', id, terms, label.undefined)
  }
  return { ...figuresOf(counter), misses: counter.misses }
}

/** Clauses above the length of the check, counted by what stands between blanks: gold clauses strung together. */
export function measureLength(set: CheckSet, clauses: readonly GoldClause[]): Share {
  const share: Share = { of: 0, right: 0 }
  const { above } = set.rules.find(({ does }) => does === 'sentence-length')!
  const base = checkBase(set, [], 'en')
  for (let i = 0; i + 4 <= clauses.length; i += 4) {
    const text = clauses
      .slice(i, i + 4)
      .map(one => one.text.replace(/\.$/, ''))
      .join(', and ')
    for (const { check, span } of runChecks(set, base, [passageOf({ ...clauses[i]!, text })]).findings) {
      if (check !== 'long-sentence') continue
      share.of++
      if (text.slice(span.from, span.to).trim().split(/\s+/).length > above!) share.right++
    }
  }
  return share
}

function has(findings: readonly Finding[], check: string): boolean {
  return findings.some(one => one.check === check)
}

function beside(counter: Counter, check: string, id: string, said: boolean, label: boolean): void {
  if (said) counter.add(`found ${check}`, label)
  if (label) counter.add(`missed ${check}`, said)
  if (said !== label) counter.misses.push({ id, check, said: String(said), label: String(label) })
}

/** Words said beside words labelled: one that holds the other is the same. */
function each(
  counter: Counter,
  check: string,
  id: string,
  said: readonly string[],
  labels: readonly string[],
): void {
  const same = (a: string, b: string) =>
    a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase())
  for (const one of said) {
    const right = labels.some(label => same(one, label))
    counter.add(`found ${check}`, right)
    if (!right) counter.misses.push({ id, check, said: one, label: '' })
  }
  for (const label of labels) {
    const found = said.some(one => same(one, label))
    counter.add(`missed ${check}`, found)
    if (!found) counter.misses.push({ id, check, said: '', label })
  }
}

function figuresOf(counter: Counter): Found {
  return { found: counter.named('found '), missed: counter.named('missed ') }
}
