/**
 * What is wrong with a deployment, as values: a finding with its rule and its evidence, which of
 * them the user does not want to see, and how other tools read them. Knows no rule itself.
 */
@NullMarked
package io.splunkautodoc.analysis.finding;

import org.jspecify.annotations.NullMarked;
