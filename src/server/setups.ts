/** Set-ups that are not finished, beside the record: one for each organiser. Table: 008-setups.sql. */
import { emptySetup, type Setup } from '../views/models/setup.js'
import type { Server } from './site.js'

const statements = {
  setupOf: 'SELECT choices, base FROM travaux_setup.setup WHERE account = $1',
  keepSetup: `
    INSERT INTO travaux_setup.setup (account, choices, base, changed) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account) DO UPDATE SET choices = $2, base = $3, changed = $4`,
  dropSetup: 'DELETE FROM travaux_setup.setup WHERE account = $1',
} as const

type Kept = Pick<Server, 'beside'>

export async function readSetup({ beside }: Kept, account: string): Promise<Setup> {
  const [row] = await beside.tables(statements).query('setupOf', [account])
  return row === undefined ? emptySetup : { ...emptySetup, ...JSON.parse(row.choices), base: row.base }
}

/** Keeps it in the place of the one before. A database holds neither NUL nor half a character. */
export async function keepSetup({ beside }: Kept, account: string, setup: Setup, now: number): Promise<void> {
  const { base, ...choices } = setup
  const values = [account, JSON.stringify(choices), base, now].map(value =>
    typeof value === 'string' ? storable(value) : value,
  )
  await beside.tables(statements).query('keepSetup', values)
}

export async function dropSetup({ beside }: Kept, account: string): Promise<void> {
  await beside.tables(statements).query('dropSetup', [account])
}

function storable(text: string): string {
  return Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8')
}
