package io.splunkautodoc.processing;

import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.database.DatabaseUnavailableException;
import io.splunkautodoc.jobs.Holding;
import io.splunkautodoc.jobs.Job;
import io.splunkautodoc.jobs.JobOutcome;

/** Reads a run's files and ends the run. Thread-safe. */
public final class ReadRun implements Job {
  private final ReadingParts parts;
  private final ContentReader contents;

  public ReadRun(ReadingParts parts) {
    this.parts = parts;
    this.contents = new ContentReader(parts.redactor());
  }

  @Override
  public JobOutcome work(ClaimedRun claimed, Holding holding) {
    try {
      return new RunReading(parts, contents, claimed, holding).read();
    } catch (WorkIsOverException e) {
      return new JobOutcome.LeftOff();
    } catch (SourceUnavailableException e) {
      return new JobOutcome.Postponed("the object store is away: " + e.getMessage());
    } catch (DatabaseUnavailableException e) {
      return new JobOutcome.Postponed(String.valueOf(e.getMessage()));
    }
  }
}
