-- Holdfast, idempotency keys, version 1: H2 2.x and PostgreSQL 12 or later. To run it again changes nothing.

CREATE TABLE IF NOT EXISTS holdfast_schema (
    part    VARCHAR(100) NOT NULL PRIMARY KEY,
    version INTEGER      NOT NULL
);

-- The primary key decides which of two processes records a key first.
CREATE TABLE IF NOT EXISTS holdfast_idempotency (
    client        VARCHAR(100)                NOT NULL,
    operation     VARCHAR(255)                NOT NULL,
    key_text      VARCHAR(1024)               NOT NULL,
    fingerprint   VARCHAR(64)                 NOT NULL,
    created_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    claimed_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    state         VARCHAR(7)                  NOT NULL CHECK (state IN ('PENDING', 'DONE')),
    PRIMARY KEY (client, operation, key_text)
);

-- For pruning, and to look for deeds whose end is unknown.
CREATE INDEX IF NOT EXISTS holdfast_idempotency_age ON holdfast_idempotency (state, created_at);

INSERT INTO holdfast_schema (part, version)
SELECT 'idempotency', 1 WHERE NOT EXISTS (SELECT 1 FROM holdfast_schema WHERE part = 'idempotency');
