/** How right the machine checks are on the gold set, by clauses that were tuned on and clauses that were kept apart. */
import { readFileSync } from 'node:fs'
import { type CheckBase, checkBase, runChecks } from '../../src/core/assessment/checks/engine.js'
import { type ReadPassage, readPassages, speechOf } from '../../src/core/assessment/checks/read.js'
import { type CheckSet, type ClauseClass, clauseClasses } from '../../src/core/assessment/checks/rule.js'
import { histogram } from '../../src/core/assessment/checks/vagueness.js'
import { wordsOf } from '../../src/core/assessment/words.js'

export interface GoldClause {
  readonly id: string
  readonly source: string
  readonly text: string
}

export interface GoldLabel {
  readonly id: string
  readonly modality: ClauseClass
  readonly bearer: string | null
  readonly selfJudging: boolean
  readonly openList: boolean
  readonly extendsPower: boolean
  readonly vague: readonly string[]
}

export interface Gold {
  readonly clauses: readonly GoldClause[]
  readonly labels: ReadonlyMap<string, GoldLabel>
  readonly frozen: ReadonlySet<string>
}

export function readGold(): Gold {
  const read = (name: string) => JSON.parse(readFileSync(`data/gold/${name}.json`, 'utf8'))
  const labels = read('labels') as GoldLabel[]
  return {
    clauses: read('clauses') as GoldClause[],
    labels: new Map(labels.map(label => [label.id, label])),
    frozen: new Set(read('frozen') as string[]),
  }
}

/** So many were looked at, and so many of them were right. */
export interface Share {
  of: number
  right: number
}

export interface Miss {
  readonly id: string
  readonly check: string
  readonly said: string
  readonly label: string
}

export interface Figures {
  readonly clauses: number
  /** Clauses whose class is that of the label. */
  readonly modality: Share
  /** By class of the label; and by class that was said. */
  readonly recall: Readonly<Record<string, Share>>
  readonly precision: Readonly<Record<string, Share>>
  /** Of clauses with a bearer or none in the passive, those where the words said are those of the label. */
  readonly bearer: Share
  /** Findings that are right, by check; and labelled clauses that were found. */
  readonly found: Readonly<Record<string, Share>>
  readonly missed: Readonly<Record<string, Share>>
  readonly misses: readonly Miss[]
}

/** What the checks say of the clauses that are wanted, beside their labels. */
export function measure(set: CheckSet, { clauses, labels }: Gold, wanted: (id: string) => boolean): Figures {
  const counter = new Counter()
  const base = checkBase(set, [], 'en')
  let n = 0
  for (const clause of clauses) {
    const label = labels.get(clause.id)
    if (!wanted(clause.id) || label === undefined) continue
    n++
    const [read] = readPassages(speechOf(set, 'en'), [passageOf(clause)])
    ofModality(counter, label, classOf(read!))
    ofBearer(counter, label, read!)
    ofFindings(counter, label, runChecks(set, base, [passageOf(clause)]).findings)
  }
  return {
    clauses: n,
    modality: counter.share('modality'),
    bearer: counter.share('bearer'),
    recall: counter.named('recall '),
    precision: counter.named('precision '),
    found: counter.named('found '),
    missed: counter.named('missed '),
    misses: counter.misses,
  }
}

export class Counter {
  readonly shares = new Map<string, Share>()
  readonly misses: Miss[] = []

  share(name: string): Share {
    const share = this.shares.get(name) ?? { of: 0, right: 0 }
    this.shares.set(name, share)
    return share
  }

  add(name: string, right: boolean): void {
    const share = this.share(name)
    share.of++
    if (right) share.right++
  }

  /** The shares whose name begins so, by the rest of it. */
  named(prefix: string): Record<string, Share> {
    const found = [...this.shares].filter(([key]) => key.startsWith(prefix))
    return Object.fromEntries(found.map(([key, share]) => [key.slice(prefix.length), share]))
  }
}

export function passageOf({ id, text }: GoldClause) {
  return { at: id, kind: 'paragraph' as const, text, parent: null }
}

/** A gold clause may be taken apart into several; the first that does something counts, as the guideline has it. */
export function classOf({ clauses }: ReadPassage): ClauseClass {
  return clauses.find(({ modality }) => modality !== 'none')?.modality ?? 'none'
}

function ofModality(counter: Counter, { id, modality }: GoldLabel, said: ClauseClass): void {
  counter.add('modality', said === modality)
  counter.add(`recall ${modality}`, said === modality)
  counter.add(`precision ${said}`, said === modality)
  if (said !== modality) counter.misses.push({ id, check: 'deontic', said, label: modality })
}

