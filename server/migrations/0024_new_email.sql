-- An e-mail that an account is to have, until the link that went there comes back. One for each account: another one takes
-- its place, and its link is void.
CREATE TABLE new_emails (
    account  TEXT PRIMARY KEY REFERENCES accounts (id),
    email    TEXT NOT NULL,
    token    BLOB NOT NULL UNIQUE,
    expires  BIGINT NOT NULL
);
CREATE INDEX new_emails_old ON new_emails (expires);
