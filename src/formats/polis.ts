/**
 * An export of Polis, in: votes.csv, and beside it comments.csv, participants-votes.csv and summary.csv where they are
 * there, with the column names of older and newer exports. The latest vote of a participant on a statement counts, by
 * time. Every count is made from the votes: those that comments.csv gives count changed votes twice, and are only
 * compared. Rules OM31 to OM35, docs/spec/opinion-map.md.
 */
import Papa from 'papaparse'
import type { MapInput } from '../core/analysis/opinion-map/map.js'
import { type Cast, latestVotes, type Votes } from '../core/analysis/opinion-map/votes.js'
import { compareStrings, ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { mapParticipantsMax, mapStatementsMax, mapVotesMax } from '../core/limits.js'

/** The texts of the files of a folder; null for one that is not there. */
export interface PolisFiles {
  readonly votes: string
  readonly comments: string | null
  readonly participants: string | null
  readonly summary: string | null
}

export interface PolisExport {
  readonly topic: string | null
  readonly url: string | null
  /** Rows of votes.csv: changed votes among them. */
  readonly cast: number
  /** Participants and statements that have votes, ascending. */
  readonly participantIds: readonly number[]
  readonly statementIds: readonly number[]
  /** By statement; null where comments.csv does not have it. */
  readonly texts: readonly (string | null)[]
  /** As comments.csv has them, those without votes among them. */
  readonly moderatedOut: readonly number[]
  /** The groups that were published, by their ids. */
  readonly groups: readonly string[]
  readonly input: MapInput
  /** Cells of participants-votes.csv that are not what the votes say; null without that file. */
  readonly cellsDiffering: number | null
  /** Statements whose counts in comments.csv are not what the votes come to; null without that file. */
  readonly countsDiffering: number | null
}

export function readPolis(files: PolisFiles): Result<PolisExport> {
  const read = readVotes(files.votes)
  if (!read.ok) return read
  const { cast, participantIds, statementIds } = read.value
  const comments = files.comments === null ? ok(new Map<number, Comment>()) : readComments(files.comments)
  if (!comments.ok) return comments
  const summary = files.summary === null ? ok(new Map<string, string>()) : readSummary(files.summary)
  if (!summary.ok) return summary
  const votes = latestVotes(cast, participantIds.length, statementIds.length)
  const known = { votes, participantIds, statementIds }
  const published = files.participants === null ? ok(nobody) : readParticipants(files.participants, known)
  if (!published.ok) return published
  const { groupIds, differing } = published.value
  const groups = [...new Set(groupIds.values())].sort(compareIds)
  const marks = (of: (comment: Comment) => boolean) =>
    Uint8Array.from(statementIds, id => (comments.value.has(id) && of(comments.value.get(id)!) ? 1 : 0))
  return ok({
    topic: summary.value.get('topic') ?? null,
    url: summary.value.get('url') ?? null,
    cast: cast.vote.length,
    participantIds,
    statementIds,
    texts: statementIds.map(id => comments.value.get(id)?.text ?? null),
    moderatedOut: [...comments.value]
      .filter(([, { out }]) => out)
      .map(([id]) => id)
      .sort((a, b) => a - b),
    groups,
    input: {
      votes,
      leftOut: marks(({ out, meta }) => out || meta),
      meta: marks(({ meta }) => meta),
      groupOf: Int16Array.from(participantIds, id => groups.indexOf(groupIds.get(id) ?? '')),
      groups: groups.length,
    },
    cellsDiffering: files.participants === null ? null : differing,
    countsDiffering: files.comments === null ? null : countsDiffering(votes, statementIds, comments.value),
  })
}

/** Numbers by their size, before words. */
function compareIds(a: string, b: string): number {
  const [x, y] = [a, b].map(id => (/^\d{1,9}$/.test(id) ? Number(id) : null)) as [
    number | null,
    number | null,
  ]
  if (x !== null && y !== null) return x - y
  return x !== null ? -1 : y !== null ? 1 : compareStrings(a, b)
}

/**
 * What a column may be called in an export, underscores read as hyphens. Names of the database of Polis (`tid`, `pid`,
 * `created`) are none of them: there agreement is −1 (compdemocracy/polis#2554), and every figure would be turned round.
 */
const columns = {
  time: ['timestamp'],
  statement: ['comment-id', 'statement-id'],
  voter: ['voter-id', 'participant-id', 'participant'],
  vote: ['vote'],
  agrees: ['agrees'],
  disagrees: ['disagrees'],
  moderated: ['moderated'],
  meta: ['is-meta'],
  text: ['comment-body'],
  group: ['group-id', 'group'],
} as const
type Column = keyof typeof columns

interface Row {
  readonly cells: readonly string[]
  /** The line that the row begins on, from 1. */
  readonly line: number
}

/** Reads a file row by row, so that a large one need not be held twice; the first refusal stops it. */
function eachRow(file: string, text: string, then: (row: Row) => Refusal | null): Refusal | null {
  let refused: Refusal | null = null
  let line = 1
  Papa.parse<string[]>(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), {
    ...{ delimiter: ',', newline: '\n', skipEmptyLines: false },
    step({ data, errors }, parser) {
      if (errors.some(({ type }) => type === 'Quotes')) refused = refuse('polis-quote', at(file, line))
      else if (data.length > 1 || data[0] !== '') refused = then({ cells: data, line })
      for (const cell of data) for (const unit of cell) if (unit === '\n') line++
      line++
      if (refused !== null) parser.abort()
    },
  })
  return refused
}

