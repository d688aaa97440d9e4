package voc.jobs.source.faq;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes plain text of a web page's HTML. */
final class PlainText {
  /** A tag or an entity: text without either, such as {@code a < b}, is left as it is. */
  private static final Pattern HTML = Pattern.compile("</?[A-Za-z][^>]*>|&#?[A-Za-z0-9]+;");

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]+");
  private static final Pattern BREAKS = Pattern.compile(" ?\\R[\\s]*");

  private PlainText() {}

  /** The words of {@code text}, each paragraph, list item and line on a line of its own. */
  static String of(String text) {
    String plain = HTML.matcher(text).find() ? words(text) : text;
    String blanks = BLANKS.matcher(plain).replaceAll(" ");
    return BREAKS.matcher(blanks).replaceAll("\n").strip();
  }

  private static String words(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    for (Element script : document.select("script, style")) {
      script.remove();
    }
    for (Element block : document.select("br, p, li, div, h1, h2, h3, h4, h5, h6, tr, ul, ol")) {
      block.before(new TextNode("\n"));
      block.after(new TextNode("\n"));
    }
    return document.body().wholeText();
  }
}
