/**
 * What pages and JSON of the analyses answer, from what was asked: the forecast beside what happened, the audit beside
 * another negotiation's, what changed between two moments.
 */
import { type Changes, changesBetween, changesFrom } from '../core/analysis/changes.js'
import { type Flow, positionsFlow } from '../core/analysis/flow.js'
import { type Forecast, forecast } from '../core/analysis/forecast.js'
import { type Beside, besideHappened } from '../core/analysis/forecast-beside.js'
import {
  type AuditInput,
  type ComparedRow,
  compareAudits,
  type ProcessAudit,
  processAudit,
} from '../core/analysis/process-audit.js'
import { type ProvisionStanding, provisionSummary } from '../core/analysis/provisions.js'
import { hex } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { auditsComparedMax } from '../core/limits.js'
import type { View } from '../core/negotiation/view.js'
import type { LocalText } from '../core/procedure/procedure.js'
import type { Leaf } from '../core/record/leaf.js'
import { type Moment, now, parseAt, viewsInOrder } from '../sequencer/moment.js'
import type { Negotiations } from './negotiations.js'
import type { Asked } from './resources/resource.js'

/** A log of this installation, to be read whole and as it is now. */
export interface LogHere {
  readonly id: string
  readonly origin: string
  readonly title: LocalText
  /** Whether it is that of a consultation, which has no process to compare. */
  readonly consultation: boolean
  readonly read: () => { readonly view: View; readonly leaves: readonly Leaf[]; readonly input: AuditInput }
}

export function logsHere(negotiations: Negotiations): LogHere[] {
  return [...negotiations.values()].map(({ id, sequencer }) => {
    const { record, consultation } = sequencer.view().state
    const read = () => {
      const size = sequencer.size()
      const input = { origin: record.origin, size, root: hex(sequencer.root(size)) }
      return { view: sequencer.view(), leaves: sequencer.leaves(), input }
    }
    return { id, origin: record.origin, title: record.title, consultation: consultation !== undefined, read }
  })
}

interface ForecastAnswered {
  readonly negotiation: string
  readonly forecast: Forecast
  readonly beside: Beside | null
}

/** `?supposing=` names amendments in force, separated by commas, that are taken to be in the text. */
export function forecastAnswer({ view, query, viewAt, computed }: Asked): Result<ForecastAnswered> {
  const supposing = (query.supposing ?? '').split(',').filter(id => id !== '')
  const unknown = supposing.find(id => view.state.text.amendments.get(id)?.status !== 'in-force')
  if (unknown !== undefined) return refuse('unknown-amendment', { where: unknown.slice(0, 60) })
  const beside = computed('forecast-beside', () =>
    besideHappened(view, viewAt(now), until => viewAt({ lens: { until }, time: until.when })),
  )
  const found = computed(`forecast ${supposing.join()}`, () => forecast(view, supposing))
  return ok({ negotiation: view.state.record.name, forecast: found, beside })
}

interface AuditAnswered {
  readonly audits: readonly ProcessAudit[]
  /** The logs that were read, in the same order: this one first. */
  readonly inputs: readonly AuditInput[]
  readonly compared: readonly ComparedRow[]
}

/** `?with=` names other negotiations of this installation, separated by commas. */
export function auditAnswer({
  negotiation,
  view,
  leaves,
  query,
  logs,
  computed,
}: Asked): Result<AuditAnswered> {
  const wanted = [...new Set((query.with ?? '').split(',').filter(id => id !== ''))]
  if (wanted.length >= auditsComparedMax)
    return refuse('too-many-compared', { args: { max: auditsComparedMax } })
  const known = new Map(logs().map(one => [one.id, one]))
  const unknown = wanted.find(id => known.get(id)?.consultation !== false)
  if (unknown !== undefined) return refuse('unknown-negotiation', { where: unknown.slice(0, 60) })
  const others = wanted.filter(id => id !== negotiation).map(id => ({ id, ...known.get(id)!.read() }))
  const own = computed('audit', () => processAudit(view, leaves))
  const audits = [
    own,
    ...others.map(({ id, view, leaves, input }) =>
      computed(`audit of ${id} ${input.size}`, () => processAudit(view, leaves)),
    ),
  ]
  const inputs = [known.get(negotiation)!.read().input, ...others.map(({ input }) => input)]
  return ok({ audits, inputs, compared: compareAudits(audits) })
}

interface ChangesAnswered {
  readonly negotiation: string
  /** The two moments as they can be asked for again; `to` is empty for the one that is looked at. */
  readonly asked: { readonly from: string; readonly to: string }
  readonly changes: Changes
  readonly flow: Flow
}

/** With the later of the two, for pages to show the words of. */
interface ChangesSeen extends ChangesAnswered {
  readonly after: () => View
}

/** `?from=` and `?to=` are moments as for `at`; `?provision=` limits the flow. The earlier of the two comes first. */
export function changesAnswer({ view, leaves, query, viewAt, computed }: Asked): Result<ChangesSeen> {
  const asked = { from: query.from || changesFrom(view, leaves), to: query.to ?? '' }
  const provision = query.provision || null
  if (provision !== null && !view.state.text.provisions.has(provision))
    return refuse('unknown-provision', { where: provision.slice(0, 60) })
  const [from, to] = [parseAt(asked.from), momentOf(asked.to || query.at)]
  if (!from.ok) return from
  if (!to.ok) return to
  // The views are not kept with it: each is a state of the whole negotiation.
  const { changes, turned } = computed(`changes ${JSON.stringify(asked)}`, () => {
    const { before, after, turned } = viewsInOrder(viewAt, from.value, to.value)
    return { changes: changesBetween(before, after), turned }
  })
  const flow = computed(`flow ${provision ?? ''}`, () => positionsFlow(leaves, provision))
  const after = () => (turned ? viewAt(from.value) : asked.to === '' ? view : viewAt(to.value))
  return ok({ negotiation: view.state.record.name, asked, changes, flow, after })
}

function momentOf(text: string | undefined): Result<Moment> {
  return text ? parseAt(text) : ok(now)
}

/** The provisions of the treaty with their standing; `?provision=` asks for one, by id or margin number. */
export function standingAnswer({ view, query, computed }: Asked): Result<readonly ProvisionStanding[]> {
  const all = computed('standing', () => provisionSummary(view))
  const wanted = query.provision ?? ''
  const found = wanted === '' ? all : all.filter(p => p.id === wanted || p.margin === wanted)
  return found.length === 0 && wanted !== ''
    ? refuse('unknown-provision', { where: wanted.slice(0, 60) })
    : ok(found)
}
