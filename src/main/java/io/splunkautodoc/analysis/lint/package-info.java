/**
 * The rules over a whole deployment. Start at {@link io.splunkautodoc.analysis.lint.Lint}. Rules
 * say nothing rather than something wrong: where the upload lacks what would decide, they are
 * silent or milder, with a caveat.
 */
@NullMarked
package io.splunkautodoc.analysis.lint;

import org.jspecify.annotations.NullMarked;
