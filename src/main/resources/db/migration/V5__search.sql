-- What the search over all runs asks of the entries.

-- The runs that have a content, newest first.
DROP INDEX ix_archive_entries_content_id;
CREATE INDEX ix_archive_entries_content_id ON archive_entries (content_id, run_id)
    WHERE content_id IS NOT NULL;

-- The contents of one app, in whichever runs.
CREATE INDEX ix_archive_entries_app ON archive_entries (app, content_id) WHERE content_id IS NOT NULL;
