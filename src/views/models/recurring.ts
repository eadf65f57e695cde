/** What pages are given of recurring language and of forums: computed where every log of the server is at hand. */
import type { ForumList } from '../../core/assessment/forums/list.js'
import type { OverlapSubject, SubjectOverlap } from '../../core/assessment/forums/subject.js'
import type { KnownInput } from '../../core/assessment/recurrence/known.js'
import type { RecurringOnTable } from '../../core/assessment/recurrence/on-table.js'
import type { LocalText } from '../../core/procedure/procedure.js'

export interface RecurringShown {
  readonly table: RecurringOnTable
  readonly inputs: readonly KnownInput[]
}

export interface ForumsShown {
  readonly overlap: SubjectOverlap
  readonly list: ForumList
  readonly elsewhere: readonly TopicElsewhere[]
}

/** Another negotiation of this server that has a topic on its table. */
export interface TopicElsewhere {
  readonly negotiation: string
  readonly title: LocalText
  readonly topics: readonly string[]
  /** What it was found in: how much, and the first of it. */
  readonly count: number
  readonly first: OverlapSubject
}
