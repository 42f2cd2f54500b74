-- Who somebody is: an e-mail that came back, a second factor, links in letters, browsers that are known.

-- Since when an e-mail waits to be confirmed. Whoever was there before counts as confirmed, and no row has to be written.
ALTER TABLE accounts ADD COLUMN unconfirmed_since BIGINT;

-- An authenticator (RFC 6238). Its secret has to be known in clear, so it is sealed. No step counts twice, nor one before.
CREATE TABLE authenticators (
    account    TEXT PRIMARY KEY REFERENCES accounts (id),
    sealed     TEXT NOT NULL,
    since      BIGINT NOT NULL,
    last_step  BIGINT NOT NULL
);

-- One that is being set up, and has not shown a code yet.
CREATE TABLE enrolments (
    account  TEXT PRIMARY KEY REFERENCES accounts (id),
    sealed   TEXT NOT NULL,
    expires  BIGINT NOT NULL
);

-- For who has lost it: known by a hash, gone once used.
CREATE TABLE recovery_codes (
    account  TEXT NOT NULL REFERENCES accounts (id),
    hash     BLOB NOT NULL,
    PRIMARY KEY (account, hash)
);

-- Between the password and the second factor: for a few minutes, and once. Known by the hash of its token.
CREATE TABLE half_sessions (
    token    BLOB PRIMARY KEY,
    account  TEXT NOT NULL REFERENCES accounts (id),
    expires  BIGINT NOT NULL
);
CREATE INDEX half_sessions_old ON half_sessions (expires);
CREATE INDEX half_sessions_of_account ON half_sessions (account);

-- Links in letters, known by the hash of their word. Of each kind an account has one, the newest.
CREATE TABLE mailed_links (
    account  TEXT NOT NULL REFERENCES accounts (id),
    purpose  TEXT NOT NULL CHECK (purpose IN ('confirm', 'reset')),
    token    BLOB NOT NULL UNIQUE,
    expires  BIGINT NOT NULL,
    PRIMARY KEY (account, purpose)
);
CREATE INDEX mailed_links_old ON mailed_links (expires);

-- Who says to have forgotten a password. Whether there is such an account is looked at afterwards, when nobody waits for
-- the answer.
CREATE TABLE resets_asked (
    id     TEXT PRIMARY KEY,
    email  TEXT NOT NULL,
    at     BIGINT NOT NULL
);

-- Browsers in which an account was signed in: by the hash of their cookie, and by what they are and where.
CREATE TABLE known_browsers (
    account  TEXT NOT NULL REFERENCES accounts (id),
    mark     BLOB NOT NULL,
    seen     BIGINT NOT NULL,
    PRIMARY KEY (account, mark)
);
