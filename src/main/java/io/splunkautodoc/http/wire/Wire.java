package io.splunkautodoc.http.wire;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;

/** Puts this package's handlers before that of the server. */
public final class Wire {
  private Wire() {}

  /** To be called as a connection is made, before anything is read from it. */
  public static void mend(HttpConnection connection) {
    ChannelHandlerContext server = ((HttpServerConnection) connection).channelHandlerContext();
    server
        .pipeline()
        .addBefore(server.name(), "encodedTargets", new EncodedTargets())
        .addBefore(server.name(), "wholeLineBreaks", new WholeLineBreaks())
        .addBefore(server.name(), "lastWords", new LastWords());
  }
}
