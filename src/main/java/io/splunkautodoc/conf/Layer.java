package io.splunkautodoc.conf;

/** Which part of an {@code etc/} a file lies in; decides who reads it and what it can override. */
public enum Layer {
  /** {@code system/}: the instance's own. */
  SYSTEM("system"),
  /** {@code apps/}: read by the instance that holds it. */
  APP("app"),
  /** {@code users/}: one user's own objects in an app. */
  USER("user"),
  /** {@code peer-apps/}, formerly {@code slave-apps/}: what a cluster's manager gave a peer. */
  PEER_APP("peer-app"),
  /** {@code deployment-apps/}: waiting for deployment clients; not read by the holder. */
  DEPLOYMENT_APP("deployment-app"),
  /** {@code manager-apps/}, formerly {@code master-apps/}: waiting for a cluster's peers. */
  MANAGER_APP("manager-app"),
  /** {@code shcluster/apps/}: waiting for the members of a search head cluster. */
  SHCLUSTER_APP("shcluster-app"),
  /** {@code shcluster/users/}: like it, users' own objects. */
  SHCLUSTER_USER("shcluster-user"),
  /** {@code disabled-apps/}: read by nobody. */
  DISABLED_APP("disabled-app"),
  /** A file without a place: one {@code .conf} on its own. */
  LOOSE("loose");

  private final String wireName;

  Layer(String wireName) {
    this.wireName = wireName;
  }

  /** How users and the database call it. */
  public String wireName() {
    return wireName;
  }
}
