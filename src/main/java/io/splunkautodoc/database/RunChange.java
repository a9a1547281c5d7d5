package io.splunkautodoc.database;

import org.jspecify.annotations.Nullable;

/**
 * What an owner changes of a run. Each field is applied only where its flag is set, so that null
 * can clear it.
 */
public record RunChange(
    boolean setsLabel, @Nullable String label, boolean setsNotes, @Nullable String notes) {}
