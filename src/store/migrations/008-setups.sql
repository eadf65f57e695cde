-- What organisers have entered of a negotiation that is not open yet: one for each account, as it was written, and
-- deleted once it is open.

CREATE SCHEMA travaux_setup;

CREATE TABLE travaux_setup.setup (
  account text PRIMARY KEY REFERENCES travaux_accounts.account ON DELETE CASCADE,
  -- JSON: the choices, without the text that it starts from.
  choices text NOT NULL,
  base text NOT NULL,
  changed bigint NOT NULL
);

GRANT USAGE ON SCHEMA travaux_setup TO travaux_app;
GRANT SELECT, INSERT, DELETE ON travaux_setup.setup TO travaux_app;
GRANT UPDATE (choices, base, changed) ON travaux_setup.setup TO travaux_app;
