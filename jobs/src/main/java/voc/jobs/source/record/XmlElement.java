package voc.jobs.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One record of an XML file in the making, as an object by local names. Not thread-safe.
 *
 * <ul>
 *   <li>An element without elements inside is its text; its attributes stand beside it: {@code <lat
 *       type="decimal">41.5</lat>} is {@code lat} and {@code lat.type}.
 *   <li>An element with elements inside is an object of them and of its attributes; text between
 *       them stands in it under the element's own name. So does the text of the record itself.
 *   <li>Elements of one name within another are a list.
 * </ul>
 */
final class XmlElement {
  /** A record of more characters than this is broken, as in a delimited file. */
  static final int LONGEST_RECORD = 1 << 20;

  /** Elements within elements that a record may hold; no known export comes near. */
  static final int DEEPEST_RECORD = 64;

  private static final int LONGEST_EXCERPT = 1000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Deque<Part> open = new ArrayDeque<>();
  private final StringBuilder excerpt = new StringBuilder();
  private final Part record;
  private int skipped;
  private long length;
  private @Nullable String fault;

  /** Begins with the element that the reader has just met. */
  XmlElement(XMLStreamReader xml) {
    this.record = begin(xml);
    open.push(record);
  }

  /** An element begins inside. */
  void start(XMLStreamReader xml) {
    if (fault == null && open.size() == DEEPEST_RECORD) {
      fault =
          "elements of a record must not lie more than "
              + DEEPEST_RECORD
              + " deep; take the inner ones out, or name them with record";
    }
    if (fault != null) {
      skipped++;
      return;
    }
    open.push(begin(xml));
  }

  /** The element that began last ends. */
  void end() {
    if (skipped > 0) {
      skipped--;
      return;
    }
    Part part = open.pop();
    shown("</" + part.name + ">");
    Part parent = open.peek();
    if (parent != null && fault == null) {
      parent.take(part);
    }
  }

  /** Text inside the element that began last. */
  void text(String text) {
    count(text.length());
    shown(text);
    Part part = open.peek();
    if (fault == null && part != null) {
      part.text.append(text);
    }
  }

  /** Why it is no record, with the remedy; null if it is one. */
  @Nullable String fault() {
    return fault;
  }

  /** Its beginning, as the file writes it but for attributes. */
  String excerpt() {
    return excerpt.toString();
  }

  /** What it holds. */
  ObjectNode object() {
    return record.whole();
  }

  private Part begin(XMLStreamReader xml) {
    Part part = new Part(xml.getLocalName());
    count(part.name.length());
    shown("<" + part.name + ">");
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      count(xml.getAttributeLocalName(i).length() + xml.getAttributeValue(i).length());
      if (fault == null) {
        add(
            part.attributes,
            xml.getAttributeLocalName(i),
            NODES.textNode(xml.getAttributeValue(i)));
      }
    }
    return part;
  }

  private void count(int characters) {
    length += characters;
    if (fault == null && length > LONGEST_RECORD) {
      fault =
          "the record is longer than "
              + LONGEST_RECORD
              + " characters; close its elements, or name the inner ones with record";
    }
  }

  private void shown(String text) {
    int space = LONGEST_EXCERPT - excerpt.length();
    if (space > 0) {
      excerpt.append(text, 0, Math.min(space, text.length()));
    }
  }

  private static void add(ObjectNode object, String name, JsonNode value) {
    JsonNode before = object.get(name);
    if (before == null) {
      object.set(name, value);
    } else if (before instanceof ArrayNode list) {
      list.add(value);
    } else {
      object.set(name, NODES.arrayNode().add(before).add(value));
    }
  }

  /** An element that has not ended yet. */
  private static final class Part {
    private final String name;
    private final ObjectNode attributes = NODES.objectNode();
    private final ObjectNode children = NODES.objectNode();
    private final StringBuilder text = new StringBuilder();

    Part(String name) {
      this.name = name;
    }

    /** An inner element, which has ended. */
    void take(Part inner) {
      if (!inner.children.isEmpty()) {
        add(children, inner.name, inner.whole());
        return;
      }
      add(children, inner.name, NODES.textNode(inner.text.toString()));
      inner
          .attributes
          .properties()
          .forEach(
              attribute ->
                  add(children, inner.name + "." + attribute.getKey(), attribute.getValue()));
    }

    ObjectNode whole() {
      ObjectNode whole = NODES.objectNode();
      attributes.properties().forEach(part -> add(whole, part.getKey(), part.getValue()));
      children.properties().forEach(part -> add(whole, part.getKey(), part.getValue()));
      if (!text.toString().isBlank()) {
        add(whole, name, NODES.textNode(text.toString()));
      }
      return whole;
    }
  }
}
