-- The way from stored to complete: who reads a run, and what was found in it.

-- The lease of a run that is being read. All nullable or with a default, see V2.
ALTER TABLE ingestion_runs
    -- '<node id>/<random>', new with every claim; whoever writes for the run names it.
    ADD COLUMN lease_owner        VARCHAR(64),
    -- Past it, any node may take the run over. Null in status parsing: at once.
    ADD COLUMN lease_until        TIMESTAMPTZ,
    -- How often reading began and neither ended nor met a trouble of others.
    ADD COLUMN attempts           INTEGER NOT NULL DEFAULT 0,
    -- Not before this, after a trouble that may pass.
    ADD COLUMN next_try_at        TIMESTAMPTZ,
    -- Why the last try did not get to its end.
    ADD COLUMN attempt_error      TEXT,
    -- Asked for by hand: it is read also where analysis.enabled is false.
    ADD COLUMN parse_requested_at TIMESTAMPTZ,
    -- {"entries", "bytes", "total_bytes"}: bytes are those of the stored files.
    ADD COLUMN progress           JSONB,
    -- Of the parser that read it; a newer one reads it again when asked.
    ADD COLUMN parser_version     INTEGER;

CREATE INDEX ix_ingestion_runs_stored ON ingestion_runs (id) WHERE status = 'stored';
CREATE INDEX ix_ingestion_runs_requested ON ingestion_runs (id)
    WHERE status = 'stored' AND parse_requested_at IS NOT NULL;
CREATE INDEX ix_ingestion_runs_lease ON ingestion_runs (lease_until NULLS FIRST) WHERE status = 'parsing';

-- What one .conf says, once for all runs that bring it. Secrets are told by the file's name, so the
-- same bytes as props.conf and as inputs.conf are two contents.
CREATE TABLE conf_contents (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Of the file's bytes, lower-case hex.
    sha256         VARCHAR(64)  NOT NULL,
    -- The file's name without .conf, such as props; meta for .meta files.
    conf           VARCHAR(255) NOT NULL,
    parser_version INTEGER      NOT NULL,
    size_bytes     BIGINT       NOT NULL,
    -- As the parser names it, such as utf-8.
    encoding       VARCHAR(20)  NOT NULL,
    stanza_count   INTEGER      NOT NULL,
    setting_count  INTEGER      NOT NULL,
    problem_count  INTEGER      NOT NULL,
    -- Values kept back because they are secret.
    secret_count   INTEGER      NOT NULL,
    -- When a run last brought it, to the hour; what nobody refers to is swept some time after it.
    used_at        TIMESTAMPTZ  NOT NULL DEFAULT now(),
    UNIQUE (sha256, conf, parser_version)
);

-- This and the tables of its stanzas below have no foreign key: their rows are written and removed
-- in one transaction with the content, and a check for each row doubled the time of inserting them.
CREATE TABLE stanzas (
    content_id BIGINT   NOT NULL,
    -- In the file, from 0.
    position   INTEGER  NOT NULL,
    -- Between the brackets; default for what stands before any header.
    name       TEXT     NOT NULL,
    line       INTEGER  NOT NULL,
    -- [{"key", "value", "line", "last_line"}] in the order of the file; last_line only where it
    -- differs. In place of a secret stands a mark such as <redacted plain 5f3c>.
    settings   JSONB    NOT NULL,
    -- Every word of name, keys and values in lower case: whole, and its parts between punctuation.
    words      TSVECTOR NOT NULL,
    PRIMARY KEY (content_id, position)
);

-- What comes in is put into the index in large pieces (16 MiB), and at the end of each run; a search
-- in between looks through the rest one by one.
CREATE INDEX ix_stanzas_words ON stanzas USING gin (words) WITH (gin_pending_list_limit = 16384);

-- What is wrong in a content, wherever it lies.
CREATE TABLE conf_problems (
    content_id BIGINT      NOT NULL,
    position   INTEGER     NOT NULL,
    kind       VARCHAR(50) NOT NULL,
    -- error, warning or info.
    severity   VARCHAR(20) NOT NULL,
    line       INTEGER     NOT NULL,
    detail     TEXT        NOT NULL,
    PRIMARY KEY (content_id, position)
);

-- What lies in a run's archives, in their order. Complete only when the run is.
CREATE TABLE archive_entries (
    run_id        INTEGER     NOT NULL REFERENCES ingestion_runs (id) ON DELETE CASCADE,
    -- In the run, from 0, through all its files.
    position      INTEGER     NOT NULL,
    -- The row of files that it came in by.
    file_id       INTEGER     NOT NULL,
    -- Below the etc/; the archive's own name where it lies in none.
    path          TEXT        NOT NULL,
    -- The archive's own name, where it differs.
    original_path TEXT,
    size_bytes    BIGINT      NOT NULL,
    -- Of its bytes; null where they were not read.
    sha256        VARCHAR(64),
    -- conf or meta where Splunk reads configuration from it; else secret, spec, manifest, view,
    -- lookup, nested-archive, script or other; refused.
    kind          VARCHAR(20) NOT NULL,
    -- Where Splunk reads it: layer, app, user and scope as the path tells; null for other files.
    layer         VARCHAR(20),
    app           TEXT,
    user_name     TEXT,
    -- default or local.
    scope         VARCHAR(20),
    conf          VARCHAR(255),
    content_id    BIGINT REFERENCES conf_contents (id),
    -- Why it was not read.
    refusal       TEXT,
    PRIMARY KEY (run_id, position)
);

