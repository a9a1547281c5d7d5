package io.splunkautodoc.http.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Locale;

/**
 * Lets no chunk of a multipart body end between CR and LF: a CR at its end waits for the next one.
 * The decoder takes a CR that came without its LF for the last byte of the part, although both
 * belong to the boundary behind it, and the part would be a byte longer than it was sent
 * (netty/netty#17383). Confined to the connection's event loop.
 */
final class WholeLineBreaks extends ChannelInboundHandlerAdapter {
  private static final byte CR = '\r';

  private boolean isForm;
  private boolean crWaits;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
      isForm = type.toLowerCase(Locale.ROOT).startsWith("multipart/");
      crWaits = false;
    }
    if (isForm && message instanceof HttpContent content) {
      readBody(context, content);
    } else {
      context.fireChannelRead(message);
    }
  }

  private void readBody(ChannelHandlerContext context, HttpContent content) {
    HttpContent whole = crWaits ? withCr(context, content) : content;
    ByteBuf bytes = whole.content();
    crWaits = !(whole instanceof LastHttpContent) && endsWithCr(bytes);
    if (!crWaits) {
      context.fireChannelRead(whole);
    } else if (bytes.readableBytes() == 1) {
      whole.release();
    } else {
      bytes.writerIndex(bytes.writerIndex() - 1);
      context.fireChannelRead(whole);
    }
  }

  private static HttpContent withCr(ChannelHandlerContext context, HttpContent content) {
    ByteBuf bytes = content.content();
    ByteBuf joined = context.alloc().buffer(bytes.readableBytes() + 1);
    joined.writeByte(CR);
    if (!bytes.isReadable() && content instanceof LastHttpContent) {
      // The one that stands for every empty end cannot be replaced.
      context.fireChannelRead(new DefaultHttpContent(joined));
      return content;
    }
    joined.writeBytes(bytes);
    HttpContent whole = content.replace(joined);
    content.release();
    return whole;
  }

  private static boolean endsWithCr(ByteBuf bytes) {
    return bytes.isReadable() && bytes.getByte(bytes.writerIndex() - 1) == CR;
  }
}
