-- Which servers may be beside each other. A server that does not know a migration serves on, and may be started: what it does
-- not know was added. A migration that takes away what older servers need says here that they have to know it; those that
-- do not are not started any more.
CREATE TABLE schema_needs (
    migration  BIGINT NOT NULL
);
INSERT INTO schema_needs (migration) VALUES (14);
