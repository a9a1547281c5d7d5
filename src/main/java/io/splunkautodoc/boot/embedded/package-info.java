/** The parts that a machine without servers needs: PostgreSQL and S3 inside this process. */
@NullMarked
package io.splunkautodoc.boot.embedded;

import org.jspecify.annotations.NullMarked;
