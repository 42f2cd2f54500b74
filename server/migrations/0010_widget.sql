-- What pages of other origins take part in: who may embed the shop's frames, carts of other storefronts, and who is told.

-- Origins that may show the frames of /embed. An empty list lets nobody.
CREATE TABLE embed_origins (
    origin  TEXT PRIMARY KEY,
    since   BIGINT NOT NULL
);

-- A cart of another storefront, by that storefront's own name for it. Its account is nobody's to sign in to: no e-mail that
-- anyone could type is that of an account with a capital letter.
CREATE TABLE host_carts (
    id       TEXT PRIMARY KEY,
    account  TEXT NOT NULL UNIQUE REFERENCES accounts (id),
    since    BIGINT NOT NULL
);

-- What a guest redeems into such a cart with, known by its hash: for a quarter of an hour, and one redemption.
CREATE TABLE cart_tokens (
    token    BLOB PRIMARY KEY,
    cart     TEXT NOT NULL REFERENCES host_carts (id),
    expires  BIGINT NOT NULL,
    used     BIGINT
);
CREATE INDEX cart_tokens_old ON cart_tokens (expires);

-- From the window in which somebody signed in to the frame that opened it: for a minute, and once.
CREATE TABLE handovers (
    ticket   BLOB PRIMARY KEY,
    account  TEXT NOT NULL REFERENCES accounts (id),
    expires  BIGINT NOT NULL
);

-- Who is told what happened. What is signed with is made of the server's own secret and the id, and stands nowhere.
CREATE TABLE webhooks (
    id     TEXT PRIMARY KEY,
    url    TEXT NOT NULL,
    since  BIGINT NOT NULL
);

-- What is still to be told, and to whom. It is written in the transaction in which it happened.
CREATE TABLE calls (
    id          TEXT PRIMARY KEY,
    webhook     TEXT NOT NULL REFERENCES webhooks (id),
    body        TEXT NOT NULL,
    created     BIGINT NOT NULL,
    try_at      BIGINT NOT NULL,
    tries       BIGINT NOT NULL DEFAULT 0,
    busy_until  BIGINT NOT NULL DEFAULT 0,
    sent        BIGINT,
    failed      TEXT
);
CREATE INDEX calls_to_make ON calls (try_at) WHERE sent IS NULL AND failed IS NULL;
CREATE INDEX calls_of_webhook ON calls (webhook);
