/** What a book keeps of meetings: who asked for the floor, who has it, and every speech that was held. */
import type { Book, Written } from './book.js'

export interface RequestBook {
  readonly seq: number
  readonly party: string
  /** Of the party when it asked; nothing for who has none. */
  readonly group: string
  readonly as: string
  readonly item: string | null
}

export interface Speech extends RequestBook {
  readonly began: number
  readonly ended: number | null
}

export interface MeetingBook {
  open: boolean
  item: string | null
  readonly taken: Set<string>
  readonly waiting: Map<number, RequestBook>
  readonly speeches: Speech[]
}

/** The speech that is being held. */
export function speechNow({ speeches }: MeetingBook): Speech | null {
  const last = speeches.at(-1)
  return last !== undefined && last.ended === null ? last : null
}

/** Milliseconds that a group has spoken on an item until a moment; what a point of order takes is nobody's. */
export function spokenBy({ speeches }: MeetingBook, group: string, item: string | null, at: number): number {
  return speeches
    .filter(one => one.group === group && one.item === item && one.as !== 'point-of-order')
    .reduce((sum, { began, ended }) => sum + (ended ?? at) - began, 0)
}

/** Who has the floor next: a point of order; else the group that has spoken least, and of those who asked first. */
export function nextIn(meeting: MeetingBook, at: number): number | undefined {
  const waiting = [...meeting.waiting.values()]
  const point = waiting.find(({ as }) => as === 'point-of-order')
  if (point !== undefined) return point.seq
  const used = ({ group }: RequestBook) => spokenBy(meeting, group, meeting.item, at)
  return waiting.sort((a, b) => used(a) - used(b) || a.seq - b.seq)[0]?.seq
}

const meetingOf = ({ book, act }: Written): MeetingBook => book.meetings.get(act.meeting)!

function fallSilent(meeting: MeetingBook, at: number): void {
  const now = speechNow(meeting)
  if (now !== null) meeting.speeches.splice(-1, 1, { ...now, ended: at })
}

function groupIn({ parties }: Book, party: string): string {
  return parties.get(party)?.group ?? ''
}

export const meetingWriters = {
  'open-meeting'({ book, act }: Written) {
    const meeting = { open: true, item: null, taken: new Set<string>(), waiting: new Map(), speeches: [] }
    book.meetings.set(act.meeting, meeting)
  },
  'take-item'(written: Written) {
    const meeting = meetingOf(written)
    fallSilent(meeting, written.at)
    meeting.waiting.clear()
    meeting.item = written.act.item
    meeting.taken.add(written.act.item)
  },
  'request-floor'(written: Written) {
    const { book, act, party, seq } = written
    const meeting = meetingOf(written)
    meeting.waiting.set(seq, { seq, party, group: groupIn(book, party), as: act.as, item: meeting.item })
  },
  'withdraw-request'(written: Written) {
    meetingOf(written).waiting.delete(written.act.request)
  },
  'give-floor'(written: Written) {
    const { act, at } = written
    const meeting = meetingOf(written)
    fallSilent(meeting, at)
    meeting.speeches.push({ ...meeting.waiting.get(act.request)!, began: at, ended: null })
    meeting.waiting.delete(act.request)
  },
  'end-speech'(written: Written) {
    fallSilent(meetingOf(written), written.at)
  },
  'close-meeting'(written: Written) {
    const meeting = meetingOf(written)
    fallSilent(meeting, written.at)
    meeting.waiting.clear()
    meeting.open = false
  },
}