const at = (file: string, line: number, args: Readonly<Record<string, string | number>> = {}) => ({
  where: file,
  args: { line, ...args },
})

/** Where each column is, by the header; refuses where one that is needed is not there. */
function columnsIn(
  file: string,
  header: Row,
  needed: readonly Column[],
): Result<Readonly<Record<Column, number>>> {
  const names = header.cells.map(name => name.trim().toLowerCase().replaceAll('_', '-'))
  const places = Object.entries(columns).map(([column, called]): [string, number] => [
    column,
    names.findIndex(name => (called as readonly string[]).includes(name)),
  ])
  const found = Object.fromEntries(places) as Record<Column, number>
  const missing = needed.find(column => found[column] < 0)
  return missing === undefined
    ? ok(found)
    : refuse('polis-column-missing', at(file, header.line, { column: columns[missing][0] }))
}

const isNumber = (cell: string | undefined): boolean => cell !== undefined && /^\d{1,9}$/.test(cell)

function wrongCell(file: string, { cells, line }: Row, column: Column, place: number): Refusal {
  return refuse(
    'polis-cell',
    at(file, line, { column: columns[column][0], cell: (cells[place] ?? '').slice(0, 40) }),
  )
}

interface ReadVotes {
  readonly cast: Cast
  readonly participantIds: readonly number[]
  readonly statementIds: readonly number[]
}

function readVotes(text: string): Result<ReadVotes> {
  const file = 'votes.csv'
  const rows: { voter: number[]; statement: number[]; vote: number[]; time: number[] } = {
    ...{ voter: [], statement: [], vote: [], time: [] },
  }
  let places: Readonly<Record<Column, number>> | null = null
  const refused = eachRow(file, text, row => {
    if (places === null) {
      const found = columnsIn(file, row, ['time', 'statement', 'voter', 'vote'])
      if (found.ok) places = found.value
      return found.ok ? null : found
    }
    const { cells } = row
    const wrong = (['voter', 'statement'] as const).find(column => !isNumber(cells[places![column]]))
    if (wrong !== undefined) return wrongCell(file, row, wrong, places[wrong])
    if (!/^-?[01]$/.test(cells[places.vote] ?? '')) return wrongCell(file, row, 'vote', places.vote)
    if (!/^\d{1,15}$/.test(cells[places.time] ?? '')) return wrongCell(file, row, 'time', places.time)
    if (rows.vote.length >= mapVotesMax) return refuse('map-too-many-votes', { args: { max: mapVotesMax } })
    rows.voter.push(Number(cells[places.voter]))
    rows.statement.push(Number(cells[places.statement]))
    rows.vote.push(Number(cells[places.vote]))
    rows.time.push(Number(cells[places.time]))
    return null
  })
  if (refused !== null) return refused
  if (rows.vote.length === 0) return refuse('polis-no-votes', { where: file })
  const participantIds = ascending(rows.voter)
  const statementIds = ascending(rows.statement)
  if (participantIds.length > mapParticipantsMax)
    return refuse('map-too-many-participants', { args: { max: mapParticipantsMax } })
  if (statementIds.length > mapStatementsMax)
    return refuse('map-too-many-statements', { args: { max: mapStatementsMax } })
  return ok({
    participantIds,
    statementIds,
    cast: {
      participant: Uint32Array.from(placesOf(rows.voter, participantIds)),
      statement: Uint16Array.from(placesOf(rows.statement, statementIds)),
      vote: Int8Array.from(rows.vote),
      time: Float64Array.from(rows.time),
    },
  })
}

const ascending = (ids: readonly number[]): number[] => [...new Set(ids)].sort((a, b) => a - b)

function placesOf(ids: readonly number[], among: readonly number[]): number[] {
  const places = new Map(among.map((id, i) => [id, i]))
  return ids.map(id => places.get(id)!)
}

