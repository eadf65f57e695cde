-- Drafts of proposals: what a party has not said yet. Private to its people, and to the parties it invites to co-sponsor;
-- nothing of it is in a log. Moments are milliseconds since 1970, given by whoever asks. People are known by their
-- credential alone.

CREATE SCHEMA travaux_drafts;

CREATE TABLE travaux_drafts.draft (
  id text PRIMARY KEY,
  log text NOT NULL,
  party text NOT NULL,
  -- Canonical JSON.
  content text NOT NULL,
  -- Counts the times it was saved; a save names the one that it started from.
  version int NOT NULL CHECK (version >= 1),
  started_by text NOT NULL,
  saved_by text NOT NULL,
  created bigint NOT NULL,
  updated bigint NOT NULL,
  -- The act that is being sent, as JSON: until it is known what became of it, it and no other is sent.
  sending text,
  -- The index of the act that tabled it.
  tabled bigint,
  CHECK (sending IS NULL OR tabled IS NULL)
);
CREATE INDEX draft_party ON travaux_drafts.draft (log, party, updated DESC);

CREATE TABLE travaux_drafts.cosponsor (
  draft text NOT NULL REFERENCES travaux_drafts.draft ON DELETE CASCADE,
  log text NOT NULL,
  party text NOT NULL,
  invited_by text NOT NULL,
  created bigint NOT NULL,
  -- The credential that answered, when, what, and to which version of the draft.
  answered_by text,
  answered bigint,
  accepted boolean,
  version int,
  PRIMARY KEY (draft, party),
  CHECK ((answered IS NULL) = (accepted IS NULL) AND (answered IS NULL) = (version IS NULL))
);
CREATE INDEX cosponsor_party ON travaux_drafts.cosponsor (log, party);

GRANT USAGE ON SCHEMA travaux_drafts TO travaux_app;
GRANT SELECT, INSERT, DELETE ON travaux_drafts.draft, travaux_drafts.cosponsor TO travaux_app;
GRANT UPDATE (content, version, saved_by, updated, sending, tabled) ON travaux_drafts.draft TO travaux_app;
GRANT UPDATE (invited_by, created, answered_by, answered, accepted, version) ON travaux_drafts.cosponsor TO travaux_app;
