/** Every kind of act there is, by room. */
import type { ActData } from '../../record/leaf.js'
import type { ActDefinition } from '../act.js'
import { decision } from './decisions/decision.js'
import { sense } from './decisions/sense.js'
import { vote } from './decisions/vote.js'
import { answer } from './positions/answer.js'
import { assess } from './positions/assess.js'
import { object } from './positions/object.js'
import { position } from './positions/position.js'
import { settle } from './positions/settle.js'
import { statement } from './positions/statement.js'
import { counterReport } from './record/counter-report.js'
import { declareFramework } from './record/declare-framework.js'
import { declareSource } from './record/declare-source.js'
import { event } from './record/event.js'
import { open } from './record/open.js'
import { reportFigure } from './record/report-figure.js'
import { withhold } from './record/withhold.js'
import { credential } from './seats/credential.js'
import { enrolKey } from './seats/enrol-key.js'
import { grantRights } from './seats/grant-rights.js'
import { revokeKey } from './seats/revoke-key.js'
import { rotateKey } from './seats/rotate-key.js'
import { seat } from './seats/seat.js'
import { intend } from './signature/intend.js'
import { sign } from './signature/sign.js'
import { adoptBase } from './text/adopt-base.js'
import { consolidate } from './text/consolidate.js'
import { enterProvisions } from './text/enter-provisions.js'
import { indexWords } from './text/index-words.js'
import { renumber } from './text/renumber.js'
import { reserve } from './text/reserve.js'
import { revise } from './text/revise.js'
import { submit } from './text/submit.js'
import { support } from './text/support.js'
import { translate } from './text/translate.js'
import { withdraw } from './text/withdraw.js'

/** The rooms and what can be done in each, in the order they are explained. */
export const rooms = {
  record: [open, declareSource, declareFramework, event, reportFigure, counterReport, withhold],
  seats: [seat, credential, grantRights, enrolKey, rotateKey, revokeKey],
  text: [
    enterProvisions,
    adoptBase,
    indexWords,
    submit,
    revise,
    withdraw,
    support,
    reserve,
    translate,
    consolidate,
    renumber,
  ],
  positions: [position, object, answer, settle, statement, assess],
  decisions: [sense, vote, decision],
  signature: [intend, sign],
} as const

/** By kind. Each definition checks its own fields, so that the engine can treat all acts alike. */
export const actDefinitions: ReadonlyMap<string, ActDefinition> = new Map(
  Object.values(rooms).flatMap(room =>
    room.map(definition => [definition.kind, definition as unknown as ActDefinition<ActData>]),
  ),
)
