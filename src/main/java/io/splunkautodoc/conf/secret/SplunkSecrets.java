package io.splunkautodoc.conf.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings that Splunk itself encrypts, or says in its documents to be secret. */
final class SplunkSecrets {
  /**
   * One a line: the conf, the stanza with those that begin with it and a colon, the key. An empty
   * stanza is any.
   */
  private static final String TABLE =
      """
      alert_actions:email:auth_password
      alert_actions:email:oauth_client_secret
      app:credential:password
      app:credential:sslPassword
      authentication::accessKey
      authentication::appSecretKey
      authentication::attributeQuerySoapPassword
      authentication::bindDNpassword
      authentication::scriptSecureArguments
      authentication::secretKey
      authentication::sslKeysfilePassword
      authentication::sslPassword
      federated::password
      indexes::remote.azure.access_key
      indexes::remote.azure.azure_kv.endpoint
      indexes::remote.azure.azure_kv.key_name
      indexes::remote.azure.azure_kv.key_vault_client_secret
      indexes::remote.azure.client_secret
      indexes::remote.azure.secret_key
      indexes::remote.gs.credential_file
      indexes::remote.s3.access_key
      indexes::remote.s3.kms.access_key
      indexes::remote.s3.kms.key_id
      indexes::remote.s3.kms.secret_key
      indexes::remote.s3.secret_key
      inputs:SSL:password
      inputs:SSL:sslPassword
      inputs:http:sslKeysfilePassword
      inputs:http:sslPassword
      inputs:http:token
      inputs:splunktcptoken:token
      inputs::remote_queue.asq.access_key
      inputs::remote_queue.asq.secret_key
      inputs::remote_queue.sqs_smartbus.access_key
      inputs::remote_queue.sqs_smartbus.secret_key
      inputs::remote_queue.gcs_smartbus.credential_file
      outputs:httpout:httpEventCollectorToken
      outputs:indexer_discovery:pass4SymmKey
      outputs:tcpout:socksPassword
      outputs:tcpout:sslPassword
      outputs:tcpout:token
      outputs::remote.azure.access_key
      outputs::remote.azure.azure_kv.endpoint
      outputs::remote.azure.azure_kv.key_name
      outputs::remote.azure.azure_kv.key_vault_client_secret
      outputs::remote.azure.client_secret
      outputs::remote.azure.secret_key
      outputs::remote.s3.access_key
      outputs::remote.s3.kms.key_id
      outputs::remote.s3.secret_key
      outputs::remote_queue.asq.access_key
      outputs::remote_queue.asq.secret_key
      outputs::remote_queue.gcs_smartbus.credential_file
      outputs::remote_queue.sqs_smartbus.access_key
      outputs::remote_queue.sqs_smartbus.secret_key
      server::pass4SymmKey
      server::password
      server::sslKeysfilePassword
      server::sslPassword
      server:clustermanager:pass4SymmKey
      server:dmc:pass4SymmKey
      server:general:embedSecret
      server:indexer_discovery:pass4SymmKey
      server:kvstore:sslKeysPassword
      server:scs:kvservice.principal.client.secret
      web:settings:privKeyPassword
      web:settings:sslPassword
      """;

  private record Place(String conf, String stanza) {
    boolean holds(String inConf, String inStanza) {
      return conf.equals(inConf)
          && (stanza.isEmpty() || inStanza.equals(stanza) || inStanza.startsWith(stanza + ":"));
    }
  }

  /**
   * By the key in lower case: a key in the wrong case does nothing, but its value is no less
   * secret.
   */
  private static final Map<String, List<Place>> PLACES =
      TABLE
          .lines()
          .map(line -> Arrays.asList(line.split(":", 3)))
          .collect(
              Collectors.groupingBy(
                  parts -> parts.get(2).toLowerCase(Locale.ROOT),
                  Collectors.mapping(
                      parts -> new Place(parts.get(0), parts.get(1)), Collectors.toList())));

  private SplunkSecrets() {}

  /** Whether the table has the key, for whatever place. */
  static boolean hasKey(String key) {
    return PLACES.containsKey(key.toLowerCase(Locale.ROOT));
  }

  /** Whether the table has it. */
  static boolean has(String conf, String stanza, String key) {
    List<Place> places = PLACES.get(key.toLowerCase(Locale.ROOT));
    return places != null && places.stream().anyMatch(place -> place.holds(conf, stanza));
  }
}
