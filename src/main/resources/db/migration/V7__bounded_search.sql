-- What keeps a search short whatever the words: it goes from the newest contents to the oldest by
-- ranges of their ids, and stops when a page is full.

-- Beside the words, the ids of contents by 256 and, told from those by the sign, by 4,096: a
-- question to a range passes over what the words have outside of it.
DROP INDEX ix_stanzas_words;
CREATE INDEX ix_stanzas_words ON stanzas
    USING gin (words, (ARRAY[content_id >> 8, ~(content_id >> 12)])) WITH (gin_pending_list_limit = 16384);

-- The contents of one kind of file, newest first.
CREATE INDEX ix_conf_contents_conf ON conf_contents (conf, id);
