package io.splunkautodoc.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart/form-data body, part by part. */
final class Multipart {
  static final String BOUNDARY = "------x-boundary-x";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Multipart field(String name, String value) {
    return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
  }

  Multipart file(String name, String fileName, byte[] content) {
    return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
  }

  Multipart file(String fileName, String content) {
    return file("file", fileName, content.getBytes(StandardCharsets.UTF_8));
  }

  private Multipart part(String disposition, byte[] content) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n");
    write("Content-Type: application/octet-stream\r\n\r\n");
    bytes.writeBytes(content);
    write("\r\n");
    return this;
  }

  byte[] closed() {
    write("--" + BOUNDARY + "--\r\n");
    return bytes.toByteArray();
  }

  byte[] open() {
    return bytes.toByteArray();
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
