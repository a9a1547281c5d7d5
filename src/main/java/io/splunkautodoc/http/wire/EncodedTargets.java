package io.splunkautodoc.http.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.util.HexFormat;

/**
 * Percent-encodes the bytes of a request's target that are not ASCII. curl sends those of {@code
 * /v1/uploads/größe.conf?label=Zürich} as they were typed; the server would read each as a
 * character of Latin-1.
 */
final class EncodedTargets extends ChannelInboundHandlerAdapter {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int LAST_OF_ASCII = 0x7F;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      String target = request.uri();
      if (target.chars().anyMatch(EncodedTargets::isForeign)) {
        request.setUri(encoded(target));
      }
    }
    context.fireChannelRead(message);
  }

  /**
   * The target in ASCII.
   *
   * @param target each char one byte as sent
   */
  static String encoded(String target) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (isForeign(c)) {
        text.append('%').append(HEX.toHexDigits((byte) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isForeign(int c) {
    return c > LAST_OF_ASCII;
  }
}