function ofBearer(counter: Counter, { id, modality, bearer }: GoldLabel, read: ReadPassage): void {
  const clause = read.clauses.find(one => one.modality !== 'none')
  if (clause?.modality !== modality || clause.bearers === null) return
  const { bearerSpan, how } = clause
  const said =
    how === 'thing' || bearerSpan === null ? null : read.passage.text.slice(bearerSpan.from, bearerSpan.to)
  const right = said === bearer || (said !== null && bearer !== null && overlap(said, bearer))
  counter.add('bearer', right)
  if (how === 'nobody') counter.add('found bearer', bearer === null)
  if (!right) counter.misses.push({ id, check: 'bearer', said: String(said), label: String(bearer) })
}

/** The labels cut names where a preposition begins; the actors declared may be longer or shorter. */
function overlap(a: string, b: string): boolean {
  return a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase())
}

function ofFindings(
  counter: Counter,
  label: GoldLabel,
  findings: readonly {
    readonly check: string
    readonly args: Readonly<Record<string, string | number>>
    readonly severity: string
  }[],
): void {
  const flags = [
    ['self-judging', label.selfJudging],
    ['open-list', label.openList],
    ['qualifier', label.modality === 'soft-duty' || label.modality === 'qualified-duty'],
  ] as const
  for (const [check, labelled] of flags) {
    const said = findings.some(found => found.check === check)
    if (said) counter.add(`found ${check}`, labelled)
    if (labelled) counter.add(`missed ${check}`, said)
    if (said !== labelled)
      counter.misses.push({ id: label.id, check, said: String(said), label: String(labelled) })
  }
  const graver =
    findings.filter(({ check, severity }) => check === 'open-list' && severity === 'warn').length > 0
  if (graver) counter.add('found open-list that extends a power', label.extendsPower)
  if (label.extendsPower) counter.add('missed open-list that extends a power', graver)
  for (const { check, args } of findings)
    if (check === 'vague-standard') counter.add('found vague-standard', isLabelled(label, String(args.words)))
}

function isLabelled({ vague }: GoldLabel, words: string): boolean {
  return vague.some(word => words.toLowerCase().startsWith(word) || word.startsWith(words.toLowerCase()))
}

/**
 * New words, checked by other means: with plain endings cut off, no word of the base may be the same. The base are the
 * clauses of one source, the texts all others, so that anybody can run it again.
 */
export function measureNewWords(set: CheckSet, { clauses }: Gold, source: string): Share {
  const own = clauses.filter(clause => clause.source.startsWith(source))
  const provisions = own.map(clause => ({ ...passageOf(clause), id: clause.id }))
  const base: CheckBase = checkBase(set, provisions, 'en')
  const known = new Set(own.flatMap(({ text }) => apart(text)))
  const texts = own.map(({ text }) => apart(text))
  const others = clauses.filter(clause => !own.includes(clause)).map(passageOf)
  const share: Share = { of: 0, right: 0 }
  for (const { check, args } of runChecks(set, base, others).findings) {
    if (check !== 'novel-term') continue
    const words = apart(String(args.term))
    const there = words.length === 1 ? isIn(known, words[0]!) : texts.some(text => standIn(text, words))
    share.of++
    if (!there) share.right++
  }
  return share
}

function apart(text: string): string[] {
  return wordsOf(text).flatMap(({ word }) => word.split('-'))
}

function isIn(known: ReadonlySet<string>, word: string): boolean {
  return [...known].some(other => isForm(other, word))
}

function standIn(text: readonly string[], words: readonly string[]): boolean {
  return text.some((_, i) => words.every((word, j) => isForm(text[i + j] ?? '', word)))
}

/** One word with a common ending is the other: a rule of its own, so that the check is not measured by itself. */
function isForm(a: string, b: string): boolean {
  return formsOf(a).includes(b) || formsOf(b).includes(a)
}

function formsOf(word: string): string[] {
  if (word.endsWith('e')) return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`]
  const plural = word.endsWith('y') ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`] : []
  const es = /(?:s|x|z|ch|sh|o)$/.test(word) ? [`${word}es`] : []
  return [word, `${word}s`, `${word}ed`, `${word}ing`, ...plural, ...es]
}

/** How many operative clauses of the set have so many vague words. */
export function vaguenessOf(set: CheckSet, { clauses }: Gold): number[] {
  return histogram(readPassages(speechOf(set, 'en'), clauses.map(passageOf)).flatMap(read => read.clauses))
}

export const classes = clauseClasses
