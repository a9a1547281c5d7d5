package io.splunkautodoc.documents;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.documents.build.DocumentBuilder;
import io.splunkautodoc.documents.build.DocumentSource;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.model.Provenance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A deployment server with two server classes, written by hand. */
public final class SmallSite {
  public static final Instant MADE = Instant.parse("2026-01-31T12:00:00Z");

  private SmallSite() {}

  /** The files' texts by their paths below the etc; some names try to be HTML. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "system/local/serverclass.conf",
        """
        [serverClass:web]
        whitelist.0 = web-*
        [serverClass:web:app:web_inputs]
        [serverClass:web:app:send]
        """);
    files.put(
        "deployment-apps/web_inputs/local/inputs.conf",
        """
        [monitor:///var/log/httpd/access.log]
        index = web
        sourcetype = shop:access
        [monitor:///var/log/<script>alert(1)</script>]
        index = web
        sourcetype = =cmd|' /C calc'!A0
        [monitor:///var/log/old.log]
        index = web
        disabled = 1
        """);
    files.put(
        "deployment-apps/web_inputs/local/app.conf",
        """
        [ui]
        label = Web inputs
        [launcher]
        version = 1.2.3
        """);
    files.put(
        "deployment-apps/send/local/outputs.conf",
        """
        [tcpout]
        defaultGroup = indexers
        [tcpout:indexers]
        server = idx1:9997, idx2:9997
        """);
    files.put(
        "manager-apps/idx/local/indexes.conf",
        """
        [web]
        homePath = $SPLUNK_DB/web/db
        coldPath = $SPLUNK_DB/web/colddb
        thawedPath = $SPLUNK_DB/web/thaweddb
        frozenTimePeriodInSecs = 7776000
        maxTotalDataSizeMB = 250000
        """);
    files.put(
        "manager-apps/idx/local/props.conf",
        """
        [shop:access]
        TIME_FORMAT = %s
        EXTRACT-who = user=(?<who>\\w+)
        REPORT-shop = shop_item
        """);
    files.put(
        "manager-apps/idx/local/transforms.conf",
        """
        [shop_item]
        REGEX = item=(\\d+)
        FORMAT = item::$1
        """);
    files.put(
        "manager-apps/idx/local/inputs.conf",
        """
        [splunktcp://9997]
        """);
    return files;
  }

  /** The site as it is read. */
  public static Deployment deployment(Map<String, String> files) {
    List<ConfFile> confs = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          ConfPlace place = ConfPlace.of(path).orElseThrow();
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          confs.add(new ConfFile(place, ConfParser.parse(place.conf(), bytes).stanzas()));
        });
    return new Deployment(confs, Set.of());
  }

  /** The site's documentation. */
  public static Documentation documentation() {
    return documentation(files());
  }

  /** The documentation of a site with these files. */
  public static Documentation documentation(Map<String, String> files) {
    return documentation(files, Suppressions.NONE);
  }

  /** The documentation that leaves some findings out. */
  public static Documentation documentation(Map<String, String> files, Suppressions suppressions) {
    return DocumentBuilder.build(
        new DocumentSource(
            deployment(files),
            "a deployment server's etc",
            "it was written so",
            Map.of(),
            List.of(),
            suppressions,
            new Provenance(
                "small <site>.tgz",
                1234,
                "ab".repeat(32),
                MADE,
                "Splunk Auto Doc test",
                files.size(),
                List.of("Read in a test."),
                List.of(new Provenance.FileProblem("a/b.conf", 3, "Key set twice", "The key x.")),
                List.of("\"up/../x\" was refused."))));
  }
}
