-- Orders: what was sold, what is set aside while it is being paid, what paid it, what went back.

-- New kinds of transactions, and what they are about. A CHECK can't be changed in place in SQLite, so both tables of the
-- ledger are made again with all that they hold; nothing of what was appended changes.
CREATE TABLE transactions_with_orders (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL CHECK (kind IN ('issue', 'redeem', 'opening', 'order', 'refund', 'promo_credit')),
    at        BIGINT NOT NULL,
    card      TEXT,
    order_id  TEXT,
    promo     TEXT
);
INSERT INTO transactions_with_orders (id, kind, at, card) SELECT id, kind, at, card FROM transactions;
CREATE TABLE entries_with_orders (
    id            TEXT PRIMARY KEY,
    tx            TEXT NOT NULL REFERENCES transactions_with_orders (id),
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
INSERT INTO entries_with_orders (id, tx, account, amount, currency, at, owner, bucket, lot, total_after)
    SELECT id, tx, account, amount, currency, at, owner, bucket, lot, total_after FROM entries;
DROP TABLE entries;
DROP TABLE transactions;
ALTER TABLE transactions_with_orders RENAME TO transactions;
ALTER TABLE entries_with_orders RENAME TO entries;
CREATE INDEX entries_of_owner ON entries (owner, at, id) WHERE owner IS NOT NULL;
CREATE INDEX entries_of_lot ON entries (lot) WHERE lot IS NOT NULL;
CREATE INDEX entries_of_transaction ON entries (tx);
CREATE INDEX transactions_of_order ON transactions (order_id) WHERE order_id IS NOT NULL;

-- A lot may also come from an order: credit of a promo, or a refund.
ALTER TABLE lots ADD COLUMN order_id TEXT;
ALTER TABLE lots ADD COLUMN promo TEXT;

-- An order is frozen when it is placed: `sold` says what was sold for how much (JSON). While it is 'paying' or at its
-- 'challenge' values are held until `until`, and the provider is asked again at `ask_at`. One that was released without
-- the provider's word is `unsettled`: should the provider turn out to have taken something, that goes back.
CREATE TABLE orders (
    id             TEXT PRIMARY KEY,
    account        TEXT NOT NULL REFERENCES accounts (id),
    state          TEXT NOT NULL CHECK (state IN ('paying', 'challenge', 'paid', 'released', 'cancelled')),
    cart           TEXT,
    version        BIGINT,
    renewal        TEXT UNIQUE,
    at             BIGINT NOT NULL,
    until          BIGINT NOT NULL,
    ask_at         BIGINT NOT NULL,
    currency       TEXT NOT NULL,
    total          BIGINT NOT NULL CHECK (total >= 0),
    due            BIGINT NOT NULL CHECK (due >= 0 AND due <= total),
    refunded       BIGINT NOT NULL DEFAULT 0 CHECK (refunded >= 0 AND refunded <= total),
    card_refunded  BIGINT NOT NULL DEFAULT 0 CHECK (card_refunded >= 0 AND card_refunded <= due),
    method         TEXT CHECK (method IN ('card', 'redirect')),
    last_four      TEXT,
    challenge      TEXT,
    reason         TEXT,
    balance_after  BIGINT,
    keeps          BIGINT NOT NULL DEFAULT 0 CHECK (keeps IN (0, 1)),
    unsettled      BIGINT NOT NULL DEFAULT 0 CHECK (unsettled IN (0, 1)),
    sold           TEXT NOT NULL,
    CHECK ((due = 0) = (method IS NULL))
);
-- A cart becomes one order, whatever is sent twice, from two tabs or to two servers.
CREATE UNIQUE INDEX one_order_of_a_version ON orders (cart, version) WHERE state <> 'released';
CREATE UNIQUE INDEX one_order_at_a_time ON orders (cart) WHERE state IN ('paying', 'challenge');
CREATE INDEX orders_of_account ON orders (account, at, id);
CREATE INDEX orders_being_paid ON orders (ask_at) WHERE state IN ('paying', 'challenge');
CREATE INDEX orders_unsettled ON orders (ask_at) WHERE unsettled = 1;

-- What was paid for each line, and by which refund it went back; the delivery is the line ''.
CREATE TABLE order_lines (
    order_id  TEXT NOT NULL REFERENCES orders (id),
    line      TEXT NOT NULL,
    paid      BIGINT NOT NULL CHECK (paid >= 0),
    refund    TEXT,
    PRIMARY KEY (order_id, line)
);

-- Which lot paid how much of which line; written when the order is paid.
CREATE TABLE order_payments (
    order_id  TEXT NOT NULL REFERENCES orders (id),
    line      TEXT NOT NULL,
    lot       TEXT NOT NULL REFERENCES lots (id),
    amount    BIGINT NOT NULL CHECK (amount > 0),
    PRIMARY KEY (order_id, line, lot)
);

-- Parts of lots set aside; gone once the order is paid or released.
CREATE TABLE holds (
    id        TEXT PRIMARY KEY,
    order_id  TEXT NOT NULL REFERENCES orders (id),
    account   TEXT NOT NULL REFERENCES accounts (id),
    lot       TEXT NOT NULL REFERENCES lots (id),
    amount    BIGINT NOT NULL CHECK (amount > 0),
    expires   BIGINT NOT NULL,
    UNIQUE (order_id, lot)
);
CREATE INDEX holds_of_account ON holds (account);
CREATE INDEX holds_of_lot ON holds (lot);

-- A card laid on a cart is set aside whole while the order is being paid, and redeemed when it is.
ALTER TABLE cards ADD COLUMN hold_order TEXT;
CREATE INDEX cards_on_hold ON cards (hold_order) WHERE hold_order IS NOT NULL;

-- What went back. What is for the payment card is sent to the provider after the commit, until it has said yes.
CREATE TABLE refunds (
    id        TEXT PRIMARY KEY,
    order_id  TEXT NOT NULL REFERENCES orders (id),
    at        BIGINT NOT NULL,
    lines     TEXT NOT NULL,
    buckets   TEXT NOT NULL,
    amount    BIGINT NOT NULL CHECK (amount >= 0),
    card      BIGINT NOT NULL CHECK (card >= 0),
    sent      BIGINT NOT NULL CHECK (sent IN (0, 1)),
    try_at    BIGINT NOT NULL
);
CREATE INDEX refunds_of_order ON refunds (order_id);
CREATE INDEX refunds_to_send ON refunds (try_at) WHERE sent = 0;

-- The answer to an attempt that made an order, or cancelled some of it, is that order as it is when it is asked for.
ALTER TABLE attempts ADD COLUMN order_id TEXT;

-- A payment card on file is the provider's word for it, and its last four.
CREATE TABLE cards_on_file (
    account    TEXT PRIMARY KEY REFERENCES accounts (id),
    token      TEXT NOT NULL,
    last_four  TEXT NOT NULL,
    since      BIGINT NOT NULL
);

-- The memory of the test provider: an outside party, which several servers share and which forgets nothing when one is
-- killed. A number is never here, only what it stands for.
CREATE TABLE test_payments (
    order_id   TEXT PRIMARY KEY,
    effect     TEXT NOT NULL,
    outcome    TEXT NOT NULL CHECK (outcome IN ('open', 'challenge', 'approved', 'declined')),
    amount     BIGINT NOT NULL,
    currency   TEXT NOT NULL,
    last_four  TEXT NOT NULL,
    decides    BIGINT NOT NULL,
    challenge  TEXT UNIQUE,
    token      TEXT,
    refunded   BIGINT NOT NULL DEFAULT 0 CHECK (refunded >= 0 AND refunded <= amount)
);
CREATE TABLE test_cards (
    token      TEXT PRIMARY KEY,
    effect     TEXT NOT NULL,
    last_four  TEXT NOT NULL
);
CREATE TABLE test_refunds (
    id        TEXT PRIMARY KEY,
    order_id  TEXT NOT NULL REFERENCES test_payments (order_id),
    amount    BIGINT NOT NULL CHECK (amount > 0)
);

-- What comes again and again. A renewal is due at `next`; `tries` counts those that failed since the last that went well.
CREATE TABLE subscriptions (
    id          TEXT PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES accounts (id),
    product     TEXT NOT NULL,
    quantity    BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    every       BIGINT NOT NULL CHECK (every > 0),
    next        BIGINT NOT NULL,
    claimed     BIGINT NOT NULL DEFAULT 0,
    tries       BIGINT NOT NULL DEFAULT 0,
    pays        TEXT NOT NULL CHECK (pays IN ('balance_first', 'balance_only')),
    state       TEXT NOT NULL CHECK (state IN ('active', 'paused', 'ended')),
    trouble     TEXT,
    address     TEXT,
    delivery    TEXT NOT NULL,
    last_order  TEXT NOT NULL REFERENCES orders (id),
    last_line   TEXT NOT NULL,
    UNIQUE (last_order, last_line)
);
CREATE INDEX subscriptions_due ON subscriptions (next) WHERE state = 'active';
CREATE INDEX subscriptions_of_account ON subscriptions (account);

-- Messages on their way out. The code of a card that was bought is in here sealed, and only until it is sent.
CREATE TABLE outbox (
    id        TEXT PRIMARY KEY,
    order_id  TEXT NOT NULL REFERENCES orders (id),
    sealed    TEXT,
    created   BIGINT NOT NULL,
    try_at    BIGINT NOT NULL,
    sent      BIGINT
);
CREATE INDEX outbox_to_send ON outbox (try_at) WHERE sent IS NULL;
