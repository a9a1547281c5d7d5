/**
 * The OpenAPI contract: loading it, checking requests against it, handing on the checked arguments.
 */
@NullMarked
package io.splunkautodoc.http.contract;

import org.jspecify.annotations.NullMarked;
