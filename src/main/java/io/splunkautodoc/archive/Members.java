package io.splunkautodoc.archive;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through an archive's members in their order. Not thread-safe. */
interface Members {
  /** Of an empty archive. */
  Members NONE =
      new Members() {
        @Override
        public @Nullable Member next() {
          return null;
        }

        @Override
        public @Nullable String fault() {
          return null;
        }
      };

  /**
   * The next member; the one before cannot be read any more. Null after the last.
   *
   * @throws LimitReachedException where the budget is spent
   * @throws DamagedException where the archive cannot be read on
   */
  @Nullable Member next() throws IOException;

  /**
   * What is wrong with the content of the member that was read last, to its end; null where nothing
   * is known. Begins with a verb whose subject is the member.
   */
  @Nullable String fault() throws IOException;

  /** Whether only the end of the archive tells links and devices from files. */
  default boolean tellsTypesLate() {
    return false;
  }

  /** What the end of the archive told, by the members' names. Empty before. */
  default Map<String, Member.Type> lateTypes() {
    return Map.of();
  }
}
