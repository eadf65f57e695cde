/** What can be asked about, found and decided on, as choices by name: the whole, provisions, amendments, documents, acts. */
import { parseTargetKey, subjectKey, type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import { checkTarget } from '../../core/negotiation/lookup.js'
import type { State } from '../../core/negotiation/state.js'
import { inReadingOrder } from '../../core/negotiation/tree.js'
import { decided } from '../../core/reports/decided.js'
import type { Ctx } from '../context.js'
import type { Choice } from '../forms/fields.js'
import { provisionString } from '../parts/names.js'
import { localString } from '../parts/words.js'

interface SubjectGroup {
  /** Message `subjects-NAME`. */
  readonly name: string
  readonly choices: readonly Choice[]
}

/** The text as a whole, at its present version. */
export function wholeText({ view }: Ctx): Target {
  return { instrument: view.state.text.version }
}

/** Every group that has anything in it. */
export function subjectGroups(ctx: Ctx): SubjectGroup[] {
  const { text } = ctx.view.state
  const amendments = [...text.amendments.values()].filter(({ status }) => status === 'in-force')
  const proposals = [...text.proposals.values()].filter(({ status }) => status === 'in-force')
  const groups: SubjectGroup[] = [
    { name: 'whole', choices: [{ value: targetKey(wholeText(ctx)), label: ctx.t('target-instrument') }] },
    {
      name: 'provisions',
      choices: inReadingOrder(text).map(provision => ({
        value: targetKey({ provision: provision.id, version: provision.version }),
        label: provisionString(ctx, provision),
      })),
    },
    {
      name: 'amendments',
      choices: amendments.map(({ id, rev, mark }) => ({
        value: targetKey({ amendment: id, rev }),
        label: `${id} ${mark}`,
      })),
    },
    {
      name: 'proposals',
      choices: proposals.map(({ id, rev, symbol, title }) => ({
        value: targetKey({ proposal: id, rev }),
        label: `${symbol} ${localString(ctx, title)}`.slice(0, 80),
      })),
    },
    { name: 'acts', choices: actChoices(ctx) },
  ]
  return groups.filter(({ choices }) => choices.length > 0)
}

/** Challenges that a meeting rules on, and seatings where parties are invited: acts on which questions are put. */
function actChoices(ctx: Ctx): Choice[] {
  const { proceedings, record, seats } = ctx.view.state
  const { challenges = [], treaty } = record.procedure ?? {}
  const asked = [...(proceedings?.challenges.values() ?? [])].filter(
    ({ outcome, kind, instance }) =>
      outcome === 'open' &&
      challenges.find(({ of }) => of.includes(kind))?.instances[instance]?.question !== undefined,
  )
  const seated = treaty?.invitation === undefined ? [] : [...seats.parties.values()]
  return [
    ...asked.map(({ seq }) => ({
      value: targetKey({ act: seq }),
      label: `#${seq} ${ctx.t('kind-challenge')}`,
    })),
    ...seated
      .filter(({ office }) => office === null)
      .map(({ seq, name }) => ({
        value: targetKey({ act: seq }),
        label: `#${seq} ${localString(ctx, name)}`,
      })),
  ]
}

/** The subject that the address asks for with `on`, as it is at present; null where it asks for none that is there. */
export function subjectAsked({ query, view }: Ctx): Target | null {
  const target = parseTargetKey(query.on ?? '')
  return target !== null && checkTarget(view.state, target) === null ? presentOf(view.state, target) : null
}

/** A target at its present version or revision. */
export function presentOf({ text }: State, target: Target): Target {
  if ('provision' in target)
    return { ...target, version: text.provisions.get(target.provision)?.version ?? target.version }
  if ('amendment' in target)
    return { ...target, rev: text.amendments.get(target.amendment)?.rev ?? target.rev }
  if ('proposal' in target) return { ...target, rev: text.proposals.get(target.proposal)?.rev ?? target.rev }
  return 'instrument' in target ? { instrument: text.version } : target
}

/** Findings, questions that were closed, votes and senses on a subject, or on the document that it is part of, the latest first. */
export function countsOn({ view }: Ctx, subject: Target) {
  const keys = new Set([subject, ...documentOf(view.state, subject)].map(subjectKey))
  return decided(view)
    .filter(
      ({ kind, result, subject: { target } }) =>
        kind !== 'decision' && result !== 'open' && keys.has(subjectKey(target)),
    )
    .reverse()
}

function documentOf({ text }: State, subject: Target): Target[] {
  const amendment = 'amendment' in subject ? text.amendments.get(subject.amendment) : undefined
  return amendment === undefined ? [] : [{ proposal: amendment.proposal, rev: amendment.rev }]
}
