/** The days of a scenario: its entries follow each other through working days, and as many pass between as it says. */
import type { ScriptEntry, ScriptOpening } from '../src/sequencer/script.js'
import type { Random } from './random.js'
import type { Room, Scenario } from './scenario.js'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** The hours, UTC, between which something is done. */
const morning = 9
const evening = 19

export interface Calendar {
  /** Lets days pass: the next entry is made in the morning of the day after them. */
  readonly wait: (days: number) => void
  /** Lets time pass until the morning after a moment, unless that has come. */
  readonly until: (moment: string) => void
  /**
   * A moment at least so many days after the next entry, as scripts write it: it is an evening, with a day more,
   * for the next entry can be one of the next morning.
   */
  readonly after: (days: number) => string
  /** The entries, each with its moment: a while after the one before, or so many minutes as it says with `minutes`. */
  readonly dated: (entries: Iterable<ScriptEntry>) => Generator<ScriptEntry, void>
}

export function calendarFrom(opened: string, random: Random): Calendar {
  let now = Date.parse(opened)
  const dayOf = (ms: number) => ms - (ms % dayMs)
  const until = (ms: number) => {
    now = Math.max(now, dayOf(ms) + dayMs + morning * hourMs)
  }
  return {
    wait: days => until(now + (days - 1) * dayMs),
    until: moment => until(Date.parse(moment)),
    after: days => iso(dayOf(now) + (days + 1) * dayMs + evening * hourMs),
    *dated(entries) {
      for (const { minutes, ...entry } of entries) {
        now += ((minutes as number | undefined) ?? random.int(3, 19)) * minuteMs
        if (now - dayOf(now) > evening * hourMs) until(now)
        yield { at: iso(now), ...entry }
      }
    },
  }
}

function iso(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16)}Z`
}

/** What a dated scenario looks at: the room, and the calendar that says when the next thing is done. */
export interface Scene {
  readonly room: Room
  readonly time: Calendar
}

/** A scenario whose entries are dated by a calendar. */
export function dated(
  opening: ScriptOpening & { readonly name: string },
  play: (scene: Scene) => Iterable<ScriptEntry>,
): Scenario {
  return {
    id: opening.name,
    opening,
    run(room) {
      const time = calendarFrom(opening.at, room.random)
      return time.dated(play({ room, time }))
    },
  }
}
