-- Cards of other issuers, from when one is asked for it until it has said yes or no.

-- While a redemption is pending nothing has moved, and its code is in here sealed, since it may have to be sent again.
-- Once the issuer said yes, `cards` and `redemptions` have it like any other, under the same ids; once it said no, nothing
-- came of it, and the same code may be tried again.
CREATE TABLE issuer_redemptions (
    id             TEXT PRIMARY KEY,
    issuer         TEXT NOT NULL,
    account        TEXT NOT NULL REFERENCES accounts (id),
    card           TEXT NOT NULL,
    mac            BLOB NOT NULL,
    mac_key        TEXT NOT NULL,
    last_four      TEXT NOT NULL,
    profile        TEXT NOT NULL,
    amount         BIGINT NOT NULL CHECK (amount > 0),
    currency       TEXT NOT NULL,
    at             BIGINT NOT NULL,
    status         TEXT NOT NULL CHECK (status IN ('pending', 'done', 'refused')),
    -- What was available when it was asked for.
    balance_after  BIGINT NOT NULL,
    sealed         TEXT,
    -- The issuer is asked again then, and was asked so often.
    ask_at         BIGINT NOT NULL,
    asks           BIGINT NOT NULL DEFAULT 0,
    ended          BIGINT,
    -- Why not, in the issuer's own word.
    reason         TEXT,
    CHECK ((status = 'pending') = (sealed IS NOT NULL)),
    CHECK ((status = 'pending') = (ended IS NULL)),
    CHECK ((status = 'refused') = (reason IS NOT NULL))
);
-- A code is asked for once at a time, by one account, whatever is sent twice, from two tabs or to two servers.
CREATE UNIQUE INDEX one_issuer_redemption_of_a_code ON issuer_redemptions (mac) WHERE status <> 'refused';
CREATE INDEX issuer_redemptions_to_ask ON issuer_redemptions (ask_at) WHERE status = 'pending';
CREATE INDEX issuer_redemptions_pending ON issuer_redemptions (account, at) WHERE status = 'pending';
