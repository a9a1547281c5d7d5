-- What taking files in needs beside the contract of V1. Every added column is nullable or has a
-- default, because other tools insert rows that know only the columns of V1.
ALTER TABLE ingestion_runs
    ADD COLUMN source        VARCHAR(64) NOT NULL DEFAULT 'http',
    ADD COLUMN error_message TEXT,
    ADD COLUMN started_at    TIMESTAMPTZ,
    ADD COLUMN completed_at  TIMESTAMPTZ,
    ADD COLUMN metrics       JSONB       NOT NULL DEFAULT '{}',
    ADD COLUMN node_id       VARCHAR(64),
    ADD COLUMN source_key    TEXT;

CREATE UNIQUE INDEX ux_ingestion_runs_source_key ON ingestion_runs (source_key) WHERE source_key IS NOT NULL;
CREATE INDEX ix_ingestion_runs_status_id ON ingestion_runs (status, id DESC);
CREATE INDEX ix_ingestion_runs_type_id ON ingestion_runs (type, id DESC);

ALTER TABLE files
    ADD COLUMN original_name TEXT;

-- What a node holds in its spool for a pending run.
CREATE TABLE pending_files (
    run_id        INTEGER       NOT NULL REFERENCES ingestion_runs (id) ON DELETE CASCADE,
    position      INTEGER       NOT NULL,
    path          VARCHAR(1024) NOT NULL,
    original_name TEXT          NOT NULL,
    sha256        VARCHAR(64)   NOT NULL,
    size_bytes    BIGINT        NOT NULL,
    spool_name    TEXT          NOT NULL,
    object_key    VARCHAR(512)  NOT NULL,
    PRIMARY KEY (run_id, position)
);

CREATE INDEX ix_pending_files_sha256 ON pending_files (sha256);

-- One row an object. Its lock serialises the object's removal against new references to it.
CREATE TABLE objects (
    sha256     VARCHAR(64)  PRIMARY KEY,
    size_bytes BIGINT       NOT NULL,
    object_key VARCHAR(512) NOT NULL
);

-- Numbers of runs by type and status. Sharded, so that concurrent commits rarely wait for each other.
CREATE TABLE run_counts (
    type   VARCHAR(50) NOT NULL,
    status VARCHAR(50) NOT NULL,
    shard  SMALLINT    NOT NULL,
    runs   BIGINT      NOT NULL,
    PRIMARY KEY (type, status, shard)
) WITH (fillfactor = 20);

-- No foreign key: the events of a run outlive it.
CREATE TABLE run_events (
    id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id INTEGER     NOT NULL,
    kind   VARCHAR(50) NOT NULL,
    at     TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    data   JSONB       NOT NULL
);

CREATE INDEX ix_run_events_run_id_id ON run_events (run_id, id);

CREATE FUNCTION run_event_data(run ingestion_runs) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object(
        'run_id', run.id, 'status', run.status, 'type', run.type,
        'label', run.label, 'error_message', run.error_message))
$$;

-- Triggers run once a statement, over all its rows: a million rows inserted at once stay fast.
CREATE FUNCTION ingestion_runs_inserted() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO run_counts AS c (type, status, shard, runs)
    SELECT type, status, pg_backend_pid() % 32, count(*) FROM new_rows GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (type, status, shard) DO UPDATE SET runs = c.runs + EXCLUDED.runs;

    INSERT INTO run_events (run_id, kind, data)
    SELECT n.id, 'status', run_event_data(n) FROM new_rows n ORDER BY n.id;
    RETURN NULL;
END $$;

CREATE FUNCTION ingestion_runs_updated() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO run_counts AS c (type, status, shard, runs)
    SELECT type, status, pg_backend_pid() % 32, sum(delta)
    FROM (SELECT type, status, 1 AS delta FROM new_rows UNION ALL SELECT type, status, -1 FROM old_rows) moves
    GROUP BY 1, 2 HAVING sum(delta) <> 0 ORDER BY 1, 2
    ON CONFLICT (type, status, shard) DO UPDATE SET runs = c.runs + EXCLUDED.runs;

    INSERT INTO run_events (run_id, kind, data)
    SELECT n.id, kind, run_event_data(n)
    FROM new_rows n JOIN old_rows o USING (id)
    CROSS JOIN LATERAL (VALUES
        ('status', n.status <> o.status),
        ('changed', n.label IS DISTINCT FROM o.label OR n.notes IS DISTINCT FROM o.notes)) AS happened (kind, it_did)
    WHERE it_did ORDER BY n.id;
    RETURN NULL;
END $$;

CREATE FUNCTION ingestion_runs_deleted() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO run_counts AS c (type, status, shard, runs)
    SELECT type, status, pg_backend_pid() % 32, -count(*) FROM old_rows GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (type, status, shard) DO UPDATE SET runs = c.runs + EXCLUDED.runs;

    INSERT INTO run_events (run_id, kind, data)
    SELECT o.id, 'deleted', run_event_data(o) FROM old_rows o ORDER BY o.id;
    RETURN NULL;
END $$;

CREATE FUNCTION ingestion_runs_truncated() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM run_counts;
    RETURN NULL;
END $$;

CREATE TRIGGER ingestion_runs_inserted AFTER INSERT ON ingestion_runs
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ingestion_runs_inserted();
CREATE TRIGGER ingestion_runs_updated AFTER UPDATE ON ingestion_runs
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ingestion_runs_updated();
CREATE TRIGGER ingestion_runs_deleted AFTER DELETE ON ingestion_runs
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION ingestion_runs_deleted();
CREATE TRIGGER ingestion_runs_truncated AFTER TRUNCATE ON ingestion_runs
    FOR EACH STATEMENT EXECUTE FUNCTION ingestion_runs_truncated();

-- Runs that were there before.
INSERT INTO run_counts (type, status, shard, runs)
SELECT type, status, 0, count(*) FROM ingestion_runs GROUP BY 1, 2;
