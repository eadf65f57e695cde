/** The statements about votes in consultations. Each is whole by itself; numbers are given by whoever holds the row. */

export const statements = {
  startConsultation: `
    INSERT INTO travaux_consultations.consultation (log) VALUES ($1) ON CONFLICT DO NOTHING`,
  countsOf: `
    SELECT log, voters, votes, packed, closed FROM travaux_consultations.consultation WHERE log = ANY($1)`,
  endTaking: `
    UPDATE travaux_consultations.consultation SET closed = true WHERE log = $1`,

  inviteVoters: `
    INSERT INTO travaux_consultations.invited (hash, log, created)
    SELECT decode(hash, 'hex'), $1, $3 FROM unnest($2::text[]) AS hash`,
  invitedTo: `
    SELECT count(*)::int AS made, count(v.link)::int AS used
    FROM travaux_consultations.invited i
    LEFT JOIN travaux_consultations.voter v ON v.log = i.log AND v.link = i.hash
    WHERE i.log = $1`,
  isInvited: `
    SELECT hash FROM travaux_consultations.invited WHERE log = $1 AND hash = $2`,

  /** By account $2 or link $3; one of them is null. */
  voterOf: `
    SELECT number, of_group FROM travaux_consultations.voter WHERE log = $1 AND (account = $2 OR link = $3)`,
  /** Two that join for one at once collide, and the second finds the first. */
  joinVoters: `
    WITH counted AS (
      UPDATE travaux_consultations.consultation SET voters = voters + 1
      WHERE log = $1 AND NOT closed AND voters < $5 AND NOT EXISTS (
        SELECT FROM travaux_consultations.voter WHERE log = $1 AND (account = $2 OR link = $3))
      RETURNING voters - 1 AS number)
    INSERT INTO travaux_consultations.voter (log, number, account, link, of_group)
    SELECT $1, number, $2, $3, $4 FROM counted
    RETURNING number, of_group`,
  /** A vote that is the voter's latest already is not taken again. */
  takeVote: `
    WITH counted AS (
      UPDATE travaux_consultations.consultation SET votes = votes + 1
      WHERE log = $1 AND NOT closed AND $4::smallint IS DISTINCT FROM (
        SELECT vote FROM travaux_consultations.vote
        WHERE log = $1 AND voter = $2 AND statement = $3 ORDER BY id DESC LIMIT 1)
      RETURNING votes - 1 AS id)
    INSERT INTO travaux_consultations.vote (log, id, voter, statement, vote, taken)
    SELECT $1, id, $2, $3, $4::smallint, $5 FROM counted
    RETURNING id`,
  /** The latest of a voter on each statement, with where it is in the log. */
  votesOf: `
    SELECT DISTINCT ON (v.statement) v.statement, v.vote, v.taken, b.leaf, v.id - b.first AS position
    FROM travaux_consultations.vote v
    LEFT JOIN travaux_consultations.batch b ON b.log = v.log AND v.id >= b.first AND v.id < b.upto
    WHERE v.log = $1 AND v.voter = $2 ORDER BY v.statement, v.id DESC`,
  forgetVoter: `
    UPDATE travaux_consultations.voter SET account = NULL, link = NULL
    WHERE log = $1 AND (account = $2 OR link = $3) RETURNING number`,

  votesFrom: `
    SELECT voter, statement, vote FROM travaux_consultations.vote
    WHERE log = $1 AND id >= $2 ORDER BY id LIMIT $3`,
  groupsFrom: `
    SELECT of_group FROM travaux_consultations.voter
    WHERE log = $1 AND number >= $2 AND number <= $3 ORDER BY number`,
  keepBatch: `
    INSERT INTO travaux_consultations.batch (log, first, upto, submission) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING`,
  batchFrom: `
    SELECT upto, submission FROM travaux_consultations.batch WHERE log = $1 AND first = $2`,
  batchDone: `
    WITH done AS (
      UPDATE travaux_consultations.batch SET leaf = $3 WHERE log = $1 AND first = $2 RETURNING upto)
    UPDATE travaux_consultations.consultation SET packed = greatest(packed, done.upto) FROM done WHERE log = $1`,
  dropBatch: `
    DELETE FROM travaux_consultations.batch WHERE log = $1 AND first = $2 AND leaf IS NULL`,
} as const

export type Statement = keyof typeof statements
