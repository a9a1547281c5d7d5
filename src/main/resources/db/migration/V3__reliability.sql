-- What several nodes know of each other, and what keeps a retry from becoming a second run.

-- Every time here is this server's: the clocks of the nodes are never compared.
CREATE TABLE nodes (
    node_id     VARCHAR(64) PRIMARY KEY,
    -- New with every start of the process.
    incarnation VARCHAR(36) NOT NULL,
    seen_at     TIMESTAMPTZ NOT NULL
);

-- Idempotency-Key: one row a key, from the first request with it until it is swept.
CREATE TABLE idempotency_keys (
    key         VARCHAR(255) PRIMARY KEY,
    -- The request that holds the key. A run is recorded for it only while it still does.
    claim       VARCHAR(36)  NOT NULL UNIQUE,
    node_id     VARCHAR(64)  NOT NULL,
    incarnation VARCHAR(36)  NOT NULL,
    -- SHA-256 over what was sent, and the run it became; null while the body is coming.
    fingerprint VARCHAR(64),
    run_id      INTEGER REFERENCES ingestion_runs (id) ON DELETE CASCADE,
    created_at  TIMESTAMPTZ  NOT NULL DEFAULT now()
);

CREATE INDEX ix_idempotency_keys_run_id ON idempotency_keys (run_id);
CREATE INDEX ix_idempotency_keys_created_at ON idempotency_keys (created_at);

-- When the dropped file was seen to have left the share. Its source key stays for a while: another
-- node may have read the same file and be about to offer it.
ALTER TABLE ingestion_runs
    ADD COLUMN source_left_at TIMESTAMPTZ;

CREATE INDEX ix_ingestion_runs_source_left_at ON ingestion_runs (source_left_at) WHERE source_left_at IS NOT NULL;
CREATE INDEX ix_ingestion_runs_pending ON ingestion_runs (node_id) WHERE status = 'pending';

-- What one node does for all of them, and when it last began.
CREATE TABLE chores (
    name     VARCHAR(64) PRIMARY KEY,
    begun_at TIMESTAMPTZ NOT NULL
);
