package voc.jobs.pack;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text that stands in Markdown as it was written: customers' words can neither mark up a page, nor
 * link out of it, nor hide a part of it (CommonMark 0.31, and what GitHub adds to it).
 */
final class Markdown {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]#|~!$]");
  private static final Pattern LIST = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
  private static final Pattern RULE = Pattern.compile("^[-+=]");

  /** What is linked without markup: addresses, and names that sites send messages to. */
  private static final Pattern LINK =
      Pattern.compile("(?i)(?<=https?|ftp|mailto|xmpp):|(?<=www)\\.|@");

  private Markdown() {}

  /** A text of one line. */
  static String text(String text) {
    String plain = oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String escaped = MARKUP.matcher(plain).replaceAll("\\\\$0");
    escaped = LINK.matcher(escaped).replaceAll(match -> "&#" + (int) match.group().charAt(0) + ";");
    escaped = LIST.matcher(escaped).replaceAll("$1\\\\$2");
    return RULE.matcher(escaped).find() ? "\\" + escaped : escaped;
  }

  /** One line without characters that steer or are not seen. */
  static String oneLine(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    safe.append(' ');
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString().strip().replaceAll("\\s+", " ");
  }

  /** The name of a page: words of the question and its id, safe on every file system. */
  static String fileName(String question, String id) {
    String words =
        question.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String slug = words.length() <= 50 ? words : words.substring(0, 50).replaceAll("-[^-]*$", "");
    String key = id.replaceAll("[^A-Za-z0-9]", "");
    return (slug.isEmpty() ? "" : slug + "-") + key + ".md";
  }
}
