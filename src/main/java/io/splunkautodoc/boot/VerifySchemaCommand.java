package io.splunkautodoc.boot;

final class VerifySchemaCommand {}
