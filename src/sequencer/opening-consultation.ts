/**
 * Opens the log of a consultation: its first acts, decided in memory and written as one batch, whole or not at all. The
 * party that asks keeps the record; votes are entered under the credential that opened it, which the server alone uses.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hex, utf8 } from '../core/canonical/hash.js'
import { assert, type Result } from '../core/canonical/result.js'
import type { OpenConsultation } from '../core/negotiation/acts/consultation/open-consultation.js'
import type { Wording } from '../core/negotiation/acts/fields.js'
import type { LocalText, Procedure } from '../core/procedure/procedure.js'
import { wordingHash } from '../core/record/body.js'
import type { ActData } from '../core/record/leaf.js'
import { normaliseWording } from '../core/text/normalise.js'
import { root } from '../store/root.js'
import { draftLog } from './draft.js'
import { openedSemantics } from './opening.js'
import { readProcedureText } from './procedure-text.js'
import type { Sequencer } from './sequencer.js'

/** The credential under which a log is opened, and votes are entered. */
export const keeper = 'keeper'

export interface ConsultationOpening {
  readonly name: string
  /** Of the log: part of every act for ever. */
  readonly origin: string
  readonly languages: readonly string[]
  readonly party: string
  readonly partyName: LocalText
  /** The credential of whoever opens it, to act for the party there. */
  readonly holder: string
  readonly asked: Omit<OpenConsultation, 'kind'>
  /** The words of its exact text. */
  readonly texts: readonly string[]
  /** Statements to start with, in one language. */
  readonly statements: readonly string[]
  readonly lang: string
}

interface Circumstances {
  /** Milliseconds. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
}

let rules: Promise<Procedure> | undefined

/** The rules that every consultation is opened under: data/consultation.yaml. */
export function consultationRules(): Promise<Procedure> {
  return (rules ??= readRules())
}

async function readRules(): Promise<Procedure> {
  const source = await readFile(join(root, 'data', 'consultation.yaml'), 'utf8')
  const { procedure } = readProcedureText(source)
  assert(procedure !== null, 'the rules of consultations are no procedure')
  return procedure
}

/** The log as it would be, in memory; refused as the first act that cannot be. */
export async function draftConsultation(
  opening: ConsultationOpening,
  { now, random }: Circumstances,
): Promise<Result<Sequencer>> {
  const log = await draftLog(opening.name, now)
  if (!log.ok) return log
  for (const { act, texts } of openingActs(opening, await consultationRules())) {
    const author = {
      v: 1,
      log: opening.origin,
      act,
      party: act.kind === 'open' ? null : opening.party,
      credential: keeper,
      claimed: now(),
      head: log.value.size(),
      nonce: hex(random(16)),
    } as const
    const entered = await log.value.submit({ author, auth: { how: 'attested' }, texts })
    if (!entered.ok) return entered
  }
  return log
}

interface Entered {
  readonly act: ActData
  readonly texts: readonly string[]
}

function openingActs(opening: ConsultationOpening, procedure: Procedure): Entered[] {
  const { party, holder, asked, texts, statements, lang } = opening
  return [
    { act: openAct(opening, procedure), texts: [] },
    { act: { kind: 'credential', holder, for: party, role: 'head' }, texts: [] },
    { act: { kind: 'open-consultation', ...asked } as unknown as ActData, texts },
    ...statements.map((text, i) => poseAct(i + 1, text, lang)),
  ]
}

function openAct(opening: ConsultationOpening, procedure: Procedure): ActData {
  const { name, languages, party, partyName, asked } = opening
  return {
    kind: 'open',
    semantics: openedSemantics,
    name,
    title: asked.question,
    mode: 'hosted',
    languages,
    authentic: [languages[0]],
    procedure,
    secretariat: party,
    secretariatName: partyName,
  } as unknown as ActData
}

/** A statement as an act puts it, with its words. */
function poseAct(statement: number, written: string, lang: string, by?: number): Entered {
  const { wording, text } = wordingOf(written, lang)
  const whose = by === undefined ? {} : { by }
  return { act: { kind: 'pose', statement, text: [wording], ...whose } as unknown as ActData, texts: [text] }
}

function wordingOf(written: string, lang: string): { wording: Wording; text: string } {
  const text = normaliseWording(written)
  return {
    text,
    wording: { lang, kind: 'verbatim', hash: wordingHash(text), length: utf8(text).length },
  }
}
