/** Random acts of meetings, for walks: plausible, not right. */
import type { MeetingState } from '../../src/core/negotiation/meetings.js'
import { floorRequests } from '../../src/core/negotiation/meetings.js'
import { speakersList } from '../../src/core/negotiation/speakers.js'
import { type Draw, type Drawn, type Draws, type Room, title } from './draw.js'

/** A meeting that is open, or now and then one that is closed. */
function meetingOf({ state, random }: Room): MeetingState | null {
  const all = [...(state().meetings?.values() ?? [])]
  const open = all.filter(({ closed }) => closed === null || random.chance(5))
  return open.length === 0 ? null : random.one(open)
}

const inMeeting =
  (make: (meeting: MeetingState, room: Room) => ReturnType<Draw>): Draw =>
  room => {
    const meeting = meetingOf(room)
    return meeting === null ? meetingDraws['open-meeting']!(room) : make(meeting, room)
  }

function agenda({ serial, random }: Room) {
  return Array.from({ length: random.int(1, 3) }, (_, i) => ({ item: `item-${serial}-${i}`, title }))
}

/** What has to come before an act, where it is missing; else the act. */
const after =
  (
    before: string,
    isThere: (meeting: MeetingState) => boolean,
    make: (meeting: MeetingState, room: Room) => Drawn,
  ): Draw =>
  room => {
    const meeting = meetingOf(room)
    if (meeting === null) return meetingDraws['open-meeting']!(room)
    const early = !isThere(meeting) && room.random.chance(90)
    return early ? meetingDraws[before]!(room) : make(meeting, room)
  }

const somebodyWaits = ({ requests }: MeetingState) =>
  [...requests.values()].some(({ outcome }) => outcome === 'waiting')

/** One of those who wait: mostly who is next. */
function requestOf(meeting: MeetingState, { random, now }: Room): number {
  const list = speakersList(meeting, now)
  return (random.chance(80) || list.length === 0 ? list[0] : random.one([...list]))?.seq ?? 0
}

export const meetingDraws: Draws = {
  'open-meeting': room => ({
    act: {
      kind: 'open-meeting',
      meeting: `meeting-${room.serial}`,
      title,
      agenda: agenda(room),
      ...(room.random.chance(70) ? { budget: room.random.int(60, 900) } : {}),
    },
  }),
  'set-agenda': inMeeting(({ id }, room) => ({
    act: { kind: 'set-agenda', meeting: id, agenda: agenda(room) },
  })),
  'take-item': inMeeting(({ id, agenda }, { random }) => ({
    act: { kind: 'take-item', meeting: id, item: random.one([...agenda.map(({ item }) => item), 'no-item']) },
  })),
  'request-floor': after(
    'take-item',
    ({ floor }) => floor !== null,
    ({ id }, { random }) => ({
      act: { kind: 'request-floor', meeting: id, as: random.one(floorRequests) },
    }),
  ),
  'withdraw-request': after('request-floor', somebodyWaits, (meeting, room) => {
    const request = requestOf(meeting, room)
    const party = meeting.requests.get(request)?.party
    const act = { kind: 'withdraw-request', meeting: meeting.id, request }
    return party === undefined ? { act } : { act, party }
  }),
  'give-floor': after('request-floor', somebodyWaits, (meeting, room) => ({
    act: { kind: 'give-floor', meeting: meeting.id, request: requestOf(meeting, room) },
  })),
  'end-speech': after(
    'give-floor',
    ({ speaking }) => speaking !== null,
    ({ id }) => ({ act: { kind: 'end-speech', meeting: id } }),
  ),
  note: inMeeting(({ id, floor, notes }, { random }) => ({
    act: {
      kind: 'note',
      meeting: id,
      ...(floor === null ? {} : { item: floor }),
      ...(notes.size > 0 && random.chance(20) ? { corrects: random.one([...notes.keys()]) } : {}),
    },
  })),
  'close-meeting': after(
    'give-floor',
    ({ speaking }) => speaking !== null,
    ({ id }) => ({ act: { kind: 'close-meeting', meeting: id } }),
  ),
}
