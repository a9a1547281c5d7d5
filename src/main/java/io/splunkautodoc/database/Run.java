package io.splunkautodoc.database;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run: one upload on its way, as the database has it.
 *
 * @param source the door it came in by: {@code http}, {@code drop}, or the id of a user's route
 * @param errorMessage why it failed; null unless the status is {@code failed}
 * @param startedAt when the pending run was recorded
 * @param completedAt when it reached a state in which nothing more is to be done; null before
 * @param metrics figures of the run (files, bytes, how the type was found); never null, may be
 *     empty
 */
public record Run(
    int id,
    Instant createdAt,
    UploadType type,
    @Nullable String label,
    RunStatus status,
    @Nullable String notes,
    String source,
    @Nullable String errorMessage,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    JsonObject metrics) {}
