package io.splunkautodoc.http.operations.answers;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of its representations a caller would rather have. */
final class MediaTypes {
  static final String SARIF = "application/sarif+json";
  private static final String JSON = "json";

  private MediaTypes() {}

  /** Whether text was asked for by name; JSON goes to all others. */
  static boolean prefersText(RoutingContext context) {
    return weight(context, "text", "plain") > weight(context, "application", JSON);
  }

  /** Whether SARIF was asked for by name. */
  static boolean prefersSarif(RoutingContext context) {
    return weight(context, "application", "sarif+json") > weight(context, "application", JSON);
  }

  private static float weight(RoutingContext context, String type, String subtype) {
    @Nullable List<MIMEHeader> accepted = context.parsedHeaders().accept();
    float weight = 0;
    if (accepted != null) {
      for (MIMEHeader each : accepted) {
        if (type.equalsIgnoreCase(each.component())
            && subtype.equalsIgnoreCase(each.subComponent())) {
          weight = Math.max(weight, each.weight());
        }
      }
    }
    return weight;
  }
}
