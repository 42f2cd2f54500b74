-- Gifts: cards bought for someone else, from the payment to the claim.

-- A code that was sent again, or taken back, is void for good; its card stays, so that who comes with it is told. What a
-- gift is worth is outstanding on the one card that its row names.
CREATE TABLE gifts (
    id           TEXT PRIMARY KEY,
    order_id     TEXT NOT NULL REFERENCES orders (id),
    account      TEXT NOT NULL REFERENCES accounts (id),
    nth          BIGINT NOT NULL,
    at           BIGINT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('scheduled', 'sent', 'bounced', 'opened', 'claimed', 'cancelled')),
    way          TEXT NOT NULL CHECK (way IN ('email', 'link')),
    design       TEXT NOT NULL,
    palette      TEXT NOT NULL,
    rosette      TEXT NOT NULL,
    sender       TEXT NOT NULL,
    message      TEXT,
    name         TEXT,
    email        TEXT,
    -- The HMAC of the e-mail in lower case: who is new is still known when the e-mail was deleted.
    email_mac    BLOB,
    zone         TEXT NOT NULL,
    on_day       TEXT,
    goes         BIGINT NOT NULL,
    cools_until  BIGINT,
    card         TEXT NOT NULL UNIQUE REFERENCES cards (id),
    amount       BIGINT NOT NULL CHECK (amount > 0),
    currency     TEXT NOT NULL,
    -- When it reached its end: its recipient's data is deleted so long after (`forget` in server/src/gift).
    ended        BIGINT,
    UNIQUE (order_id, nth)
);
CREATE INDEX gifts_of_account ON gifts (account, at, order_id, nth);
CREATE INDEX gifts_to_recipient ON gifts (account, email_mac);
CREATE INDEX gifts_to_forget ON gifts (ended) WHERE ended IS NOT NULL AND name IS NOT NULL;

-- What happened to a gift, in its order.
CREATE TABLE gift_steps (
    id      TEXT PRIMARY KEY,
    gift    TEXT NOT NULL REFERENCES gifts (id),
    at      BIGINT NOT NULL,
    what    TEXT NOT NULL,
    -- The rest of the step (JSON).
    more    TEXT NOT NULL
);
CREATE INDEX steps_of_gift ON gift_steps (gift, id);

-- Which gift a card belongs to, and when another took its place, or the gift was taken back. A card and its gift name each other, so the
-- database looks when both are there.
ALTER TABLE cards ADD COLUMN gift TEXT REFERENCES gifts (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE cards ADD COLUMN void_since BIGINT;
CREATE INDEX cards_of_gift ON cards (gift) WHERE gift IS NOT NULL;

-- A letter may also be a gift's. `claims` counts how often it was taken to be sent: more than once only after a crash, or
-- when the mail server did not take it at once. Whoever takes it has it until `busy_until`. `failed` is why it was given
-- up, or came back.
ALTER TABLE outbox ADD COLUMN gift TEXT REFERENCES gifts (id);
ALTER TABLE outbox ADD COLUMN claims BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN busy_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN failed TEXT;
DROP INDEX outbox_to_send;
CREATE INDEX outbox_to_send ON outbox (try_at) WHERE sent IS NULL AND failed IS NULL;
CREATE INDEX outbox_of_gift ON outbox (gift, id) WHERE gift IS NOT NULL;

-- What the gifts of an order are worth, in its currency: what one account may send within a day is counted by it.
ALTER TABLE orders ADD COLUMN gifts BIGINT NOT NULL DEFAULT 0 CHECK (gifts >= 0);
CREATE INDEX orders_of_gifts ON orders (account, at) WHERE gifts > 0;
