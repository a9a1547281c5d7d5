/**
 * The documentation of a deployment that one hands to a customer or an auditor: {@code build} makes
 * its pages from the analyses, {@code html}, {@code markdown}, {@code table} and {@code json} write
 * them out. Writers stream; the same pages give the same bytes.
 */
@NullMarked
package io.splunkautodoc.documents;

import org.jspecify.annotations.NullMarked;
