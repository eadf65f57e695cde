/** `travaux invite --csv FILE`: seats parties, invites and mails by the code of the desk (rules H130 to H133, docs/spec/http.md). */

import { isUtf8 } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { directoryIn } from '../accounts/directory.js'
import { fromUtf8 } from '../core/canonical/hash.js'
import { assert, ok, type Result, refuse } from '../core/canonical/result.js'
import type { Sequencer } from '../sequencer/sequencer.js'
import { sendInvitations } from '../server/bulk-invitations.js'
import { openOutbox } from '../server/mailing.js'
import { secretariatOf } from '../server/seats.js'
import { readTranslations } from '../server/server.js'
import { openBeside } from '../store/postgres/tables.js'
import type { Store } from '../store/store.js'
import type { BulkLine } from '../views/models/bulk.js'
import { readInput } from './files.js'
import { type Answer, table } from './print.js'
import { sentenceOf } from './problem.js'

interface BulkInvite {
  readonly file: string
  readonly negotiation: string
  /** The address under which the public reaches the server. */
  readonly origin: string
  /** Mail is written there where no mail server is named. */
  readonly dataFolder: string | undefined
  readonly mailing: { readonly smtp?: string | undefined; readonly from?: string | undefined }
  /** Told what the operator should know, in one line. */
  readonly complain: (line: string) => void
}

const random = (bytes: number) => new Uint8Array(randomBytes(bytes))

/** One row that fails stops no other; what became of each is printed. */
export async function inviteFromTable(
  store: Store,
  sequencer: Sequencer,
  asked: BulkInvite,
): Promise<Answer> {
  const bytes = await readInput(asked.file)
  if (!bytes.ok) return bytes
  if (!isUtf8(bytes.value)) return refuse('not-text', { where: asked.file })
  const outbox = openOutbox(asked.mailing, {
    dataFolder: asked.dataFolder,
    now: Date.now,
    random,
    progress: asked.complain,
  })
  if (!outbox.ok) return outbox
  try {
    const lines = await send(store, sequencer, asked, { outbox: outbox.value, text: fromUtf8(bytes.value) })
    return lines.ok ? answerOf(asked.negotiation, lines.value) : lines
  } finally {
    await outbox.value.close()
  }
}

type Outbox = Extract<ReturnType<typeof openOutbox>, { readonly ok: true }>['value']

async function send(
  store: Store,
  sequencer: Sequencer,
  { negotiation, origin, complain }: BulkInvite,
  { outbox, text }: { readonly outbox: Outbox; readonly text: string },
): Promise<Result<BulkLine[]>> {
  assert(store.databaseUrl !== null, 'a data folder and a server are databases')
  const beside = openBeside(store.databaseUrl)
  if (!beside.ok) return beside
  const office = {
    now: Date.now,
    random,
    beside: beside.value,
    directory: directoryIn(beside.value),
    outbox,
    translations: await readTranslations(),
    url: origin,
    siteName: new URL(origin).host,
    complain,
  }
  try {
    const actor = secretariatOf(sequencer.tentative(), Date.now())
    return await sendInvitations(office, { id: negotiation, sequencer: keepingUp(sequencer) }, actor, text)
  } finally {
    await beside.value.close()
  }
}

/** A server may write the log, which is read again after each act: nobody else looks here. */
function keepingUp(sequencer: Sequencer): Sequencer {
  return {
    ...sequencer,
    async submit(submission) {
      const sent = await sequencer.submit(submission)
      await sequencer.follow(await sequencer.store.head())
      return sent
    },
  }
}

function answerOf(negotiation: string, lines: readonly BulkLine[]): Answer {
  const said = ({ fate, problem }: BulkLine) => (problem === null ? fate : sentenceOf(problem))
  const rows = lines.map(line => [String(line.row), line.party, line.role, line.address, said(line)])
  return ok({
    json: { negotiation, rows: lines },
    text: () => table([['row', 'party', 'role', 'e-mail', 'what became of it'], ...rows]),
  })
}
