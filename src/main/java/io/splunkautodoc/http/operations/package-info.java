/** One class for each operationId of the contract. */
@NullMarked
package io.splunkautodoc.http.operations;

import org.jspecify.annotations.NullMarked;
