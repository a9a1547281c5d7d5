package io.splunkautodoc.boot;

import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.TypeFinder;
import io.splunkautodoc.storage.StorageBeans;
import io.vertx.core.Future;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Temporary until the drop folder lands. */
record CamelSide(CamelContext context) {
  static CamelSide create(Settings settings, StorageSide storage, StopStack stops) {
    DefaultCamelContext context = new DefaultCamelContext();
    StorageBeans.register(context, storage.client(), storage.settings().bucket());
    return new CamelSide(context);
  }

  TypeFinder types(Settings.Limits limits) {
    return (file, name) -> new TypeFinder.Found(UploadType.APP_BUNDLE, "guess");
  }

  void start(Ingest ingest, StopStack stops) {
    try {
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(
              ResourceHelper.resolveMandatoryResource(
                  context, "classpath:routes/store-object.camel.yaml"));
      context.start();
    } catch (Exception e) {
      throw new StartException("routes: " + e.getMessage(), e);
    }
    stops.started("Camel", Duration.ofSeconds(6), context::stop);
  }

  Future<Void> check() {
    return Future.succeededFuture();
  }
}
