/** The statements about people. Each is whole by itself: what must happen once is decided where the row changes. */

const account = 'id, name, lang, address, created'
const asked = 'log, party, role, address, invited_by, starts, ends, created, expires'
const invitation = `id, ${asked}, used, used_by, withdrawn, credential`

export const statements = {
  createAccount: `
    INSERT INTO travaux_accounts.account (${account}) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (address) DO NOTHING RETURNING ${account}`,
  account: `SELECT ${account} FROM travaux_accounts.account WHERE id = $1`,
  accountByAddress: `SELECT ${account} FROM travaux_accounts.account WHERE address = $1`,
  rename: `UPDATE travaux_accounts.account SET name = $2, lang = $3 WHERE id = $1 RETURNING ${account}`,
  /** Sessions go and credentials lose their name by the references of their tables. */
  deleteAccount: `
    WITH gone AS (DELETE FROM travaux_accounts.account WHERE id = $1 RETURNING id, address),
    links AS (DELETE FROM travaux_accounts.link l USING gone WHERE l.address = gone.address),
    invitations AS (
      UPDATE travaux_accounts.invitation i SET address = '' FROM gone WHERE i.address = gone.address)
    SELECT id FROM gone`,

  /** $2 the session that ends with this one, if any; $7 how many others the account may keep. It begins stepped up. */
  openSession: `
    WITH ended AS (
      DELETE FROM travaux_accounts.session WHERE hash = $2::bytea OR hash IN (
        SELECT hash FROM travaux_accounts.session
        WHERE account = $3 AND hash IS DISTINCT FROM $2::bytea
        ORDER BY seen DESC, hash OFFSET $7::int))
    INSERT INTO travaux_accounts.session (hash, account, created, seen, stepped, until, browser)
    SELECT $1, id, $4, $4, $4, $5, $6 FROM travaux_accounts.account WHERE id = $3 RETURNING hash`,
  /** $2 now, $3 the last use that is too long ago, $4 the last use that is noted anew. */
  readSession: `
    WITH touched AS (
      UPDATE travaux_accounts.session SET seen = $2
      WHERE hash = $1 AND seen <= $4 AND seen > $3 AND until > $2)
    SELECT s.account, a.name, a.lang, s.created, s.until, s.stepped
    FROM travaux_accounts.session s JOIN travaux_accounts.account a ON a.id = s.account
    WHERE s.hash = $1 AND s.seen > $3 AND s.until > $2`,
  /** $2 the hash that it has from now on. */
  stepUp: `
    UPDATE travaux_accounts.session SET hash = $2, stepped = $3
    WHERE hash = $1 AND seen > $4 AND until > $3 RETURNING account`,
  closeSession: 'DELETE FROM travaux_accounts.session WHERE hash = $1',
  closeOthers: `
    DELETE FROM travaux_accounts.session
    WHERE account = (SELECT account FROM travaux_accounts.session WHERE hash = $1) AND hash <> $1
    RETURNING hash`,
  sessionsOf: `
    SELECT created, seen, browser, hash = $2::bytea AS is_this FROM travaux_accounts.session
    WHERE account = $1 AND seen > $4 AND until > $3 ORDER BY seen DESC, hash LIMIT $5`,

  /** $7 the hour, $8 links an hour. Of many at once each gets a slot of its own or none. */
  askLink: `
    INSERT INTO travaux_accounts.link (hash, address, purpose, account, created, expires, hour, slot)
    SELECT $1, $2, $3, $4, $5, $6, $7, 1 + count(*) FROM travaux_accounts.link
    WHERE address = $2 AND hour = $7 HAVING count(*) < $8
    ON CONFLICT (address, hour, slot) DO NOTHING RETURNING slot`,
  lookLink: `
    SELECT l.address, l.account AS asked_by, l.expires, l.used, a.id AS account
    FROM travaux_accounts.link l LEFT JOIN travaux_accounts.account a ON a.address = l.address
    WHERE l.hash = $1 AND l.purpose = $2`,
  useLink: `
    WITH used AS (
      UPDATE travaux_accounts.link SET used = $2
      WHERE hash = $1 AND purpose = 'sign-in' AND used IS NULL AND expires > $2 RETURNING address)
    SELECT used.address, a.id AS account
    FROM used LEFT JOIN travaux_accounts.account a ON a.address = used.address`,
  /** Fails as a whole where another account has the address. */
  confirmAddress: `
    WITH used AS (
      UPDATE travaux_accounts.link SET used = $3
      WHERE hash = $1 AND purpose = 'confirm' AND account = $2 AND used IS NULL AND expires > $3
      RETURNING address)
    UPDATE travaux_accounts.account a SET address = used.address FROM used WHERE a.id = $2
    RETURNING a.id, a.name, a.lang, a.address, a.created`,

  /** $12 how many may be open. */
  invite: `
    INSERT INTO travaux_accounts.invitation (id, hash, ${asked})
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM travaux_accounts.invitation
    WHERE log = $3 AND party = $4 AND used IS NULL AND withdrawn IS NULL AND expires > $10
    HAVING count(*) < $12 RETURNING ${invitation}`,
  lookInvitation: `SELECT ${invitation} FROM travaux_accounts.invitation WHERE hash = $1`,
  /** $2 the account, $4 the credential that it will hold. */
  accept: `
    WITH taken AS (
      UPDATE travaux_accounts.invitation i SET used = $3, used_by = a.id, credential = $4
      FROM travaux_accounts.account a
      WHERE i.hash = $1 AND a.id = $2 AND i.used IS NULL AND i.withdrawn IS NULL AND i.expires > $3
        AND (i.address IS NULL OR i.address = a.address)
      RETURNING i.*),
    held AS (
      INSERT INTO travaux_accounts.holder (log, credential, account, since)
      SELECT log, $4, $2, $3 FROM taken)
    SELECT ${invitation} FROM taken`,
  withdraw: `
    UPDATE travaux_accounts.invitation SET withdrawn = $4
    WHERE log = $1 AND party = $2 AND id = $3 AND used IS NULL AND withdrawn IS NULL AND expires > $4
    RETURNING id`,
  openInvitations: `
    SELECT party, count(*)::int AS open FROM travaux_accounts.invitation
    WHERE log = $1 AND used IS NULL AND withdrawn IS NULL AND expires > $2 GROUP BY party`,
  acceptedInvitations: `
    SELECT ${invitation} FROM travaux_accounts.invitation
    WHERE used_by = $1 AND log = $2 AND credential IS NOT NULL ORDER BY used DESC, id LIMIT $3`,
  invitations: `
    SELECT ${invitation} FROM travaux_accounts.invitation
    WHERE log = $1 AND party = $2 ORDER BY created DESC, id LIMIT $3`,

  hold: `
    INSERT INTO travaux_accounts.holder (log, credential, account, since)
    SELECT $1, $2, id, $4 FROM travaux_accounts.account WHERE id = $3
    ON CONFLICT (log, credential) DO NOTHING RETURNING credential`,
  endHolding: `
    UPDATE travaux_accounts.holder SET until = $3
    WHERE log = $1 AND credential = $2 AND until IS NULL RETURNING credential`,
  heldBy: `
    SELECT log, credential, since, until FROM travaux_accounts.holder
    WHERE account = $1 ORDER BY since DESC, log, credential LIMIT $2`,
  namesOf: `
    SELECT h.credential, a.name FROM travaux_accounts.holder h
    JOIN travaux_accounts.account a ON a.id = h.account WHERE h.log = $1 AND h.credential = ANY($2)`,

  /** $1 now, $2 the last use of a session that is too long ago, $3 the hour. */
  sweep: `
    WITH sessions AS (
      DELETE FROM travaux_accounts.session WHERE until <= $1 OR seen <= $2 RETURNING 1),
    links AS (
      DELETE FROM travaux_accounts.link WHERE expires <= $1 AND hour < $3 RETURNING 1),
    addresses AS (
      UPDATE travaux_accounts.invitation SET address = ''
      WHERE address <> '' AND (used IS NOT NULL OR withdrawn IS NOT NULL OR expires <= $1) RETURNING 1),
    spent AS (
      DELETE FROM travaux_accounts.spent WHERE until <= $1)
    SELECT (SELECT count(*) FROM sessions)::int AS sessions, (SELECT count(*) FROM links)::int AS links,
      (SELECT count(*) FROM addresses)::int AS addresses`,
} as const

export type Statement = keyof typeof statements
