package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;

/** What the answers about server classes rest on. */
final class ClassCaveats {
  static final Caveat ANCHORING =
      Caveat.assumed(
          "filter-anchoring",
          "A pattern is taken to have to match the whole of a client's name; Splunk's documents"
              + " do not say so.");
  static final Caveat DOT_STAR =
      Caveat.assumed(
          "filter-dot-star",
          "A pattern that starts with .* is taken for a regular expression, so that .* is any text;"
              + " by the documents it would ask for a dot first.");
  static final Caveat UNSUPPORTED =
      Caveat.assumed(
          "filter-unsupported",
          "A pattern uses a feature of regular expressions that is not evaluated here.");
  static final Caveat LIST_FILE =
      Caveat.missing(
          "filter-list-file",
          "A file that lists clients is not at hand, so its entries are unknown.");
  static final Caveat TYPES_AND =
      Caveat.assumed(
          "filter-types-and",
          "The filters by type of machine or package are taken to narrow what the lists decide, as"
              + " the newer part of Splunk's documents says.");
  static final Caveat APP_TYPE_INHERITED =
      Caveat.assumed(
          "app-filter-type",
          "The app's filterType is taken from its server class or [global]; Splunk's documents also"
              + " name a default of the app's own.");
  static final Caveat APP_TYPE_OLD =
      Caveat.assumed(
          "app-filter-type-9-4-3",
          "Before Splunk 9.4.3 an app's filter without a filterType is a blacklist, since then it"
              + " is a whitelist.");
  static final Caveat APP_TYPE_ONLY =
      Caveat.assumed(
          "app-filter-type-only",
          "The app sets a filterType and no list; it is taken to decide with the lists of its"
              + " server class.");
  static final Caveat ORDER =
      Caveat.assumed(
          "continue-matching-order",
          "A server class stops the matching, and classes come from several files: their order is"
              + " taken to be that of the files' precedence.");
  static final Caveat REPOSITORY =
      Caveat.missing(
          "repository-missing",
          "The folder of the deployment apps is not in the upload; the app is taken to exist.");
  static final Caveat OTHER_REPOSITORY =
      Caveat.missing(
          "other-repository",
          "repositoryLocation is a folder that Splunk itself reads, such as etc/apps: the apps in it"
              + " are named, and what they say to clients is not read.");
  static final Caveat SEVERAL_REPOSITORIES =
      Caveat.assumed(
          "several-repositories",
          "Several folders of deployment apps hold an app of that name; what they say is read as"
              + " one.");
  static final Caveat CLIENT_INCOMPLETE =
      Caveat.missing(
          "client-incomplete",
          "The client's entry does not say enough: a filter asks for another of its names, or for"
              + " its type.");
  static final Caveat CLIENT_FROM_PATTERN =
      Caveat.assumed(
          "client-from-pattern",
          "There is no list of clients: this stands for a client that is known by this pattern only"
              + " and matches no narrower one.");

  private ClassCaveats() {}
}
