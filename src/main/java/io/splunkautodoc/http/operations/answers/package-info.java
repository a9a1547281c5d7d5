/**
 * The operations that answer questions about what a run holds. Each asks {@link
 * io.splunkautodoc.processing.answers.RunAnswers} and shows the answer as the contract has it.
 */
@NullMarked
package io.splunkautodoc.http.operations.answers;

import org.jspecify.annotations.NullMarked;
