/**
 * What every analysis starts from: the upload's configuration files as values, wherever they were
 * kept. Pure, like every room below it.
 */
@NullMarked
package io.splunkautodoc.analysis;

import org.jspecify.annotations.NullMarked;
