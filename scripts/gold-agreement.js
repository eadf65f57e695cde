/**
 * How far the two passes over data/gold agree: raw agreement and Cohen's kappa (Cohen 1960) for the modality and the
 * flags, raw agreement for the bearer and the vague standards. Prints the tables that data/gold/README.md holds;
 * `--differences` lists the clauses on which the passes differ instead.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = name =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../data/gold/${name}.json`, import.meta.url)), 'utf8'))
const flags = ['selfJudging', 'openList', 'extendsPower']
const articles = /^(the|an?|each|every|any|all|no) /

/** Pairs of labels for the same clause, in the order of the first pass. */
function pairs(first, second) {
  const byId = new Map(second.map(label => [label.id, label]))
  return first.map(label => [label, byId.get(label.id)])
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

/** One line for each thing the passes say differently about a clause. */
function differences(rated, texts) {
  const asked = { modality: label => label.modality, bearer: bearerOf, vague: vagueOf }
  for (const flag of flags) asked[flag] = label => label[flag]
  return rated.flatMap(([a, b]) => {
    const told = Object.entries(asked).filter(([, value]) => value(a) !== value(b))
    const lines = told.map(([name, value]) => `  ${name}: ${value(a)} / ${value(b)}`)
    return lines.length === 0 ? [] : [`${a.id} ${texts.get(a.id)}`, ...lines]
  })
}

const rated = pairs(read('labels-a'), read('labels-b'))
const texts = new Map(read('clauses').map(clause => [clause.id, clause.text]))
const lines = process.argv.includes('--differences')
  ? differences(rated, texts)
  : tables(rated, new Set(read('frozen')))
console.log(lines.join('\n'))
