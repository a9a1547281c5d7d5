package io.splunkautodoc.storage;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bytes under the SHA-256 of their content. Never blocks the caller; futures complete on the
 * caller's context. Safe to use from any context.
 */
public interface ObjectStore {

  /**
   * Stores a file. Storing the same key again, also at the same time and from other nodes, is
   * harmless.
   *
   * @param file holds exactly the bytes of that key; not changed
   * @param size of the file in bytes
   * @param isNew whether nobody is known to have stored the key before; it spares asking for it
   */
  Future<PutOutcome> put(ObjectKey key, Path file, long size, boolean isNew);

  /** Stores a file that may be there already. */
  default Future<PutOutcome> put(ObjectKey key, Path file, long size) {
    return put(key, file, size, false);
  }

  /**
   * Opens an object for reading.
   *
   * @param range null for the whole object
   */
  Future<GetOutcome> get(ObjectKey key, @Nullable ByteRange range);

  /**
   * Removes an object; one that is not there is no error. Fails where the store cannot be reached.
   */
  Future<Void> remove(ObjectKey key);

  /**
   * The next objects in the order of their keys, at most a thousand. Fails where the store cannot
   * be reached.
   *
   * @param after the path of the last object before; null for the first page
   * @return an empty list at the end
   */
  Future<List<ListedObject>> list(@Nullable String after);

  /** Answers when the bucket can be reached with our keys. */
  Future<Void> check();
}
