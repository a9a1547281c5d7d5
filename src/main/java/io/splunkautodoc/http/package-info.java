/**
 * The HTTP door: the server, and the router made from {@code openapi.yaml}. This package wires; the
 * ones below it do the work.
 */
@NullMarked
package io.splunkautodoc.http;

import org.jspecify.annotations.NullMarked;
