-- What takes long to find about a large run, kept so that differences of two runs need not find it.

CREATE TABLE saved_answers (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES ingestion_runs (id) ON DELETE CASCADE,
    question VARCHAR(64) NOT NULL,
    -- What the answer depends on beside the run's files; another basis replaces it.
    basis VARCHAR(255) NOT NULL,
    begun_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    -- Null while a node is finding it.
    outline BYTEA,
    CONSTRAINT saved_answers_question UNIQUE (run_id, question)
);

CREATE TABLE saved_answer_blocks (
    answer_id BIGINT NOT NULL REFERENCES saved_answers (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (answer_id, position)
);
