package io.splunkautodoc.http;

import io.splunkautodoc.http.contract.ApiContract;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The running HTTP door.
 *
 * @param port that is listened on
 * @param deploymentId to undeploy it by, which lets requests in flight end for up to 5 s
 */
public record HttpDoor(int port, String deploymentId) {
  /** Asks for a free port that the instances of one deployment share. */
  private static final int ANY_SHARED_PORT = -1;

  /**
   * Opens it.
   *
   * @param instances how many event loops share the port, at least 1
   * @return fails where the port is taken or the contract is broken
   */
  public static Future<HttpDoor> open(
      Vertx vertx, HttpSettings settings, HttpServices services, int instances) {
    int port = settings.port() == 0 ? ANY_SHARED_PORT : settings.port();
    List<HttpVerticle> verticles = Collections.synchronizedList(new ArrayList<>());
    return Future.all(ApiContract.load(vertx), DocsPage.load(vertx))
        .compose(
            loaded ->
                vertx.deployVerticle(
                    () -> {
                      HttpVerticle verticle =
                          new HttpVerticle(
                              settings, port, services, loaded.resultAt(0), loaded.resultAt(1));
                      verticles.add(verticle);
                      return verticle;
                    },
                    new DeploymentOptions().setInstances(instances)))
        .map(deploymentId -> new HttpDoor(verticles.get(0).port(), deploymentId));
  }
}
