package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.Comparator;
import java.util.List;

/** Which files a context reads, the one that beats all others first. */
final class LayerOrder {
  private static final int NOT_READ = -1;

  private LayerOrder() {}

  /** The files that the context reads, in the order of their precedence. */
  static List<LayeredFile> sort(List<LayeredFile> files, Context context) {
    return files.stream()
        .filter(file -> rank(file, context) != NOT_READ)
        .sorted(order(context))
        .toList();
  }

  private static Comparator<LayeredFile> order(Context context) {
    Comparator<LayeredFile> byRank = Comparator.comparingInt(file -> rank(file, context));
    Comparator<String> byName =
        context instanceof Context.InApp ? ByteOrder.STRINGS.reversed() : ByteOrder.STRINGS;
    // Splunk's own conf.conf names the app "learned" after all others.
    Comparator<LayeredFile> learnedLast = Comparator.comparing(LayerOrder::isLearned);
    // Folders decide before files where both of an app's folders share a rank.
    return byRank
        .thenComparing(learnedLast)
        .thenComparing(LayeredFile::app, byName)
        .thenComparing(file -> file.file().place().scope(), Comparator.reverseOrder())
        .thenComparing(LayeredFile::path, ByteOrder.STRINGS);
  }

  private static boolean isLearned(LayeredFile file) {
    return file.layer() == Layer.APP && file.app().equals("learned");
  }

  private static int rank(LayeredFile file, Context context) {
    if (context instanceof Context.InApp reader) {
      return inApp(file, reader);
    }
    boolean local = file.scope() == Scope.LOCAL;
    return switch (file.layer()) {
      case PEER_APP -> context instanceof Context.Peer ? (local ? 0 : 3) : NOT_READ;
      case SYSTEM -> local ? 1 : 5;
      case APP, LOOSE -> local ? 2 : 4;
      default -> NOT_READ;
    };
  }

  private static int inApp(LayeredFile file, Context.InApp reader) {
    boolean current = file.app().equals(reader.app());
    boolean local = file.scope() == Scope.LOCAL;
    return switch (file.layer()) {
      case USER -> current && isOf(file, reader) ? 0 : NOT_READ;
      case APP, LOOSE -> current ? (local ? 1 : 2) : 3;
      case SYSTEM -> local ? 4 : 5;
      default -> NOT_READ;
    };
  }

  private static boolean isOf(LayeredFile file, Context.InApp reader) {
    String owner = file.file().place().user();
    return owner != null && owner.equals(reader.user());
  }
}
