-- Who was sent a link to a consultation: the address under a key of the server (HMAC-SHA-256), so that nobody is sent two.
-- Neither the address is here, nor which link it was, nor when.

CREATE TABLE travaux_consultations.mailed (
  log text NOT NULL,
  person bytea NOT NULL CHECK (octet_length(person) = 32),
  PRIMARY KEY (log, person)
);

GRANT SELECT, INSERT, DELETE ON travaux_consultations.mailed TO travaux_app;
