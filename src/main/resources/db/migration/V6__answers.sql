-- What the owner of a run adds to it: who the clients of its deployment server are.

-- One list a run. A list that is put again replaces the one before.
CREATE TABLE client_lists (
    run_id       INTEGER     PRIMARY KEY REFERENCES ingestion_runs (id) ON DELETE CASCADE,
    -- New with every change, so that answers from the list before can be told from those of this one.
    revision     UUID        NOT NULL,
    client_count INTEGER     NOT NULL,
    updated_at   TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE clients (
    run_id          INTEGER NOT NULL REFERENCES client_lists (run_id) ON DELETE CASCADE,
    -- In the list, from 1.
    position        INTEGER NOT NULL,
    -- What it is called in answers, and its clientName.
    name            TEXT    NOT NULL,
    -- What is null is not known.
    ip              TEXT,
    hostname        TEXT,
    dns             TEXT,
    -- The GUID of its instance.cfg.
    instance_id     TEXT,
    machine_type    TEXT,
    package_type    TEXT,
    updater_running BOOLEAN,
    PRIMARY KEY (run_id, position)
);
