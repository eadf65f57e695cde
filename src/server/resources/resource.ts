/** What every page of a negotiation is asked with, and what it answers: as a page, and the same as JSON. */
import type { Result } from '../../core/canonical/result.js'
import type { View } from '../../core/negotiation/view.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import type { Leaf } from '../../core/record/leaf.js'
import type { Moment } from '../../sequencer/moment.js'
import type { Ctx, FormState } from '../../views/context.js'
import type { NotesShown } from '../../views/models/notes.js'
import type { SealedWords } from '../../views/models/offers.js'
import type { DrawnMap } from '../../views/models/opinion-map.js'
import { type Signed, workingLanguage } from '../../views/models/verify.js'
import type { PackageQueue } from '../../workers/packages.js'
import type { LogHere } from '../analyses.js'
import type { Computed } from '../computed.js'
import type { KnownLogs } from '../known-texts.js'

export interface Resource {
  /** `/provisions/{id}`; the id may have slashes. */
  readonly path: string
  /** What it is called; message `api-NAME` says what it holds. */
  readonly name: string
  /** What the JSON may be asked besides `at`, `exclude-source` and `lang`. */
  readonly query: readonly string[]
  /** Null where there is no such thing at this moment. */
  readonly page: (ctx: Ctx, asked: Asked) => string | null | Promise<string | null>
  readonly json: (asked: Asked) => Result<unknown> | Promise<Result<unknown>>
}

/** What is asked of a resource. */
export interface Asked {
  /** The id of the negotiation. */
  readonly negotiation: string
  /** The id in the path, decoded; empty where the path has none. */
  readonly id: string
  readonly query: Readonly<Record<string, string>>
  readonly view: View
  /** The same moment with no source left out, to say what is lost without one. */
  readonly whole: View
  /** The record at another moment, with the same sources left out. */
  readonly viewAt: (moment: Moment) => View
  /** Every log of this installation, for analyses across logs. */
  readonly logs: () => readonly LogHere[]
  /** The moment that is looked at, milliseconds. */
  readonly now: number
  /** The procedures that ship. */
  readonly procedures: () => Promise<readonly Procedure[]>
  /** The acts that the view lets through. */
  readonly leaves: readonly Leaf[]
  /** Every act of the log, whatever the moment. */
  readonly log: readonly Leaf[]
  /** What the log has signed last; null until it has signed anything. */
  readonly signed: () => Signed | null
  /** Invitations that are open, by party; null for everybody but the secretariat. */
  readonly invitations: () => Promise<ReadonlyMap<string, number> | null>
  /** What the visitor's party keeps to itself about a provision (`p:`) or proposal (`d:`); null for everybody else. */
  readonly partyNotes: (subject: string) => Promise<NotesShown | null>
  /** The form of an objection, filled in with a red line that the visitor's party has not declared. */
  readonly declared: (subject: string) => Promise<FormState | undefined>
  /** The words of sealed offers that the visitor's party may read. */
  readonly sealed: () => Promise<SealedWords>
  /** The documents that the visitor's party deposited and has not released, by their commitments. */
  readonly deposits: () => Promise<SealedWords>
  /** The public address of the log's files, without a slash at the end. */
  readonly address: string
  /** The opinion map of the moment; of a log that grows meanwhile, of a little before. */
  readonly map: () => Promise<Result<DrawnMap>>
  /** Answers what is dear to compute from what is kept of this moment; `name` says what it is, with all it depends on. */
  readonly computed: Computed
  /** Works out packages, one after another. */
  readonly packages: PackageQueue
  /** The verbatim texts of every negotiation on this server. */
  readonly known: KnownLogs
  /** The public address of the server, without a slash at the end. */
  readonly server: string
  /** A form that was sent from the page, to be shown with what was wrong. */
  readonly form?: FormState | undefined
}

/** The language that the text is read in: the one asked for, else the one it is worked on in. */
export function textLang({ query, view }: Asked): string {
  return query.in ?? workingLanguage(view)
}

/** Whether it is written as the number of an act. */
export function isSeq(id: string): boolean {
  return /^\d{1,9}$/.test(id)
}