interface Comment {
  readonly text: string | null
  readonly agrees: number
  readonly disagrees: number
  /** Moderated out. */
  readonly out: boolean
  /** About voters, not about the matter. */
  readonly meta: boolean
}

function readComments(text: string): Result<ReadonlyMap<number, Comment>> {
  const file = 'comments.csv'
  const comments = new Map<number, Comment>()
  let places: Readonly<Record<Column, number>> | null = null
  const refused = eachRow(file, text, row => {
    if (places === null) {
      const found = columnsIn(file, row, ['statement', 'agrees', 'disagrees', 'moderated'])
      if (found.ok) places = found.value
      return found.ok ? null : found
    }
    const { cells } = row
    const wrong = (['statement', 'agrees', 'disagrees'] as const).find(
      column => !isNumber(cells[places![column]]),
    )
    if (wrong !== undefined) return wrongCell(file, row, wrong, places[wrong])
    const moderated = cells[places.moderated] ?? ''
    if (!/^(-?1|0)$/.test(moderated)) return wrongCell(file, row, 'moderated', places.moderated)
    comments.set(Number(cells[places.statement]), {
      text: places.text < 0 ? null : (cells[places.text] ?? null),
      agrees: Number(cells[places.agrees]),
      disagrees: Number(cells[places.disagrees]),
      out: moderated === '-1',
      meta: places.meta >= 0 && /^(true|t|1)$/i.test(cells[places.meta] ?? ''),
    })
    return null
  })
  return refused ?? ok(comments)
}

function countsDiffering(
  { statement, vote }: Votes,
  ids: readonly number[],
  comments: ReadonlyMap<number, Comment>,
): number {
  const [agrees, disagrees] = [new Uint32Array(ids.length), new Uint32Array(ids.length)]
  statement.forEach((j, i) => {
    if (vote[i] === 1) agrees[j]! += 1
    if (vote[i] === -1) disagrees[j]! += 1
  })
  return ids.filter((id, j) => {
    const said = comments.get(id)
    return said !== undefined && (said.agrees !== agrees[j] || said.disagrees !== disagrees[j])
  }).length
}

interface Published {
  /** The published group of each participant who is in one. */
  readonly groupIds: ReadonlyMap<number, string>
  readonly differing: number
}

const nobody: Published = { groupIds: new Map(), differing: 0 }

/** The published groups; every cell is compared with what the votes say, and none is used. */
function readParticipants(
  text: string,
  {
    votes,
    participantIds,
    statementIds,
  }: { votes: Votes; participantIds: readonly number[]; statementIds: readonly number[] },
): Result<Published> {
  const file = 'participants-votes.csv'
  const groupIds = new Map<number, string>()
  const rowOf = new Map(participantIds.map((id, i) => [id, i]))
  const placeOf = new Map(statementIds.map((id, j) => [String(id), j]))
  let places: Readonly<Record<Column, number>> | null = null
  let statements: readonly (readonly [place: number, statement: number])[] = []
  let differing = 0
  const refused = eachRow(file, text, row => {
    const { cells } = row
    if (places === null) {
      const found = columnsIn(file, row, ['voter', 'group'])
      if (found.ok) places = found.value
      statements = cells.flatMap((name, i) => (placeOf.has(name) ? [[i, placeOf.get(name)!] as const] : []))
      return found.ok ? null : found
    }
    if (!isNumber(cells[places.voter])) return wrongCell(file, row, 'voter', places.voter)
    const id = Number(cells[places.voter])
    const group = (cells[places.group] ?? '').trim().slice(0, 40)
    if (group !== '') groupIds.set(id, group)
    const said = votesIn(votes, rowOf.get(id))
    for (const [place, j] of statements) if ((cells[place] ?? '') !== (said.get(j) ?? '')) differing++
    return null
  })
  return refused ?? ok({ groupIds, differing })
}

function votesIn(
  { start, statement, vote }: Votes,
  participant: number | undefined,
): ReadonlyMap<number, string> {
  const said = new Map<number, string>()
  if (participant === undefined) return said
  for (let i = start[participant]!; i < start[participant + 1]!; i++) said.set(statement[i]!, String(vote[i]))
  return said
}

/** A name and a value in each row. */
function readSummary(text: string): Result<ReadonlyMap<string, string>> {
  const values = new Map<string, string>()
  const refused = eachRow('summary.csv', text, ({ cells }) => {
    if (cells.length >= 2) values.set(cells[0]!.trim().toLowerCase(), cells[1]!)
    return null
  })
  return refused ?? ok(values)
}
