-- Being told in the browser, also while no page is open.

-- A browser that wants to be told, as long as it is signed in. `sealed` is its push service's address and its keys.
CREATE TABLE told_browsers (
    session  TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    account  TEXT NOT NULL REFERENCES accounts (id),
    sealed   TEXT NOT NULL,
    at       BIGINT NOT NULL
);
CREATE INDEX told_browsers_of_account ON told_browsers (account);

-- What a browser is to be told, until its push service has it.
CREATE TABLE nudges (
    id          TEXT PRIMARY KEY,
    session     TEXT NOT NULL REFERENCES told_browsers (session) ON DELETE CASCADE,
    about       TEXT NOT NULL CHECK (about IN ('claimed', 'runs_out')),
    gift        TEXT REFERENCES gifts (id),
    created     BIGINT NOT NULL,
    try_at      BIGINT NOT NULL,
    claims      BIGINT NOT NULL DEFAULT 0,
    busy_until  BIGINT NOT NULL DEFAULT 0,
    CHECK ((gift IS NOT NULL) = (about = 'claimed'))
);
CREATE INDEX nudges_to_send ON nudges (try_at);
CREATE INDEX nudges_of_browser ON nudges (session);
