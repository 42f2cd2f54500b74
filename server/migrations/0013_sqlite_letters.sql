-- Letters about who somebody is. For SQLite alone, as the name of this file says: a CHECK can't be changed there, so another
-- table takes the place of the old one. A file has one server, so nobody writes a letter meanwhile.
CREATE TABLE outbox_with_identity (
    id          TEXT PRIMARY KEY,
    order_id    TEXT REFERENCES orders (id),
    gift        TEXT REFERENCES gifts (id),
    account     TEXT REFERENCES accounts (id),
    notice      TEXT CHECK (notice IN ('frozen', 'unfrozen', 'runs_out', 'confirm', 'reset', 'new_browser', 'new_password',
                                       'factor_on', 'factor_off', 'recovery_used')),
    lot         TEXT UNIQUE REFERENCES lots (id),
    sealed      TEXT,
    created     BIGINT NOT NULL,
    try_at      BIGINT NOT NULL,
    sent        BIGINT,
    claims      BIGINT NOT NULL DEFAULT 0,
    busy_until  BIGINT NOT NULL DEFAULT 0,
    failed      TEXT,
    CHECK ((order_id IS NULL) <> (account IS NULL)),
    CHECK ((account IS NULL) = (notice IS NULL)),
    CHECK ((lot IS NOT NULL) = (notice IS NOT NULL AND notice = 'runs_out'))
);
INSERT INTO outbox_with_identity (id, order_id, gift, account, notice, lot, sealed, created, try_at, sent, claims, busy_until, failed)
    SELECT id, order_id, gift, account, notice, lot, sealed, created, try_at, sent, claims, busy_until, failed FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_with_identity RENAME TO outbox;
CREATE INDEX outbox_to_send ON outbox (try_at) WHERE sent IS NULL AND failed IS NULL;
CREATE INDEX outbox_of_gift ON outbox (gift, id) WHERE gift IS NOT NULL;
