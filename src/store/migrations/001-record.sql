-- The record: logs with their entries, what lies beside them, and what keeps writers apart. Rows of `entry` are
-- for ever; `head` has the one row a log that every append compares and swaps. There are no foreign keys: the
-- statements that insert an entry's text and body insert the entry too, and checking each row again costs.

CREATE TABLE travaux.log (
  id int PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE travaux.head (
  log int PRIMARY KEY,
  size bigint NOT NULL CHECK (size >= 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  epoch bigint NOT NULL,
  -- The lease: who holds it, where posts can be forwarded to, and until when by this server's clock.
  holder text,
  url text,
  until timestamptz
);

CREATE TABLE travaux.entry (
  log int NOT NULL,
  seq bigint NOT NULL,
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
  author_hash bytea NOT NULL CHECK (octet_length(author_hash) = 32),
  bytes bytea NOT NULL,
  PRIMARY KEY (log, seq),
  UNIQUE (log, author_hash)
);

-- UTF-8 in bytea, since a column of type text cannot hold U+0000. A text that was erased keeps its row, empty,
-- so that a later entry that names it again does not bring it back.
CREATE TABLE travaux.text (
  log int NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  -- The entry it first came with.
  seq bigint NOT NULL,
  text bytea,
  hidden boolean NOT NULL DEFAULT false,
  PRIMARY KEY (log, hash),
  CHECK (hidden OR text IS NOT NULL)
);
CREATE INDEX text_seq ON travaux.text (log, seq);

CREATE TABLE travaux.body (
  log int NOT NULL,
  seq bigint NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  -- Canonical JSON, as the leaf commits to it.
  bytes bytea NOT NULL,
  hidden boolean NOT NULL DEFAULT false,
  PRIMARY KEY (log, seq)
);

CREATE TABLE travaux.checkpoint (
  log int PRIMARY KEY,
  size bigint NOT NULL,
  note bytea NOT NULL
);

-- A cache: one a log, packed with gzip already.
CREATE TABLE travaux.snapshot (
  log int PRIMARY KEY,
  key text NOT NULL,
  size bigint NOT NULL,
  bytes bytea NOT NULL
);
ALTER TABLE travaux.snapshot ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE travaux.secret (
  name text PRIMARY KEY,
  bytes bytea NOT NULL
);

CREATE TABLE travaux.witnessed (
  origin text PRIMARY KEY,
  size bigint NOT NULL,
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  note bytea NOT NULL
);

-- Serving may add to the record and never take from it.
GRANT USAGE ON SCHEMA travaux TO travaux_app, travaux_eraser;
GRANT SELECT, INSERT ON travaux.log, travaux.entry, travaux.text, travaux.body, travaux.secret TO travaux_app;
GRANT SELECT, INSERT, UPDATE ON
  travaux.head, travaux.checkpoint, travaux.snapshot, travaux.witnessed TO travaux_app;
GRANT SELECT ON travaux.migration TO travaux_app;

-- Withholding, and nothing else, may hide and erase what lies beside the entries.
GRANT SELECT, INSERT, UPDATE (text, hidden) ON travaux.text TO travaux_eraser;
GRANT SELECT, DELETE, UPDATE (hidden) ON travaux.body TO travaux_eraser;
