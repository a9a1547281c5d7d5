/**
 * Answers questions about runs that were read: loads what a question needs, thinks on threads of
 * its own, and keeps what was loaded and found for the next question. Start at {@link
 * io.splunkautodoc.processing.answers.RunAnswers}.
 */
@NullMarked
package io.splunkautodoc.processing.answers;

import org.jspecify.annotations.NullMarked;
