package io.splunkautodoc.conf.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretRulesTest {
  @ParameterizedTest
  @CsvSource({
    "server, general, pass4SymmKey",
    "server, sslConfig, sslPassword",
    "server, kvstore, sslKeysPassword",
    "server, scs, kvservice.principal.client.secret",
    "server, general, embedSecret",
    "server, clustering, pass4symmkey",
    "outputs, tcpout, token",
    "outputs, tcpout:primary, socksPassword",
    "outputs, httpout, httpEventCollectorToken",
    "outputs, remote_queue:q, remote_queue.sqs_smartbus.secret_key",
    "outputs, remote_queue:q, remote_queue.gcs_smartbus.credential_file",
    "inputs, SSL, password",
    "inputs, http://app, token",
    "inputs, splunktcptoken://x, token",
    "inputs, my_input://a, api_key",
    "inputs, my_input://a, apiKey",
    "inputs, my_input://a, azure_sas_url",
    "inputs, my_input://a, blobSas",
    "inputs, my_input://a, connectionString",
    "alert_actions, email, auth_password",
    "alert_actions, slack, param.webhook_url",
    "app, credential:realm:user:, password",
    "authentication, ldap, bindDNpassword",
    "authentication, saml, scriptSecureArguments",
    "indexes, volume:s3, remote.s3.access_key",
    "indexes, volume:s3, remote.s3.kms.key_id",
    "indexes, volume:az, remote.azure.azure_kv.endpoint",
    "indexes, volume:gs, remote.gs.credential_file",
    "federated, provider://x, password",
    "web, settings, privKeyPassword",
    "any, any, refresh_token",
    "any, any, userpassphrase",
    "any, any, client-secret",
    "any, any, auth_key",
    "any, any, authkey",
    "any, any, session_cookie",
    "user-seed, user_info, USERNAME",
    "user-seed, user_info, HASHED_PASSWORD",
    "passwords, credential::admin:, password",
  })
  void is_secret(String conf, String stanza, String key) {
    assertThat(SecretRules.isSecret(conf, stanza, key, "hunter2")).isTrue();
    assertThat(SecretRules.isSecret(conf, stanza, key, "")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "restmap, validation:savedsearch, action.webhook.param.url, validate(isnotnull(x))",
    "distsearch, tokenExchKeys, privateKey, private.pem",
    "sourcetypes, /var/log/app.log_Mon, passwords, 0.0016",
  })
  void a_key_that_names_something_else_has_no_secret(
      String conf, String stanza, String key, String value) {
    assertThat(SecretRules.isSecret(conf, stanza, key, value)).isFalse();
    assertThat(SecretRules.isSecret(conf, stanza, key, "$7$abcdef")).isTrue();
    assertThat(SecretRules.isSecret("any", stanza, key, value)).isTrue();
  }

  @Test
  void an_encrypted_value_is_secret_whatever_the_key_is() {
    assertThat(SecretRules.isSecret("any", "any", "any", "$7$abcdef")).isTrue();
    assertThat(SecretRules.isSecret("any", "any", "any", "$result.x$")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "authentication, splunk_auth, minPasswordLength, 8",
    "authentication, splunk_auth, expirePasswordDays, 90",
    "server, general, pass4SymmKey_minLength, 12",
    "server, general, passAuth, splunk-system-user",
    "authentication, saml, loginPasswordHint, ask the help desk",
    "authorize, role_admin, list_token_http, enabled",
    "authorize, role_admin, edit_splunktcp_token, enabled",
    "authorize, role_admin, change_own_password, enabled",
    "server, general, authTokenConnectionTimeout, 5",
    "limits, auth, myTokenTimeout, 5m",
    "web, settings, cookieAuthSecure, true",
    "web, settings, cookieSameSite, not_specified",
    "distsearch, tokenExchKeys, token_list, a",
    "indexes, volume:s3, remote.s3.signature_version, v4",
    "props, st, EVAL-signature, coalesce(a)",
    "props, st, FIELDALIAS-token, a AS token",
    "props, st, EXTRACT-password, user=(?<user>\\S+)",
    "props, st, REPORT-secret, get_secret",
    "eventgen, sample, token.0.token, \\d+",
    "app, triggers, reload.passwords, simple",
    "inputs, monitor:///var/log, disabled, 0",
    "inputs, default, host, h",
    "props, st, MAX_TIMESTAMP_LOOKAHEAD, 30",
    "transforms, t, DEST_KEY, MetaData:Host",
    "transforms, t, FORMAT, $1::$2",
    "savedsearches, s, action.email.show_password, 1",
  })
  void is_not_secret(String conf, String stanza, String key, String value) {
    assertThat(SecretRules.isSecret(conf, stanza, key, value)).isFalse();
  }

  @Test
  void stars_that_an_add_on_left_for_a_secret_are_none() {
    assertThat(SecretRules.isSecret("my_account", "prod", "client_secret", "******")).isFalse();
    assertThat(SecretRules.isSecret("my_account", "prod", "client_secret", "*****x")).isTrue();
  }
}
