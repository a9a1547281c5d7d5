package io.splunkautodoc.documents.build;

import io.splunkautodoc.documents.model.Term;
import java.util.List;

/** Words that a reader from outside may not know. */
final class Glossary {
  static final List<Term> TERMS =
      List.of(
          new Term("App", "A folder of settings, and perhaps programs, that hosts have or get."),
          new Term(
              "Assumed",
              "Splunk's documents leave it open; what is said here is what Splunk most likely does."),
          new Term(
              "Bucket",
              "A folder with some of an index's events. It is frozen as a whole once its newest"
                  + " event is older than the index keeps events, so that others in it stay longer."),
          new Term(
              "Deployment server",
              "The Splunk instance that hands apps out to its clients, by server classes."),
          new Term(
              "Effective",
              "What counts where several files set the same key: one file wins, the others lose."),
          new Term("Event", "One record of data, such as a line of a log, with its time."),
          new Term("Forwarder", "A Splunk instance that reads data and sends it to others."),
          new Term(
              "Frozen",
              "What happens to a bucket at the end of its time: it is deleted, or archived."),
          new Term(
              "Heavy forwarder",
              "A full instance that forwards; it parses events before it sends them."),
          new Term("Index", "Where events are kept and searched; it also sets how long."),
          new Term("Indexer", "A Splunk instance that keeps events in its indexes."),
          new Term("Input", "What a host reads: files, a port, a program's output."),
          new Term(
              "Lookup", "A table from which searches add fields, such as a name for an address."),
          new Term("Null queue", "Where a rule sends events that are to be thrown away."),
          new Term("Output group", "Receivers that share the events which are sent to the group."),
          new Term(
              "Parsing",
              "Cutting data into events, finding their times, and changing or routing them."),
          new Term("Search head", "A Splunk instance on which people search."),
          new Term("Search-time field", "A field that is taken from the events when one searches."),
          new Term("Server class", "Which clients of a deployment server get which apps."),
          new Term("SmartStore", "Indexes whose older buckets lie in an object store, such as S3."),
          new Term("Sourcetype", "The format of events; it decides how they are parsed."),
          new Term("Stanza", "A section of a configuration file, named in brackets."),
          new Term("Transform", "A rule that extracts fields, or changes or routes events."),
          new Term(
              "Universal forwarder",
              "The small forwarder; it does not parse, so rules for parsing do nothing there."),
          new Term("Volume", "A disk, or a part of one, that several indexes share up to a size."));

  private Glossary() {}
}
