package voc.jobs.source.faq;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Makes plain text of a web page's HTML, in time that grows with its length alone. */
final class PlainText {
  /** A tag or an entity: text without either, such as {@code a < b}, is left as it is. */
  private static final Pattern HTML = Pattern.compile("</?[A-Za-z][^<>]*>|&#?[A-Za-z0-9]{1,32};");

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]+");
  private static final Pattern BREAKS = Pattern.compile(" ?\\R[\\s]*");
  private static final Set<String> BLOCKS =
      Set.of("br", "p", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol");

  private PlainText() {}

  /** The words of {@code text}, each paragraph, list item and line on a line of its own. */
  static String of(String text) {
    String plain = HTML.matcher(text).find() ? words(text) : text;
    String blanks = BLANKS.matcher(plain).replaceAll(" ");
    return BREAKS.matcher(blanks).replaceAll("\n").strip();
  }

  /** Scripts and styles hold data, not text, and so are left out. */
  private static String words(String html) {
    StringBuilder words = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              words.append(text.getWholeText());
            } else {
              breakAround(node);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            breakAround(node);
          }

          private void breakAround(Node node) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
              words.append('\n');
            }
          }
        },
        Jsoup.parseBodyFragment(html).body());
    return words.toString();
  }
}
