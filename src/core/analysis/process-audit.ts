/**
 * How a negotiation was run, in figures that each name the acts they count: how open it was, whose voice was heard,
 * which words entered from outside the record, what was late, excepted, out of order, challenged or contested. The
 * same figures of any negotiation, so that two can be put beside each other; null is "the record cannot tell", never
 * zero. Not the audit of a log's signatures and bodies (core/negotiation/audit.ts). Rules PA1..PA16,
 * docs/spec/process-audit.md.
 */
import type { View } from '../negotiation/view.js'
import type { Leaf } from '../record/leaf.js'
import type { AuditChange, AuditDeadline, AuditDocument, AuditFigure } from './process-audit/figures.js'
import { documentsOf, openness } from './process-audit/openness.js'
import { deadlinesOf, order } from './process-audit/order.js'
import { changesOf, outside } from './process-audit/outside.js'
import { voice } from './process-audit/voice.js'

export {
  type AuditDocument,
  type AuditFigure,
  auditSections,
  waysKnown,
} from './process-audit/figures.js'

export interface ProcessAudit {
  readonly negotiation: {
    readonly name: string
    readonly origin: string
    readonly mode: 'hosted' | 'observed'
  }
  readonly at: View['at']
  readonly figures: readonly AuditFigure[]
  readonly documents: readonly AuditDocument[]
  readonly changes: readonly AuditChange[]
  readonly deadlines: readonly AuditDeadline[]
  readonly breaches: readonly { readonly act: number; readonly why: string; readonly clause: string }[]
}

/** `leaves` are the acts that the view lets through. */
export function processAudit(view: View, leaves: readonly Leaf[]): ProcessAudit {
  const { name, origin, mode, breaches } = view.state.record
  const documents = documentsOf(view)
  const changes = changesOf(view, documents)
  const deadlines = deadlinesOf(view, documents)
  return {
    negotiation: { name, origin, mode },
    at: view.at,
    figures: [
      ...openness(view, documents),
      ...voice(view, leaves),
      ...outside(changes),
      ...order(view, leaves, documents, deadlines),
    ],
    documents,
    changes,
    deadlines,
    breaches: breaches.map(({ seq, why, clause }) => ({ act: seq, why, clause })),
  }
}

/** One log of a comparison, so that anybody can repeat it: analyses across logs list what they read. */
export interface AuditInput {
  readonly origin: string
  readonly size: number
  readonly root: string
}

export interface ComparedRow extends Pick<AuditFigure, 'section' | 'code' | 'group' | 'unit'> {
  /** The figure of each negotiation, in the order of the inputs; null where it has no such figure, such as of a group. */
  readonly figures: readonly (AuditFigure | null)[]
}

/** The figures of several audits side by side, in the order in which they first appear. */
export function compareAudits(audits: readonly ProcessAudit[]): ComparedRow[] {
  const keyOf = ({ section, code, group }: AuditFigure) => `${section}\n${code}\n${group ?? '-'}`
  const byKey = audits.map(({ figures }) => new Map(figures.map(f => [keyOf(f), f])))
  const first = new Map(audits.flatMap(({ figures }) => figures).map(f => [keyOf(f), f]))
  return [...first].map(([key, { section, code, group, unit }]) => ({
    ...{ section, code, unit, ...(group === undefined ? {} : { group }) },
    figures: byKey.map(figures => figures.get(key) ?? null),
  }))
}
