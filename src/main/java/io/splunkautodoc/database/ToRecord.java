package io.splunkautodoc.database;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the runs that are recorded together. */
record ToRecord(NewRun run, @Nullable KeyUse key) {
  private record NumberedFile(int run, int position, PendingFile file) {}

  /** The arrays that the statement takes; runs and the files of a run are numbered from 1. */
  static @Nullable Object[] arguments(List<ToRecord> all) {
    List<NumberedFile> files = files(all);
    return new @Nullable Object[] {
      texts(all, each -> each.run.type().wireName()),
      texts(all, each -> Texts.storableOrNull(each.run.label())),
      texts(all, each -> Texts.storableOrNull(each.run.notes())),
      texts(all, each -> each.run.source()),
      all.stream().map(each -> each.run.metrics()).toArray(JsonObject[]::new),
      texts(all, each -> each.run.nodeId()),
      texts(all, each -> Texts.storableOrNull(each.run.sourceKey())),
      texts(files, each -> Texts.storable(each.file.path())),
      texts(files, each -> Texts.storable(each.file.originalName())),
      texts(files, each -> Texts.storable(each.file.sha256())),
      files.stream().map(each -> each.file.sizeBytes()).toArray(Long[]::new),
      texts(files, each -> Texts.storable(each.file.spoolName())),
      texts(files, each -> Texts.storable(each.file.objectKey())),
      texts(all, each -> each.key == null ? null : each.key.claim()),
      texts(all, each -> each.key == null ? null : each.key.fingerprint()),
      files.stream().map(NumberedFile::run).toArray(Integer[]::new),
      files.stream().map(NumberedFile::position).toArray(Integer[]::new)
    };
  }

  private static List<NumberedFile> files(List<ToRecord> all) {
    List<NumberedFile> files = new ArrayList<>();
    for (int run = 0; run < all.size(); run++) {
      List<PendingFile> its = all.get(run).run.files();
      for (int position = 0; position < its.size(); position++) {
        files.add(new NumberedFile(run + 1, position + 1, its.get(position)));
      }
    }
    return files;
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
    @Nullable String[] texts = new @Nullable String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = column.apply(rows.get(i));
    }
    return texts;
  }
}
