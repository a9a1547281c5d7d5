/** Whether the object store still holds, unchanged, what the rows say it does. */
@NullMarked
package io.splunkautodoc.ingest.integrity;

import org.jspecify.annotations.NullMarked;
