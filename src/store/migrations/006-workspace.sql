-- What a party keeps to itself: notes among its own people, red lines and bottom lines that it has not declared, who of
-- them has seen what; and the words of sealed offers, for the parties they were made to. Nothing of it is in a log.
-- Moments are milliseconds since 1970, given by whoever asks. People are known by their credential alone.

CREATE SCHEMA travaux_workspace;

CREATE TABLE travaux_workspace.note (
  id text PRIMARY KEY,
  log text NOT NULL,
  party text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('note', 'red-line', 'bottom-line')),
  -- What it is about: `p:` and a provision, `d:` and a proposal; null where it is about no single one.
  subject text,
  text text NOT NULL,
  -- Counts the times it was saved; a save names the one that it started from.
  version int NOT NULL CHECK (version >= 1),
  author text NOT NULL,
  saved_by text NOT NULL,
  created bigint NOT NULL,
  -- When it was last saved or commented on.
  updated bigint NOT NULL
);
CREATE INDEX note_party ON travaux_workspace.note (log, party, updated DESC);

CREATE TABLE travaux_workspace.comment (
  id text PRIMARY KEY,
  note text NOT NULL REFERENCES travaux_workspace.note ON DELETE CASCADE,
  credential text NOT NULL,
  text text NOT NULL,
  created bigint NOT NULL
);
CREATE INDEX comment_note ON travaux_workspace.comment (note, created);

-- Who has said that they read which version of a note, and how many comments stood under it.
CREATE TABLE travaux_workspace.seen (
  note text NOT NULL REFERENCES travaux_workspace.note ON DELETE CASCADE,
  credential text NOT NULL,
  version int NOT NULL,
  comments int NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (note, credential)
);

-- The words of sealed offers, by the commitment that is in the log, which says to whom they were made.
CREATE TABLE travaux_workspace.sealed_offer (
  log text NOT NULL,
  hash text NOT NULL,
  party text NOT NULL,
  -- Canonical JSON, as the commitment has it.
  body text NOT NULL,
  salt text NOT NULL CHECK (length(salt) = 64),
  created bigint NOT NULL,
  PRIMARY KEY (log, hash)
);

GRANT USAGE ON SCHEMA travaux_workspace TO travaux_app;
GRANT SELECT, INSERT, DELETE ON travaux_workspace.note, travaux_workspace.comment, travaux_workspace.seen,
  travaux_workspace.sealed_offer TO travaux_app;
GRANT UPDATE (kind, subject, text, version, saved_by, updated) ON travaux_workspace.note TO travaux_app;
GRANT UPDATE (version, comments, at) ON travaux_workspace.seen TO travaux_app;
GRANT UPDATE (hash) ON travaux_workspace.sealed_offer TO travaux_app;
