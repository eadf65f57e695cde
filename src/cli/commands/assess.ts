/**
 * `travaux assess FILE --base FILE`: the machine checks on any two texts: the words that the base does not contain, what each
 * clause does and whom it binds, and what the declared checks find. `--amendment REF` checks an amendment of a record,
 * `--provision ID` shows a provision at a glance with how the groups assess it.
 */
import type { Command } from 'commander'
import { checkAmendment, dismissalOf } from '../../core/assessment/checks/amendments.js'
import { type Checked, checkBase, runChecks } from '../../core/assessment/checks/engine.js'
import { baseOf } from '../../core/assessment/checks/negotiation-base.js'
import type { Passage } from '../../core/assessment/checks/read.js'
import type { CheckSet } from '../../core/assessment/checks/rule.js'
import { undefinedTerms } from '../../core/assessment/defined-terms.js'
import { type NewTerm, newTerms } from '../../core/assessment/terms.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { Provision } from '../../core/text/types.js'
import { assessmentJson } from '../../formats/assessments-json.js'
import { readChecks, shippedChecks } from '../../sequencer/check-rules.js'
import { machineOn } from '../../views/models/machine-on.js'
import { presentOf } from '../../views/models/subjects.js'
import { assessedText } from '../assessed-text.js'
import { glanceText } from '../glance-text.js'
import { instrumentFrom } from '../instruments.js'
import { type RecordOptions, readsRecord } from '../options.js'
import { type Cli, type Output, print } from '../print.js'
import { languageOf, openRecord } from '../record.js'

interface Options extends RecordOptions {
  readonly base?: string
  readonly amendment?: string
  readonly provision?: string
  readonly framework?: string
  readonly checks?: string
}

/** A new word, with whether the base or the text defines it. */
export type Term = NewTerm & { readonly defined: boolean }

export function addAssess(program: Command, cli: Cli): void {
  readsRecord(program.command('assess'))
    .description(
      'run the machine checks on a text against another, or on an amendment: new words, what each clause does and whom it binds, what is missing; or show how a provision is assessed',
    )
    .argument('[file]', 'the text to check: plain text, Markdown or JSON')
    .option('--base <file>', 'the text it would change')
    .option('--amendment <ref>', 'an amendment of the record instead of a file, by its reference')
    .option('--provision <id>', 'a provision of the record: at a glance, and how the groups assess it')
    .option('--framework <id>', 'of a provision, answers to this framework (default: the first declared)')
    .option('--checks <folder>', 'checks of one’s own instead of those that ship')
    .action(async (file: string | undefined, options: Options) =>
      print(cli, options.json, await assess(file, options)),
    )
}

async function assess(file: string | undefined, options: Options): Promise<Result<Output>> {
  const { base, amendment, provision, checks } = options
  const set = checks === undefined ? ok(await shippedChecks()) : await readChecks(checks)
  if (!set.ok) return set
  const asked = [file ?? base, amendment, provision].filter(one => one !== undefined)
  if (asked.length !== 1) return refuse('assess-what')
  if (amendment !== undefined) return assessAmendment(set.value, amendment, options)
  if (provision !== undefined) return assessProvision(set.value, provision, options)
  return file === undefined || base === undefined
    ? refuse('assess-what')
    : assessFile(set.value, file, base, options.lang ?? 'en')
}

async function assessFile(set: CheckSet, file: string, base: string, lang: string): Promise<Result<Output>> {
  const checked = await instrumentFrom(file)
  if (!checked.ok) return checked
  const against = await instrumentFrom(base)
  if (!against.ok) return against
  const { provisions, name } = against.value
  const found = runChecks(set, checkBase(set, provisions, lang), checked.value.provisions.flatMap(passageOf))
  const text = checked.value.provisions.map(({ text }) => text ?? '').join('\n')
  const terms = termsOf(provisions, text, lang)
  return ok({
    json: { terms, ...withPrecision(set, found) },
    text: () => assessedText(set, { name, terms, found, textAt: textsOf(checked.value.provisions) }),
  })
}

function passageOf({ id, kind, parent, text, label }: Provision): Passage[] {
  return text === null ? [] : [{ at: id, kind, parent, text, ...(label === undefined ? {} : { label }) }]
}

function textsOf(provisions: readonly Provision[]): (at: string) => string {
  const texts = new Map(provisions.map(({ id, text }) => [id, text ?? '']))
  return at => texts.get(at) ?? ''
}

function termsOf(base: readonly Provision[], text: string, lang: string): Term[] {
  const words = base.map(provision => provision.text ?? '')
  const undefinedTerm = new Set(undefinedTerms(base, text, lang).map(({ term }) => term))
  return newTerms(words, text, lang).map(term => ({ ...term, defined: !undefinedTerm.has(term.term) }))
}

/** Every finding with what was measured of its check; null where nothing was. */
function withPrecision<T extends Checked>(set: CheckSet, found: T) {
  return {
    ...found,
    findings: found.findings.map(finding => ({ ...finding, measured: set.measured[finding.check] ?? null })),
    clauseClasses: set.measured.deontic ?? null,
  }
}

async function assessAmendment(set: CheckSet, ref: string, options: Options): Promise<Result<Output>> {
  const view = await openRecord(options)
  if (!view.ok) return view
  const lang = languageOf(view.value, options.lang)
  if (!lang.ok) return lang
  const { state } = view.value
  const amendment = state.text.amendments.get(ref)
  if (amendment === undefined) return refuse('unknown-amendment', { where: ref })
  const found = checkAmendment(set, view.value, baseOf(set, view.value, lang.value), amendment)
  const findings = found.findings.map(one => ({ ...one, dismissed: dismissalOf(state, one) }))
  return ok({
    json: {
      negotiation: state.record.name,
      at: view.value.at,
      ...withPrecision(set, { ...found, findings }),
    },
    text: () =>
      assessedText(set, {
        name: state.record.name,
        terms: null,
        found,
        textAt: () => found.text ?? '',
        amendment: found,
        dismissed: one => dismissalOf(state, one),
      }),
  })
}

/** What its page shows first: at a glance, then what the groups answer; null where no framework is declared. */
async function assessProvision(set: CheckSet, id: string, options: Options): Promise<Result<Output>> {
  const view = await openRecord(options)
  if (!view.ok) return view
  const lang = languageOf(view.value, options.lang)
  if (!lang.ok) return lang
  const { amendments, glanced } = machineOn(view.value, set, baseOf(set, view.value, lang.value), id)
  const { state } = view.value
  const provision = state.text.provisions.get(id)
  if (provision === undefined || glanced === null)
    return refuse('unknown-provision', { where: id.slice(0, 64) })
  const target = presentOf(state, { provision: id, version: provision.version })
  const answered = assessmentJson(view.value, targetKey(target), options.framework, () => target)
  if (!answered.ok && answered.why !== 'no-framework') return answered
  return ok({
    json: {
      negotiation: state.record.name,
      at: view.value.at,
      provision: id,
      glance: glanced,
      machine: [...amendments.values()],
      assessment: answered.ok ? answered.value : null,
    },
    text: () => glanceText(id, glanced),
  })
}
