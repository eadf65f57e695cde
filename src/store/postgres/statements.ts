/**
 * The statements of the store. Each is prepared once a connection under its name. Nothing but plain transactions,
 * compared and swapped rows, ON CONFLICT and arrays: no advisory lock, trigger, notification or sequence.
 */

const heads = `
  SELECT l.name, h.size, h.root, h.epoch, h.holder, h.url, h.until > now() AS held, coalesce(c.size, 0) AS signed
  FROM travaux.log l JOIN travaux.head h ON h.log = l.id LEFT JOIN travaux.checkpoint c ON c.log = l.id`

export const statements = {
  logs: 'SELECT name FROM travaux.log',
  heads,
  head: `${heads} WHERE l.id = $1`,
  logId: 'SELECT id FROM travaux.log WHERE name = $1',

  /** $1 name, $2 root of the empty tree. Inserts nothing where another takes the name or the number meanwhile. */
  makeLog: `
    WITH made AS (
      INSERT INTO travaux.log (id, name) SELECT coalesce(max(id), 0) + 1, $1 FROM travaux.log
      ON CONFLICT DO NOTHING RETURNING id)
    INSERT INTO travaux.head (log, size, root, epoch) SELECT id, 0, $2, 0 FROM made`,

  /**
   * Everything hangs on the row of the head: a writer whose size ($3) or epoch ($2) is not the head's changes no
   * row and so inserts none. $4 entries, $5 new root; $6 to $8 the entries; $9 to $11 texts; $12 to $14 bodies.
   */
  append: `
    WITH moved AS (
      UPDATE travaux.head SET size = size + $4, root = $5 WHERE log = $1 AND epoch = $2 AND size = $3
      RETURNING log),
    entries AS (
      INSERT INTO travaux.entry (log, seq, leaf_hash, author_hash, bytes)
      SELECT log, $3::bigint + n - 1, leaf_hash, author_hash, bytes
      FROM moved, unnest($6::bytea[], $7::bytea[], $8::bytea[])
        WITH ORDINALITY AS given (leaf_hash, author_hash, bytes, n)),
    texts AS (
      INSERT INTO travaux.text (log, hash, seq, text)
      SELECT log, hash, seq, given.text
      FROM moved, unnest($9::bytea[], $10::bigint[], $11::bytea[]) AS given (hash, seq, text)
      ON CONFLICT (log, hash) DO NOTHING),
    bodies AS (
      INSERT INTO travaux.body (log, seq, salt, bytes)
      SELECT log, seq, salt, bytes
      FROM moved, unnest($12::bigint[], $13::bytea[], $14::bytea[]) AS given (seq, salt, bytes))
    SELECT log FROM moved`,

  entries: 'SELECT bytes FROM travaux.entry WHERE log = $1 AND seq >= $2 AND seq < $3 ORDER BY seq',
  hashes: `
    SELECT leaf_hash, author_hash FROM travaux.entry WHERE log = $1 AND seq >= $2 AND seq < $3 ORDER BY seq`,
  texts: `
    SELECT hash, text FROM travaux.text
    WHERE log = $1 AND seq >= $2 AND seq < $3 AND NOT hidden ORDER BY seq, hash`,
  bodies: `
    SELECT seq, salt, bytes FROM travaux.body
    WHERE log = $1 AND seq >= $2 AND seq < $3 AND NOT hidden ORDER BY seq`,
  sealedTexts: `
    SELECT hash, text FROM travaux.text WHERE log = $1 AND hidden AND text IS NOT NULL ORDER BY seq, hash`,
  sealedBodies: 'SELECT seq, salt, bytes FROM travaux.body WHERE log = $1 AND hidden ORDER BY seq',

  /** $2 holder, $3 its URL, $4 milliseconds. The new epoch shuts out whatever an earlier one has on its way. */
  takeLease: `
    UPDATE travaux.head
    SET epoch = epoch + 1, holder = $2, url = $3, until = now() + $4::bigint * interval '1 millisecond'
    WHERE log = $1 AND (holder IS NULL OR holder = $2 OR until <= now())
    RETURNING epoch`,
  renewLease: `
    UPDATE travaux.head SET until = now() + $3::bigint * interval '1 millisecond'
    WHERE log = $1 AND epoch = $2 AND holder IS NOT NULL
    RETURNING log`,
  releaseLease: `
    UPDATE travaux.head SET holder = NULL, url = NULL, until = NULL WHERE log = $1 AND epoch = $2`,

  checkpoint: 'SELECT size, note FROM travaux.checkpoint WHERE log = $1',
  /** $2 the size to replace, $3 the new size. Of more entries than there are, no checkpoint is kept. */
  publish: `
    INSERT INTO travaux.checkpoint (log, size, note)
    SELECT log, $3, $4 FROM travaux.head
    WHERE log = $1 AND size >= $3
      AND ($2::bigint = 0 OR EXISTS (SELECT 1 FROM travaux.checkpoint WHERE log = $1))
    ON CONFLICT (log) DO UPDATE SET size = excluded.size, note = excluded.note
    WHERE checkpoint.size = $2
    RETURNING log`,

  /** In parts of 1 MiB: the driver takes twice as long for one long row. */
  snapshot: `
    SELECT size, substr(bytes, 1 + n * 1048576, 1048576) AS part
    FROM travaux.snapshot, generate_series(0, (octet_length(bytes) - 1) / 1048576) AS n
    WHERE log = $1 AND key = $2 ORDER BY n`,
  keepSnapshot: `
    INSERT INTO travaux.snapshot (log, key, size, bytes) VALUES ($1, $2, $3, $4)
    ON CONFLICT (log) DO UPDATE SET key = excluded.key, size = excluded.size, bytes = excluded.bytes`,

  /** A text that is not there gets an empty row too, which keeps it from coming later. */
  hideTexts: `
    INSERT INTO travaux.text (log, hash, seq, hidden) SELECT $1, hash, 0, true FROM unnest($2::bytea[]) AS hash
    ON CONFLICT (log, hash) DO UPDATE SET hidden = true WHERE NOT text.hidden`,
  eraseTexts: `
    INSERT INTO travaux.text (log, hash, seq, hidden) SELECT $1, hash, 0, true FROM unnest($2::bytea[]) AS hash
    ON CONFLICT (log, hash) DO UPDATE SET hidden = true, text = NULL WHERE text.text IS NOT NULL`,
  hideBodies: 'UPDATE travaux.body SET hidden = true WHERE log = $1 AND seq = ANY($2) AND NOT hidden',
  eraseBodies: 'DELETE FROM travaux.body WHERE log = $1 AND seq = ANY($2)',

  secret: 'SELECT bytes FROM travaux.secret WHERE name = $1',
  keepSecret: 'INSERT INTO travaux.secret (name, bytes) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',

  witnessed: 'SELECT size, root, note FROM travaux.witnessed WHERE origin = $1',
  witness: `
    INSERT INTO travaux.witnessed (origin, size, root, note)
    SELECT $1, $3, $4, $5
    WHERE $2::bigint = 0 OR EXISTS (SELECT 1 FROM travaux.witnessed WHERE origin = $1)
    ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note
    WHERE witnessed.size = $2
    RETURNING origin`,
} as const

export type Statement = keyof typeof statements
