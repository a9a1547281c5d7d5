/**
 * Lets workers take runs, one each at a time: claims, renews leases, tries again with back-off, and
 * gives up on a run that never comes to its end. It knows nothing of what is done with a run.
 */
@NullMarked
package io.splunkautodoc.jobs;

import org.jspecify.annotations.NullMarked;
