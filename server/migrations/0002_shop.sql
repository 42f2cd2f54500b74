-- What is sold, what is promoted, and the carts in between.

-- Where an account's goods go, as JSON.
ALTER TABLE accounts ADD COLUMN address TEXT;

-- `place` is the order on the shelves; `every` the rhythms in weeks, a comma between. No stock means that it never runs out.
CREATE TABLE products (
    id        TEXT PRIMARY KEY,
    place     BIGINT NOT NULL,
    name      TEXT NOT NULL,
    about     TEXT NOT NULL,
    category  TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('goods', 'digital', 'gift_card')),
    tax       TEXT NOT NULL CHECK (tax IN ('standard', 'reduced', 'none')),
    picture   TEXT NOT NULL,
    every     TEXT NOT NULL DEFAULT '',
    stock     BIGINT CHECK (stock >= 0)
);
CREATE INDEX products_on_shelves ON products (place, id);

-- A product is sold where it has a price.
CREATE TABLE prices (
    product     TEXT NOT NULL REFERENCES products (id),
    currency    TEXT NOT NULL,
    price       BIGINT NOT NULL CHECK (price > 0),
    sale        BIGINT CHECK (sale > 0 AND sale < price),
    sale_until  BIGINT,
    PRIMARY KEY (product, currency),
    CHECK ((sale IS NULL) = (sale_until IS NULL))
);

-- `definition` is what the merchant wrote (JSON); what SQL has to decide by stands in columns of its own. `looks` is the
-- code with its look-alikes folded: two promos never look the same. `spent` is in the budget's currency.
CREATE TABLE promos (
    id               TEXT PRIMARY KEY,
    code             TEXT UNIQUE,
    looks            TEXT UNIQUE,
    definition       TEXT NOT NULL,
    starts           BIGINT,
    ends             BIGINT,
    announced        BIGINT NOT NULL CHECK (announced IN (0, 1)),
    usage_limit      BIGINT,
    customer_limit   BIGINT,
    budget           BIGINT,
    budget_currency  TEXT,
    used             BIGINT NOT NULL DEFAULT 0 CHECK (used >= 0),
    spent            BIGINT NOT NULL DEFAULT 0 CHECK (spent >= 0),
    CHECK ((code IS NULL) = (looks IS NULL)),
    CHECK ((budget IS NULL) = (budget_currency IS NULL))
);

-- An order uses a promo once.
CREATE TABLE promo_uses (
    order_id  TEXT NOT NULL,
    promo     TEXT NOT NULL REFERENCES promos (id),
    account   TEXT NOT NULL,
    saved     BIGINT NOT NULL CHECK (saved >= 0),
    currency  TEXT NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('used', 'released')),
    PRIMARY KEY (order_id, promo)
);
CREATE INDEX promo_uses_of_account ON promo_uses (promo, account) WHERE state = 'used';

-- A guest's cart is known by the SHA-256 of the token in the guest's cookie. `order_id` names the order that is being
-- paid, while it is.
CREATE TABLE carts (
    id           TEXT PRIMARY KEY,
    account      TEXT UNIQUE REFERENCES accounts (id),
    token        BLOB UNIQUE,
    version      BIGINT NOT NULL,
    region       TEXT NOT NULL,
    delivery     TEXT NOT NULL DEFAULT '',
    use_balance  BIGINT CHECK (use_balance IN (0, 1)),
    amounts      TEXT NOT NULL DEFAULT '[]',
    payment      TEXT CHECK (payment IN ('card', 'redirect')),
    chosen       TEXT NOT NULL DEFAULT '[]',
    order_id     TEXT,
    changed      BIGINT NOT NULL,
    CHECK ((account IS NULL) <> (token IS NULL))
);
CREATE INDEX carts_of_guests ON carts (changed) WHERE token IS NOT NULL;

-- `every` is 0 for what is bought once.
CREATE TABLE cart_lines (
    id        TEXT PRIMARY KEY,
    cart      TEXT NOT NULL REFERENCES carts (id) ON DELETE CASCADE,
    product   TEXT NOT NULL REFERENCES products (id),
    quantity  BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    every     BIGINT NOT NULL DEFAULT 0 CHECK (every >= 0),
    UNIQUE (cart, product, every)
);

-- Promos whose code is on a cart, and cards laid on it: by their public ids, never by a code.
CREATE TABLE cart_codes (
    id     TEXT PRIMARY KEY,
    cart   TEXT NOT NULL REFERENCES carts (id) ON DELETE CASCADE,
    promo  TEXT REFERENCES promos (id),
    card   TEXT REFERENCES cards (id),
    since  BIGINT NOT NULL,
    UNIQUE (cart, promo),
    UNIQUE (cart, card),
    CHECK ((promo IS NULL) <> (card IS NULL))
);
