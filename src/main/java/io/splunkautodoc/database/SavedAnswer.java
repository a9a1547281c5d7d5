package io.splunkautodoc.database;

import io.vertx.core.buffer.Buffer;

/**
 * An answer that was saved, without its blocks.
 *
 * @param id another one where the same question is answered anew
 * @param outline as it was saved
 */
public record SavedAnswer(long id, Buffer outline) {}
