package io.splunkautodoc.processing;

import io.splunkautodoc.archive.ReadOutcome;
import io.splunkautodoc.archive.UploadKind;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.jobs.Holding;
import io.splunkautodoc.jobs.JobOutcome;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try to read one run. Blocks; used by one thread, once. */
final class RunReading {
  private static final Logger log = LoggerFactory.getLogger(RunReading.class);
  private static final int FILES_A_PAGE = 500;

  private final ReadingParts parts;
  private final ClaimedRun claimed;
  private final Holding holding;
  private final Awaiting awaiting;
  private final Problems problems = new Problems();
  private final Contents contents;
  private final Entries entries;
  private final long begin = System.nanoTime();
  private @Nullable String firstUnreadable;

  RunReading(ReadingParts parts, ContentReader reader, ClaimedRun claimed, Holding holding) {
    this.parts = parts;
    this.claimed = claimed;
    this.holding = holding;
    this.awaiting = new Awaiting(holding);
    this.contents = new Contents(parts.readings(), reader, awaiting);
    this.entries = new Entries(parts.readings(), claimed, contents, problems, awaiting);
  }

  JobOutcome read() {
    if (claimed.hasRows() && !awaiting.result(parts.readings().begin(claimed))) {
      return new JobOutcome.Ended();
    }
    List<RunFile> files = files();
    if (files.isEmpty()) {
      return new JobOutcome.Failed("The run has no stored file.");
    }
    Tally tally = new Tally(holding, files.stream().mapToLong(RunFile::sizeBytes).sum());
    for (RunFile file : files) {
      readFile(file, tally);
    }
    if (firstUnreadable != null && tally.entries() == 0) {
      return new JobOutcome.Failed(firstUnreadable);
    }
    if (entries.confs() == 0) {
      problems.warning(
          "no-configuration",
          "",
          "There is nothing in it that Splunk reads as configuration: no .conf in the default or"
              + " local folder of an app or of the system, no .meta in metadata.");
    }
    entries.tellUnplaced().ifPresent(text -> problems.warning("layout", "", text));
    problems.finish();
    return complete(tally);
  }

  private List<RunFile> files() {
    List<RunFile> all = new ArrayList<>();
    List<RunFile> page;
    do {
      Integer last = all.isEmpty() ? null : all.get(all.size() - 1).id();
      page = awaiting.result(parts.runs().files(claimed.id(), last, FILES_A_PAGE));
      all.addAll(page);
    } while (page.size() == FILES_A_PAGE);
    return all;
  }

  private void readFile(RunFile file, Tally tally) {
    FileReading reading = new FileReading(parts, file, entries, problems, tally, awaiting, holding);
    ReadOutcome outcome = reading.read();
    String name = file.originalName();
    if (outcome instanceof ReadOutcome.Unreadable unreadable) {
      firstUnreadable = firstUnreadable == null ? unreadable.reason() : firstUnreadable;
      problems.error("unreadable", name, unreadable.reason());
    } else if (outcome instanceof ReadOutcome.Partial partial) {
      problems.error("read-in-part", name, partial.reason());
    }
    if (!(outcome instanceof ReadOutcome.Unreadable)) {
      reading
          .layout()
          .disagreement(declared(claimed.run()))
          .ifPresent(text -> problems.warning("other-type", name, text));
      reading.layout().remarks().forEach(text -> problems.warning("layout", name, text));
    }
  }

  private JobOutcome complete(Tally tally) {
    long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    JsonObject metrics =
        new JsonObject()
            .put("entries", tally.entries())
            .put("entry_bytes", tally.entryBytes())
            .put("new_contents", contents.fresh())
            .put("parse_ms", millis);
    Optional<Run> run =
        awaiting.result(
            parts
                .readings()
                .complete(claimed, entries.rest(), problems.take(), metrics, ConfParser.VERSION));
    run.ifPresent(
        there ->
            log.atInfo()
                .addKeyValue("run_id", there.id())
                .log("complete after {} ms: {}", millis, there.metrics()));
    return new JobOutcome.Ended();
  }

  private static UploadKind declared(Run run) {
    return switch (run.type()) {
      case DS_ETC -> UploadKind.DS_ETC;
      case INSTANCE_ETC -> UploadKind.INSTANCE_ETC;
      case APP_BUNDLE -> UploadKind.APP_BUNDLE;
      case SINGLE_CONF -> UploadKind.SINGLE_CONF;
    };
  }
}
