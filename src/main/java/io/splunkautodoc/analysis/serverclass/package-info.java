/**
 * What {@code serverclass.conf} says: which client belongs to which server class and gets which
 * apps, and why or why not. Every answer is yes, no or unknown, and names the lines that decide it.
 */
@NullMarked
package io.splunkautodoc.analysis.serverclass;

import org.jspecify.annotations.NullMarked;
