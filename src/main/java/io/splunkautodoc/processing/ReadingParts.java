package io.splunkautodoc.processing;

import io.splunkautodoc.archive.ArchiveLimits;
import io.splunkautodoc.conf.secret.Redactor;
import io.splunkautodoc.database.ReadingRepository;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.storage.ObjectStore;

/** What reading a run works with. */
public record ReadingParts(
    ObjectStore store,
    RunRepository runs,
    ReadingRepository readings,
    ArchiveLimits limits,
    Redactor redactor) {}
