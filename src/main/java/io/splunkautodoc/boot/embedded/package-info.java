/**
 * The servers that the program brings along for machines that have none: PostgreSQL and S3. They
 * keep everything under {@code <home>} and listen on the loopback only.
 */
@NullMarked
package io.splunkautodoc.boot.embedded;

import org.jspecify.annotations.NullMarked;