CREATE INDEX ix_archive_entries_content_id ON archive_entries (content_id) WHERE content_id IS NOT NULL;
-- Lists of one kind of file, in their order: WHERE run_id = and conf = ORDER BY position.
CREATE INDEX ix_archive_entries_conf ON archive_entries (run_id, conf, position) WHERE conf IS NOT NULL;
-- One file by its path: WHERE run_id = $1 AND left(path, 200) = left($2, 200) AND path = $2.
CREATE INDEX ix_archive_entries_path ON archive_entries (run_id, left(path, 200));

-- What is wrong with the archives themselves.
CREATE TABLE run_problems (
    run_id   INTEGER     NOT NULL REFERENCES ingestion_runs (id) ON DELETE CASCADE,
    position INTEGER     NOT NULL,
    kind     VARCHAR(50) NOT NULL,
    severity VARCHAR(20) NOT NULL,
    -- The entry's, or that of the uploaded file.
    path     TEXT        NOT NULL,
    detail   TEXT        NOT NULL,
    PRIMARY KEY (run_id, position)
);

-- Six kinds of stanzas with the columns that people filter by. A row a stanza, with its position in
-- the content; where a key is repeated, its last value, as Splunk takes it. Nothing is inherited
-- here from other stanzas or files. Values that are no number or boolean are null.
CREATE TABLE inputs (
    content_id  BIGINT  NOT NULL,
    position    INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    line        INTEGER NOT NULL,
    -- The scheme in lower case, such as monitor, tcp, splunktcp-ssl, script or a modular input's;
    -- default, or the name itself where it has none.
    kind        TEXT    NOT NULL,
    -- After the scheme: a path, a port, a channel, a command; null for stanzas of defaults.
    target      TEXT,
    port        INTEGER,
    index_name  TEXT,
    sourcetype  TEXT,
    source      TEXT,
    host        TEXT,
    disabled    BOOLEAN,
    interval    TEXT,
    tcp_routing TEXT,
    PRIMARY KEY (content_id, position)
);

CREATE TABLE props (
    content_id       BIGINT  NOT NULL,
    position         INTEGER NOT NULL,
    name             TEXT    NOT NULL,
    line             INTEGER NOT NULL,
    -- sourcetype, source, host, rule, delayedrule or default.
    kind             TEXT    NOT NULL,
    -- The name without source::, host:: and the like.
    target           TEXT    NOT NULL,
    -- The sourcetype that a source is given.
    sourcetype       TEXT,
    rename_to        TEXT,
    -- The stanzas of transforms.conf that it names, in order.
    transforms       TEXT[]  NOT NULL,
    line_breaker     TEXT,
    should_linemerge BOOLEAN,
    time_prefix      TEXT,
    time_format      TEXT,
    tz               TEXT,
    truncate         INTEGER,
    kv_mode          TEXT,
    PRIMARY KEY (content_id, position)
);

CREATE TABLE transforms (
    content_id    BIGINT  NOT NULL,
    position      INTEGER NOT NULL,
    name          TEXT    NOT NULL,
    line          INTEGER NOT NULL,
    -- lookup, index-time, search-time, metric-schema, statsd-dims, accepted-keys or default.
    kind          TEXT    NOT NULL,
    regex         TEXT,
    format        TEXT,
    source_key    TEXT,
    dest_key      TEXT,
    ingest_eval   TEXT,
    -- The lookup's file, KV store collection or command.
    lookup_source TEXT,
    external_type TEXT,
    PRIMARY KEY (content_id, position)
);

CREATE TABLE indexes (
    content_id        BIGINT  NOT NULL,
    position          INTEGER NOT NULL,
    name              TEXT    NOT NULL,
    line              INTEGER NOT NULL,
    -- index, virtual-index, federated-index, volume, provider, provider-family or default.
    kind              TEXT    NOT NULL,
    -- event or metric.
    datatype          TEXT,
    home_path         TEXT,
    cold_path         TEXT,
    thawed_path       TEXT,
    remote_path       TEXT,
    -- Of a volume.
    path              TEXT,
    frozen_after_secs BIGINT,
    max_total_mb      BIGINT,
    max_global_mb     BIGINT,
    disabled          BOOLEAN,
    PRIMARY KEY (content_id, position)
);

CREATE TABLE outputs (
    content_id     BIGINT  NOT NULL,
    position       INTEGER NOT NULL,
    name           TEXT    NOT NULL,
    line           INTEGER NOT NULL,
    -- tcpout, tcpout-group, tcpout-server, syslog, syslog-group, httpout, indexer-discovery,
    -- remote-queue, rfs, index-and-forward, default or other.
    kind           TEXT    NOT NULL,
    -- The group's or server's name.
    target         TEXT,
    default_groups TEXT[]  NOT NULL,
    servers        TEXT[]  NOT NULL,
    discovery      TEXT,
    uri            TEXT,
    use_ack        BOOLEAN,
    disabled       BOOLEAN,
    PRIMARY KEY (content_id, position)
);

CREATE TABLE serverclasses (
    content_id      BIGINT  NOT NULL,
    position        INTEGER NOT NULL,
    name            TEXT    NOT NULL,
    line            INTEGER NOT NULL,
    -- global, class, app or other.
    kind            TEXT    NOT NULL,
    server_class    TEXT,
    app             TEXT,
    filter_type     TEXT,
    -- Patterns in the order of their numbers.
    whitelist       TEXT[]  NOT NULL,
    blacklist       TEXT[]  NOT NULL,
    machine_types   TEXT,
    restart_splunkd BOOLEAN,
    state_on_client TEXT,
    PRIMARY KEY (content_id, position)
);
