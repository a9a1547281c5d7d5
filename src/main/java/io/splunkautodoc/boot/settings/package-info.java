/**
 * The settings: from {@code config/application.yaml} and the environment to typed, checked values.
 * Every error names the key, the value and what is allowed.
 */
@NullMarked
package io.splunkautodoc.boot.settings;

import org.jspecify.annotations.NullMarked;
