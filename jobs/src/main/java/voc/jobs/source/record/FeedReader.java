package voc.jobs.source.record;

import java.io.Reader;
import voc.jobs.source.file.TextFeed;

/**
 * A feed as a {@link Reader}. Control characters, which no XML may hold, are U+FFFD: exports copy
 * them from databases, and a parser would give up the rest of the file. Closing it leaves the feed
 * open. Not thread-safe.
 */
final class FeedReader extends Reader {
  private static final char REPLACEMENT = '\uFFFD';

  private final TextFeed feed;

  FeedReader(TextFeed feed) {
    this.feed = feed;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    int count = 0;
    while (count < length) {
      int c = feed.read();
      if (c < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[offset + count] = isXml(c) ? (char) c : REPLACEMENT;
      count++;
    }
    return count;
  }

  @Override
  public void close() {}

  /** Source: Extensible Markup Language 1.0, section 2.2; surrogates are left to the parser. */
  private static boolean isXml(int c) {
    return c >= ' ' ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
  }
}
