-- What a shop makes of the app's looks: one row, or none. The tokens are JSON (domain::look::Theme).
CREATE TABLE theme (
    one     BIGINT PRIMARY KEY CHECK (one = 1),
    tokens  TEXT NOT NULL
);
