-- Passkeys (WebAuthn), and what they are asked.

-- A credential is one account's. Its key is public. The counter, where an authenticator has one, only grows.
CREATE TABLE passkeys (
    id          TEXT PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES accounts (id),
    credential  BLOB NOT NULL UNIQUE,
    public_key  BLOB NOT NULL,
    counter     BIGINT NOT NULL,
    name        TEXT NOT NULL,
    since       BIGINT NOT NULL,
    used        BIGINT
);
CREATE INDEX passkeys_of_account ON passkeys (account, since, id);

-- A question to a passkey: for a few minutes, once, and for whoever asked for it. Known by its hash. The place is where it was
-- asked for, so that nobody fills this.
CREATE TABLE passkey_questions (
    hash     BLOB PRIMARY KEY,
    purpose  TEXT NOT NULL CHECK (purpose IN ('add', 'sign_in', 'second', 'step_up')),
    holder   TEXT NOT NULL,
    place    TEXT NOT NULL,
    expires  BIGINT NOT NULL
);
CREATE INDEX passkey_questions_old ON passkey_questions (expires);
CREATE INDEX passkey_questions_of_place ON passkey_questions (place, expires);
