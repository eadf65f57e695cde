/** Every kind of act there is, by room. */
import type { ActData } from '../../record/leaf.js'
import type { ActDefinition } from '../act.js'
import { closeConsultation } from './consultation/close-consultation.js'
import { consult } from './consultation/consult.js'
import { consultResult } from './consultation/consult-result.js'
import { openConsultation } from './consultation/open-consultation.js'
import { pose } from './consultation/pose.js'
import { reply } from './consultation/reply.js'
import { votes } from './consultation/votes.js'
import { ballot } from './decisions/ballot.js'
import { close } from './decisions/close.js'
import { decision } from './decisions/decision.js'
import { finding } from './decisions/finding.js'
import { put } from './decisions/put.js'
import { sense } from './decisions/sense.js'
import { vote } from './decisions/vote.js'
import { closeMeeting } from './meeting/close-meeting.js'
import { confirmInformal } from './meeting/confirm-informal.js'
import { endTheSpeech } from './meeting/end-speech.js'
import { giveFloor } from './meeting/give-floor.js'
import { informal } from './meeting/informal.js'
import { note } from './meeting/note.js'
import { openMeeting } from './meeting/open-meeting.js'
import { requestFloor } from './meeting/request-floor.js'
import { setAgenda } from './meeting/set-agenda.js'
import { takeItem } from './meeting/take-item.js'
import { withdrawRequest } from './meeting/withdraw-request.js'
import { answer } from './positions/answer.js'
import { assess } from './positions/assess.js'
import { dismissCheck } from './positions/dismiss-check.js'
import { object } from './positions/object.js'
import { offer } from './positions/offer.js'
import { position } from './positions/position.js'
import { releaseOffer } from './positions/release-offer.js'
import { sealOffer } from './positions/seal-offer.js'
import { settle } from './positions/settle.js'
import { statement } from './positions/statement.js'
import { takeOffer } from './positions/take-offer.js'
import { withdrawOffer } from './positions/withdraw-offer.js'
import { advance } from './procedure/advance.js'
import { assignAction } from './procedure/assign-action.js'
import { challenge } from './procedure/challenge.js'
import { classify } from './procedure/classify.js'
import { endAction } from './procedure/end-action.js'
import { establish } from './procedure/establish.js'
import { exception } from './procedure/exception.js'
import { ruling } from './procedure/ruling.js'
import { transmit } from './procedure/transmit.js'
import { counterReport } from './record/counter-report.js'
import { declareFramework } from './record/declare-framework.js'
import { declareSource } from './record/declare-source.js'
import { deposit } from './record/deposit.js'
import { event } from './record/event.js'
import { open } from './record/open.js'
import { release } from './record/release.js'
import { reportFigure } from './record/report-figure.js'
import { withhold } from './record/withhold.js'
import { appoint } from './seats/appoint.js'
import { credential } from './seats/credential.js'
import { credentialsReport } from './seats/credentials-report.js'
import { declareInterests } from './seats/declare-interests.js'
import { endCredential } from './seats/end-credential.js'
import { enrolKey } from './seats/enrol-key.js'
import { examine } from './seats/examine.js'
import { giveProxy } from './seats/give-proxy.js'
import { grantRights } from './seats/grant-rights.js'
import { revokeKey } from './seats/revoke-key.js'
import { rotateKey } from './seats/rotate-key.js'
import { seat } from './seats/seat.js'
import { vouch } from './seats/vouch.js'
import { consent } from './signature/consent.js'
import { declare } from './signature/declare.js'
import { denounce } from './signature/denounce.js'
import { enterInstrument } from './signature/enter-instrument.js'
import { intend } from './signature/intend.js'
import { invite } from './signature/invite.js'
import { sign } from './signature/sign.js'
import { adoptBase } from './text/adopt-base.js'
import { concordance } from './text/concordance.js'
import { consolidate } from './text/consolidate.js'
import { enterProvisions } from './text/enter-provisions.js'
import { indexWords } from './text/index-words.js'
import { rectify } from './text/rectify.js'
import { renumber } from './text/renumber.js'
import { reserve } from './text/reserve.js'
import { revise } from './text/revise.js'
import { submit } from './text/submit.js'
import { support } from './text/support.js'
import { translate } from './text/translate.js'
import { withdraw } from './text/withdraw.js'

/** The rooms and what can be done in each, in the order they are explained. */
export const rooms = {
  record: [
    open,
    declareSource,
    declareFramework,
    event,
    reportFigure,
    counterReport,
    withhold,
    deposit,
    release,
  ],
  seats: [
    seat,
    credential,
    endCredential,
    examine,
    grantRights,
    enrolKey,
    rotateKey,
    revokeKey,
    appoint,
    vouch,
    declareInterests,
    credentialsReport,
    giveProxy,
  ],
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
    concordance,
    rectify,
  ],
  positions: [
    position,
    object,
    answer,
    settle,
    statement,
    assess,
    dismissCheck,
    offer,
    sealOffer,
    releaseOffer,
    takeOffer,
    withdrawOffer,
  ],
  procedure: [advance, classify, establish, transmit, exception, challenge, ruling, assignAction, endAction],
  meeting: [
    openMeeting,
    setAgenda,
    takeItem,
    requestFloor,
    withdrawRequest,
    giveFloor,
    endTheSpeech,
    note,
    closeMeeting,
    informal,
    confirmInformal,
  ],
  decisions: [sense, vote, decision, put, ballot, close, finding],
  signature: [intend, sign, enterInstrument, invite, consent, declare, denounce],
  consultation: [consult, consultResult, openConsultation, pose, votes, closeConsultation, reply],
} as const

/** By kind. Each definition checks its own fields, so that the engine can treat all acts alike. */
export const actDefinitions: ReadonlyMap<string, ActDefinition> = new Map(
  Object.values(rooms).flatMap(room =>
    room.map(definition => [definition.kind, definition as unknown as ActDefinition<ActData>]),
  ),
)

/** What an act of this kind is in a log of these semantics (0: not open yet); undefined where they do not know it. */
export function definitionIn(semantics: number, kind: string): ActDefinition | undefined {
  const definition = actDefinitions.get(kind)
  return (definition?.since ?? 1) > Math.max(1, semantics) ? undefined : definition
}
