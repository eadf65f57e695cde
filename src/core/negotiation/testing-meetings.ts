/** For tests of meetings: the room of whole procedures with a plenary that meets in it. */
import type { Procedure } from '../procedure/procedure.js'
import { base, type HostedPlay, type HostedPlayed, openHosted, playHosted, seated } from './testing-hosted.js'
import { by, chair, wholeProcedure } from './testing-whole.js'

const [ordinary] = wholeProcedure.questions as NonNullable<Procedure['questions']>

/** The whole procedure, with who does what in a meeting, a sense of the room, and a vote that can be taken at once. */
export const meetingProcedure: Procedure = {
  ...wholeProcedure,
  permissions: [
    ...wholeProcedure.permissions,
    {
      acts: ['open-meeting', 'set-agenda', 'take-item', 'give-floor', 'end-speech', 'close-meeting'],
      by: ['chair'],
      clause: 'chair',
    },
    { acts: ['request-floor', 'withdraw-request'], by: ['speak'], clause: 'all' },
    { acts: ['note'], by: ['secretariat', 'chair'], clause: 'all' },
  ],
  questions: [
    ...wholeProcedure.questions!,
    {
      id: 'sense',
      label: { en: 'Sense of the room', ar: 'استطلاع رأي القاعة' },
      means: { en: 'This is indicative and decides nothing.', ar: 'هذا استرشادي ولا يبتّ في شيء.' },
      electorate: 'everybody',
      positions: ['for', 'against', 'abstain'],
      fixed: 'opening',
      indicative: true,
      carries: ordinary!.carries,
      clause: 'questions',
    },
  ],
}

/** Nine parties of five groups. What is not a state speaks and does not vote. */
export const hall: readonly HostedPlay[] = [
  openHosted(meetingProcedure, 2),
  ...seated({
    CHAIR: 'chair',
    FRA: 'governments',
    KEN: 'governments',
    BRA: 'governments',
    OPS: 'operators',
    EFF: 'advocates',
    ARB: 'academics',
    USE: 'users',
  }),
  ...base({ 'art-1': 'Everyone may speak.', 'art-2': 'Nobody is unheard.' }),
]

/** The index of the first act after the hall was seated. */
export const opened = hall.length
export const agenda = [
  { item: 'one', title: { en: 'Article 1', ar: 'المادة ١' }, subject: { provision: 'art-1', version: 0 } },
  { item: 'two', title: { en: 'Article 2' }, subject: { provision: 'art-2', version: 0 } },
]
const meeting = 'plenary-1'
const title = { en: 'First plenary', ar: 'الجلسة العامة الأولى' }

export const open = (more: object = {}) =>
  chair({ kind: 'open-meeting', meeting, title, body: 'plenary', agenda, budget: 300, ...more })
export const take = (item: string) => chair({ kind: 'take-item', meeting, item })
export const ask = (party: string, as = 'speech') => by(party, { kind: 'request-floor', meeting, as })
export const give = (request: number, more: Partial<HostedPlay> = {}) =>
  chair({ kind: 'give-floor', meeting, request }, more)
export const takeBack = (party: string, request: number) =>
  by(party, { kind: 'withdraw-request', meeting, request })
export const endSpeech = (more: Partial<HostedPlay> = {}) => chair({ kind: 'end-speech', meeting }, more)
export const note = (more: object = {}, play: Partial<HostedPlay> = { reasoned: true }) => ({
  act: { kind: 'note', meeting, ...more },
  ...play,
})
export const closeMeeting = () => chair({ kind: 'close-meeting', meeting })

/** Plays acts in the hall, after its meeting was opened. */
export function inMeeting(...plays: readonly HostedPlay[]): HostedPlayed {
  return playHosted([...hall, open(), ...plays])
}
