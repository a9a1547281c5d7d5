/**
 * What the service knows about runs: the pool, the schema (Flyway) and the repositories. Every SQL
 * statement of the service stands in this room, and no other room but {@code boot} sees the SQL
 * client's types.
 */
@NullMarked
package io.splunkautodoc.database;

import org.jspecify.annotations.NullMarked;
