/**
 * The patterns of deployment servers' client filters: read once, looked up for thousands of
 * clients. No pattern, however written, can throw or take more than a bounded number of steps.
 */
@NullMarked
package io.splunkautodoc.analysis.serverclass.pattern;

import org.jspecify.annotations.NullMarked;
