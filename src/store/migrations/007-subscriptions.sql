-- What people follow, and when they are next told of it by mail. Both go with their account. Moments are milliseconds
-- since 1970, given by whoever asks.

CREATE TABLE travaux_accounts.subscription (
  -- Random: the link by which it is ended is made of it.
  id text PRIMARY KEY,
  account text NOT NULL REFERENCES travaux_accounts.account ON DELETE CASCADE,
  log text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('negotiation', 'provision', 'theme', 'party', 'awaits')),
  -- Which of that kind; empty for the negotiation.
  subject text NOT NULL,
  -- The acts before this number were told of, and the dates up to this moment. Neither ever goes back.
  since bigint NOT NULL,
  dates bigint NOT NULL,
  created bigint NOT NULL,
  UNIQUE (account, log, kind, subject),
  CHECK ((kind = 'negotiation') = (subject = ''))
);

-- One for each account that ever followed anything.
CREATE TABLE travaux_accounts.digest (
  account text PRIMARY KEY REFERENCES travaux_accounts.account ON DELETE CASCADE,
  id text NOT NULL UNIQUE,
  every text NOT NULL CHECK (every IN ('day', 'week')),
  -- Of the day, UTC.
  hour int NOT NULL CHECK (hour BETWEEN 0 AND 23),
  -- Whoever moves it on, from the value that they saw, sends the mail of that period: nobody else does.
  due bigint NOT NULL,
  -- How often sending has failed since it last succeeded.
  failures int NOT NULL DEFAULT 0
);
CREATE INDEX digest_due ON travaux_accounts.digest (due);

GRANT SELECT, INSERT, DELETE ON travaux_accounts.subscription TO travaux_app;
GRANT UPDATE (since, dates) ON travaux_accounts.subscription TO travaux_app;
GRANT SELECT, INSERT ON travaux_accounts.digest TO travaux_app;
GRANT UPDATE (every, hour, due, failures) ON travaux_accounts.digest TO travaux_app;
