/**
 * Regular expressions of configuration files, compared without ever running long: a text with an
 * expression, and all texts of one expression with another. They become automata, so time is
 * bounded by their size; what an automaton cannot hold (look-around, back references) is loosened,
 * and an answer that would depend on it is "maybe".
 */
@NullMarked
package io.splunkautodoc.analysis.datapath.regex;

import org.jspecify.annotations.NullMarked;
