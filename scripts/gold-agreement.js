/**
 * How far the two passes over data/gold agree: raw agreement and Cohen's kappa (Cohen 1960) for the modality, the flags
 * and the answers about made documents, raw agreement for words that are given. Prints the tables that
 * data/gold/README.md holds; `--differences` lists what the passes differ on instead.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = name =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../data/gold/${name}.json`, import.meta.url)), 'utf8'))
const flags = ['selfJudging', 'openList', 'extendsPower']
const articles = /^(the|an?|each|every|any|all|no) /

/** Pairs of labels for the same thing, in the order of the first pass. */
function pairsBy(key, first, second) {
  const known = new Map(second.map(label => [label[key], label]))
  return first.map(label => [label, known.get(label[key])])
}

function raw(rated, same) {
  return rated.filter(([a, b]) => same(a, b)).length / rated.length
}

/** (observed - expected) / (1 - expected), where expected is the agreement of two who draw by their own frequencies. */
function kappa(rated, value) {
  const share = (side, category) => rated.filter(pair => value(pair[side]) === category).length / rated.length
  const categories = new Set(rated.flat().map(value))
  const expected = [...categories].reduce((sum, category) => sum + share(0, category) * share(1, category), 0)
  return expected === 1 ? 1 : (raw(rated, (a, b) => value(a) === value(b)) - expected) / (1 - expected)
}

const bearerOf = label => label.bearer?.toLowerCase().replace(articles, '') ?? null
const vagueOf = label => [...new Set(label.vague.map(word => word.toLowerCase()))].sort().join()
const percent = share => `${(100 * share).toFixed(1)} %`

function row(name, rated, value, withKappa) {
  const agreement = raw(rated, (a, b) => value(a) === value(b))
  return `| ${name} | ${percent(agreement)} | ${withKappa ? kappa(rated, value).toFixed(3) : ''} |`
}

/** Agreement on each class: clauses both gave it, of clauses either gave it. */
function byClass(rated) {
  const classes = [...new Set(rated.flat().map(label => label.modality))].sort()
  return classes.map(name => {
    const either = rated.filter(([a, b]) => a.modality === name || b.modality === name)
    const both = either.filter(([a, b]) => a.modality === b.modality)
    return `| ${name} | ${both.length} | ${either.length} | ${percent(both.length / either.length)} |`
  })
}

function tables(rated, frozen) {
  const kept = rated.filter(([a]) => frozen.has(a.id))
  return [
    '| what | same | kappa |',
    '|---|---|---|',
    row(`modality, all ${rated.length} clauses`, rated, label => label.modality, true),
    row(`modality, the ${kept.length} frozen`, kept, label => label.modality, true),
    ...flags.map(flag => row(flag, rated, label => label[flag], true)),
    row('bearer', rated, bearerOf, false),
    row('vague', rated, vagueOf, false),
    '',
    '| class | both | either | both of either |',
    '|---|---|---|---|',
    ...byClass(rated),
  ]
}

const touches = ['restricts', 'rights', 'networks', 'blanket']
const wordsOf = words => [...new Set(words.map(word => word.toLowerCase()))].sort().join()

/** What a clause touches; then the made documents, and passage by passage what is asked of each. */
function secondRound(flagged, documents) {
  const passages = documents.flatMap(([a, b]) => pairsBy('at', a.passages, b.passages))
  return [
    '| what | same | kappa |',
    '|---|---|---|',
    ...touches.map(flag => row(flag, flagged, label => label[flag], true)),
    row(`noReview, ${documents.length} documents`, documents, label => label.noReview, true),
    row(`scope, their ${passages.length} passages`, passages, label => label.scope, true),
    row('noSafeguard', passages, label => label.noSafeguard, true),
    row('broken', passages, label => wordsOf(label.broken), false),
    row('undefined', documents, label => wordsOf(label.undefined), false),
  ]
}

/** One line for each thing the passes say differently about a clause or a document. */
function differences(rated, asked, texts) {
  return rated.flatMap(([a, b]) => {
    const told = Object.entries(asked).filter(([, value]) => value(a) !== value(b))
    const lines = told.map(([name, value]) => `  ${name}: ${value(a)} / ${value(b)}`)
    return lines.length === 0 ? [] : [`${a.id ?? a.at} ${texts.get(a.id) ?? ''}`, ...lines]
  })
}

const ofFlag = flag => [flag, label => label[flag]]
const rated = pairsBy('id', read('labels-a'), read('labels-b'))
const flagged = pairsBy('id', read('flags-a'), read('flags-b'))
const documents = pairsBy('id', read('document-labels-a'), read('document-labels-b'))
const texts = new Map(read('clauses').map(clause => [clause.id, clause.text]))
const ofClause = { modality: label => label.modality, bearer: bearerOf, vague: vagueOf }
const ofDocument = {
  noReview: label => label.noReview,
  undefined: label => wordsOf(label.undefined),
  passages: label =>
    label.passages.map(one => `${one.at} ${one.scope} ${one.noSafeguard} ${wordsOf(one.broken)}`).join('; '),
}
const lines = process.argv.includes('--differences')
  ? [
      ...differences(rated, { ...ofClause, ...Object.fromEntries(flags.map(ofFlag)) }, texts),
      ...differences(flagged, Object.fromEntries(touches.map(ofFlag)), texts),
      ...differences(documents, ofDocument, texts),
    ]
  : [...tables(rated, new Set(read('frozen'))), '', ...secondRound(flagged, documents)]
console.log(lines.join('\n'))
