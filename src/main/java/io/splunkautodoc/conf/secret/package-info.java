/**
 * Which parts of a configuration are secret, and how they are kept out of everything that leaves
 * the parser: each is replaced by a mark that says plain, encrypted or empty. Pure.
 */
@NullMarked
package io.splunkautodoc.conf.secret;

import org.jspecify.annotations.NullMarked;
