package io.splunkautodoc.documents.model;

/** A word of Splunk's that the reader may not know. */
public record Term(String word, String meaning) {}
