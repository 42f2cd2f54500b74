-- One text for SQLite and PostgreSQL: ids are TEXT, times BIGINT milliseconds, money BIGINT minor units, flags BIGINT 0/1,
-- hashes BLOB (on PostgreSQL a domain of that name over BYTEA). What must never happen is forbidden here, by UNIQUE and
-- CHECK, and not by code.

CREATE TABLE accounts (
    id          TEXT PRIMARY KEY,
    email       TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    password    TEXT NOT NULL,
    region      TEXT NOT NULL,
    language    TEXT NOT NULL,
    frozen      BIGINT NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
    refunds_to  TEXT NOT NULL DEFAULT 'balance' CHECK (refunds_to IN ('source', 'balance')),
    auto_apply  BIGINT NOT NULL DEFAULT 1 CHECK (auto_apply IN (0, 1)),
    version     BIGINT NOT NULL DEFAULT 1,
    created     BIGINT NOT NULL
);

-- The cookie's token is known here by its SHA-256 alone.
CREATE TABLE sessions (
    id       TEXT PRIMARY KEY,
    token    BLOB NOT NULL UNIQUE,
    account  TEXT NOT NULL REFERENCES accounts (id),
    since    BIGINT NOT NULL,
    seen     BIGINT NOT NULL,
    expires  BIGINT NOT NULL,
    device   TEXT NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account, seen);

-- A card knows its code by an HMAC alone, made with the key named beside it.
CREATE TABLE cards (
    id          TEXT PRIMARY KEY,
    mac         BLOB NOT NULL UNIQUE,
    mac_key     TEXT NOT NULL,
    last_four   TEXT NOT NULL,
    profile     TEXT NOT NULL,
    amount      BIGINT NOT NULL CHECK (amount > 0),
    currency    TEXT NOT NULL,
    region      TEXT,
    bucket      TEXT NOT NULL CHECK (bucket IN ('gift', 'refund', 'promotional', 'restricted')),
    categories  TEXT NOT NULL DEFAULT '',
    expires     BIGINT,
    state       TEXT NOT NULL CHECK (state IN ('inactive', 'active', 'disabled')),
    hold_until  BIGINT,
    created     BIGINT NOT NULL
);

-- A card is redeemed where there is a row of it in here, and there is at most one, whatever is retried or raced.
CREATE TABLE redemptions (
    id             TEXT PRIMARY KEY,
    card           TEXT NOT NULL UNIQUE REFERENCES cards (id),
    account        TEXT NOT NULL REFERENCES accounts (id),
    lot            TEXT NOT NULL UNIQUE,
    at             BIGINT NOT NULL,
    status         TEXT NOT NULL CHECK (status IN ('pending', 'done')),
    balance_after  BIGINT NOT NULL
);

-- All that an account has of one currency: a cache of its lots that `ledger verify` compares.
CREATE TABLE purses (
    account   TEXT NOT NULL REFERENCES accounts (id),
    currency  TEXT NOT NULL,
    total     BIGINT NOT NULL CHECK (total >= 0),
    held      BIGINT NOT NULL DEFAULT 0 CHECK (held >= 0 AND held <= total),
    PRIMARY KEY (account, currency)
);

CREATE TABLE lots (
    id          TEXT PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES accounts (id),
    bucket      TEXT NOT NULL,
    currency    TEXT NOT NULL,
    amount      BIGINT NOT NULL CHECK (amount > 0),
    remaining   BIGINT NOT NULL CHECK (remaining >= 0 AND remaining <= amount),
    held        BIGINT NOT NULL DEFAULT 0 CHECK (held >= 0 AND held <= remaining),
    since       BIGINT NOT NULL,
    expires     BIGINT,
    categories  TEXT NOT NULL DEFAULT '',
    card        TEXT REFERENCES cards (id)
);
CREATE INDEX lots_with_something_left ON lots (account, currency) WHERE remaining > 0;
CREATE INDEX lots_that_expire ON lots (account, currency, expires) WHERE expires IS NOT NULL AND remaining > 0;

-- The ledger: appended, never changed. A transaction's entries sum to zero in each currency; plus is credit, what the
-- shop owes more of; minus is debit. `owner`, `bucket`, `lot` and `after` stand on customers' lines alone.
CREATE TABLE transactions (
    id    TEXT PRIMARY KEY,
    kind  TEXT NOT NULL CHECK (kind IN ('issue', 'redeem', 'opening')),
    at    BIGINT NOT NULL,
    card  TEXT
);
CREATE TABLE entries (
    id            TEXT PRIMARY KEY,
    tx            TEXT NOT NULL REFERENCES transactions (id),
    account       TEXT NOT NULL CHECK (account IN ('customer', 'outstanding', 'promotional_expense', 'points',
                                                   'receivable', 'revenue', 'refunds', 'breakage')),
    amount        BIGINT NOT NULL CHECK (amount <> 0),
    currency      TEXT NOT NULL,
    at            BIGINT NOT NULL,
    owner         TEXT,
    bucket        TEXT,
    lot           TEXT,
    total_after   BIGINT,
    CHECK ((account = 'customer') = (owner IS NOT NULL AND bucket IS NOT NULL AND lot IS NOT NULL AND total_after IS NOT NULL))
);
CREATE INDEX entries_of_owner ON entries (owner, at, id) WHERE owner IS NOT NULL;
CREATE INDEX entries_of_lot ON entries (lot) WHERE lot IS NOT NULL;

-- What was sent once: the answer is kept with the key, in the transaction that moved the value.
CREATE TABLE attempts (
    account    TEXT NOT NULL REFERENCES accounts (id),
    attempt    TEXT NOT NULL,
    route      TEXT NOT NULL,
    body_hash  BLOB NOT NULL,
    status     BIGINT NOT NULL,
    answer     TEXT NOT NULL,
    created    BIGINT NOT NULL,
    PRIMARY KEY (account, attempt)
);

-- Misses by subject (an account, an address, an e-mail), and what they led to.
CREATE TABLE misses (
    id       TEXT PRIMARY KEY,
    subject  TEXT NOT NULL,
    at       BIGINT NOT NULL
);
CREATE INDEX misses_of_subject ON misses (subject, at);
CREATE TABLE locks (
    subject  TEXT PRIMARY KEY,
    since    BIGINT NOT NULL,
    until    BIGINT NOT NULL,
    level    BIGINT NOT NULL
);

-- Codes of a demonstration that bring about a refusal which otherwise needs patience or bad luck.
CREATE TABLE sentinels (
    mac     BLOB PRIMARY KEY,
    effect  TEXT NOT NULL
);
