package io.splunkautodoc.http.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Sends what was written before a connection is closed. The server closes it where the decoder of a
 * form throws, right after the refusal was written and before it was sent.
 */
final class LastWords extends ChannelOutboundHandlerAdapter {
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // whoever closes holds the promise
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    context.flush();
    context.close(promise);
  }
}
