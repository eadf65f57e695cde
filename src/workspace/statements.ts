/**
 * The statements about the workspace of a party. Each is whole by itself; whose a row is stands in its condition: a log
 * and a party first.
 */

const note = `n.id, n.party, n.kind, n.subject, n.text, n.version, n.author, n.saved_by, n.created, n.updated,
  (SELECT count(*)::int FROM travaux_workspace.comment c WHERE c.note = n.id) AS comments`

export const statements = {
  /** $9 how many a party may have. */
  writeNote: `
    INSERT INTO travaux_workspace.note AS n
      (id, log, party, kind, subject, text, version, author, saved_by, created, updated)
    SELECT $3, $1, $2, $4, $5, $6, 1, $7, $7, $8, $8 FROM travaux_workspace.note
    WHERE log = $1 AND party = $2 HAVING count(*) < $9 RETURNING ${note}`,
  readNote: `
    SELECT ${note} FROM travaux_workspace.note n WHERE n.log = $1 AND n.party = $2 AND n.id = $3`,
  /** Those about $3, all where it is null; the latest first, $4 of them after $5. */
  notesOf: `
    SELECT ${note} FROM travaux_workspace.note n
    WHERE n.log = $1 AND n.party = $2 AND ($3::text IS NULL OR n.subject = $3)
    ORDER BY n.updated DESC, n.id LIMIT $4 OFFSET $5`,
  countNotes: `
    SELECT count(*)::int AS notes FROM travaux_workspace.note n
    WHERE n.log = $1 AND n.party = $2 AND ($3::text IS NULL OR n.subject = $3)`,
  /** $4 the version that was started from. */
  saveNote: `
    UPDATE travaux_workspace.note n
    SET kind = $5, subject = $6, text = $7, version = n.version + 1, saved_by = $8, updated = $9
    WHERE n.log = $1 AND n.party = $2 AND n.id = $3 AND n.version = $4 RETURNING ${note}`,
  deleteNote: `
    DELETE FROM travaux_workspace.note n WHERE n.log = $1 AND n.party = $2 AND n.id = $3 RETURNING n.id`,
  deleteNotes: `
    DELETE FROM travaux_workspace.note n WHERE n.log = $1 AND n.party = $2 RETURNING n.id`,

  /** $8 how many one note may have. The note is the latest for it. */
  commentNote: `
    WITH commented AS (
      UPDATE travaux_workspace.note n SET updated = $7
      WHERE n.log = $1 AND n.party = $2 AND n.id = $3
        AND $8 > (SELECT count(*) FROM travaux_workspace.comment c WHERE c.note = n.id)
      RETURNING n.id)
    INSERT INTO travaux_workspace.comment (id, note, credential, text, created)
    SELECT $4, id, $5, $6, $7 FROM commented RETURNING id`,
  commentsOn: `
    SELECT c.id, c.credential, c.text, c.created FROM travaux_workspace.comment c
    JOIN travaux_workspace.note n ON n.id = c.note
    WHERE n.log = $1 AND n.party = $2 AND n.id = $3 ORDER BY c.created, c.id`,

  /** $5 the version and $6 the comments that were read. Never less than was said before. */
  noteSeen: `
    INSERT INTO travaux_workspace.seen AS s (note, credential, version, comments, at)
    SELECT n.id, $4, least($5, n.version), $6, $7 FROM travaux_workspace.note n
    WHERE n.log = $1 AND n.party = $2 AND n.id = $3
    ON CONFLICT (note, credential) DO UPDATE SET version = greatest(s.version, excluded.version),
      comments = greatest(s.comments, excluded.comments), at = excluded.at
    RETURNING s.note`,
  seenOf: `
    SELECT s.note, s.credential, s.version, s.comments, s.at FROM travaux_workspace.seen s
    JOIN travaux_workspace.note n ON n.id = s.note
    WHERE n.log = $1 AND n.party = $2 AND s.note = ANY($3) ORDER BY s.at, s.credential`,

  /** $7 how many a party may have. What is kept stays as it is. */
  keepSealed: `
    INSERT INTO travaux_workspace.sealed_offer (log, party, hash, body, salt, created)
    SELECT $1, $2, $3, $4, $5, $6 FROM travaux_workspace.sealed_offer
    WHERE log = $1 AND party = $2 HAVING count(*) < $7
    ON CONFLICT (log, hash) DO UPDATE SET hash = excluded.hash RETURNING hash`,
  forgetSealed: `
    DELETE FROM travaux_workspace.sealed_offer s
    WHERE s.log = $1 AND s.party = $2 AND s.hash = $3 RETURNING s.hash`,
  sealedOf: `
    SELECT s.hash, s.body, s.salt FROM travaux_workspace.sealed_offer s WHERE s.log = $1 AND s.hash = ANY($2)`,
} as const

export type Statement = keyof typeof statements
