/** Server-Sent Events: replay and live events to one slow or fast reader each. */
@NullMarked
package io.splunkautodoc.http.events;

import org.jspecify.annotations.NullMarked;
