-- The account's side: freezing, points, licence batches, cases, and letters about the account itself.

-- Unfreezing asks for a fresh proof; it holds until then.
ALTER TABLE sessions ADD COLUMN proved_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN alerts BIGINT NOT NULL DEFAULT 1 CHECK (alerts IN (0, 1));

-- A card may hold points, which are no money: their currency is XXX, and nothing else is in it. A CHECK can't be changed
-- in place in SQLite, so another column takes the place of the old one.
ALTER TABLE cards ADD COLUMN opens TEXT NOT NULL DEFAULT 'gift'
    CHECK (opens IN ('gift', 'refund', 'promotional', 'restricted', 'points') AND (opens = 'points') = (currency = 'XXX'));
UPDATE cards SET opens = bucket;
ALTER TABLE cards DROP COLUMN bucket;
ALTER TABLE cards RENAME COLUMN opens TO bucket;

-- Points that became balance: one transaction, whose id is the conversion's. `points` is how many went.
ALTER TABLE transactions ADD COLUMN why TEXT NOT NULL DEFAULT 'issue'
    CHECK (why IN ('issue', 'redeem', 'opening', 'order', 'refund', 'promo_credit', 'conversion'));
UPDATE transactions SET why = kind;
ALTER TABLE transactions DROP COLUMN kind;
ALTER TABLE transactions RENAME COLUMN why TO kind;
ALTER TABLE transactions ADD COLUMN points BIGINT CHECK ((points IS NOT NULL) = (kind = 'conversion'));
ALTER TABLE lots ADD COLUMN conversion TEXT REFERENCES transactions (id);

-- A licence batch: seats that one account buys and hands out.
CREATE TABLE batches (
    id          TEXT PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES accounts (id),
    name        TEXT NOT NULL,
    at          BIGINT NOT NULL,
    seats       BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 10000),
    worth       BIGINT NOT NULL CHECK (worth > 0),
    currency    TEXT NOT NULL,
    categories  TEXT NOT NULL DEFAULT '',
    expires     BIGINT
);
CREATE INDEX batches_of_account ON batches (account, at, id);

-- A seat is the one card of its number that is not void. `handed` is when its buyer was given its code; until then nobody
-- has it.
ALTER TABLE cards ADD COLUMN batch TEXT REFERENCES batches (id);
ALTER TABLE cards ADD COLUMN seat BIGINT CHECK ((seat IS NULL) = (batch IS NULL));
ALTER TABLE cards ADD COLUMN handed BIGINT;
CREATE UNIQUE INDEX one_card_a_seat ON cards (batch, seat) WHERE batch IS NOT NULL AND void_since IS NULL;
CREATE INDEX cards_handed_out ON cards (batch, handed) WHERE handed IS NOT NULL;

-- What shoppers report. `evidence` is what the shop knew of it at that time (JSON), codes by their last four.
CREATE TABLE cases (
    id        TEXT PRIMARY KEY,
    account   TEXT NOT NULL REFERENCES accounts (id),
    at        BIGINT NOT NULL,
    about     TEXT NOT NULL,
    words     TEXT NOT NULL,
    evidence  TEXT NOT NULL,
    closed    BIGINT
);
CREATE INDEX cases_of_account ON cases (account, at, id);
CREATE INDEX cases_open ON cases (at, id) WHERE closed IS NULL;

-- A letter may also be about an account: it was frozen, or a lot of it runs out, which is told once.
CREATE TABLE outbox_with_notices (
    id          TEXT PRIMARY KEY,
    order_id    TEXT REFERENCES orders (id),
    gift        TEXT REFERENCES gifts (id),
    account     TEXT REFERENCES accounts (id),
    notice      TEXT CHECK (notice IN ('frozen', 'unfrozen', 'runs_out')),
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
INSERT INTO outbox_with_notices (id, order_id, gift, sealed, created, try_at, sent, claims, busy_until, failed)
    SELECT id, order_id, gift, sealed, created, try_at, sent, claims, busy_until, failed FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_with_notices RENAME TO outbox;
CREATE INDEX outbox_to_send ON outbox (try_at) WHERE sent IS NULL AND failed IS NULL;
CREATE INDEX outbox_of_gift ON outbox (gift, id) WHERE gift IS NOT NULL;
ALTER TABLE lots ADD COLUMN alerted BIGINT;
CREATE INDEX lots_to_alert ON lots (expires) WHERE expires IS NOT NULL AND alerted IS NULL AND remaining > 0;
