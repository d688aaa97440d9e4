package voc.jobs.source.record;

import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import voc.jobs.config.Input;
import voc.jobs.source.file.TextFeed;

/**
 * The elements of an XML file that are records: each child of the root, or each element of a given
 * name that is in no other record. See {@link XmlElement} for what becomes of their parts. Not
 * thread-safe.
 *
 * <p>A record that is too long or too deep costs itself alone. XML that is not well-formed costs
 * what follows: nothing tells where the next record would begin. A file with a document type
 * declaration is refused: it could read other files or grow without bounds, and no export needs
 * one.
 */
final class XmlRecords implements Iterator<RawRecord> {
  /** Elements within elements of the whole file; deeper ones are an attack on memory. */
  static final int DEEPEST = 100_000;

  private final Input input;
  private final FieldNames names;
  private final FeedReader characters;
  private final boolean empty;
  private @Nullable XMLStreamReader reader;
  private @Nullable XmlElement current;
  private int depth;
  private boolean anyRecord;
  private boolean anyOther;
  private boolean ended;
  private @Nullable RawRecord next;

  XmlRecords(TextFeed feed, Input input, FieldNames names) {
    this.input = input;
    this.names = names;
    this.characters = new FeedReader(feed);
    this.empty = feed.peek() < 0;
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public RawRecord next() {
    RawRecord record = next;
    if (record == null) {
      throw new NoSuchElementException("the file has no more records");
    }
    next = ended ? null : advance();
    return record;
  }

  private @Nullable RawRecord advance() {
    if (empty) {
      return last(1, "the file is empty; expected XML");
    }
    try {
      XMLStreamReader xml = reader == null ? open() : reader;
      reader = xml;
      return advance(xml);
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      long line = at == null ? line(reader) : Math.max(1, at.getLineNumber());
      return last(
          line,
          "the XML is not well-formed in line "
              + line
              + "; nothing below it is read: correct it there, or get the file again if it was"
              + " cut off");
    }
  }

  /** Its errors' texts are in the machine's language, so they are not shown. */
  private XMLStreamReader open() throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory.createXMLStreamReader(characters);
  }

  private @Nullable RawRecord advance(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      long line = line(xml);
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> {
          return last(
              line,
              "the file has a document type declaration, which is not read, nor what is below it:"
                  + " it could name other files or entities without end; remove <!DOCTYPE …>");
        }
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (isRecord(xml.getLocalName())) {
            return record(xml, line);
          }
          anyOther |= depth > 1;
          if (depth > DEEPEST) {
            return last(line, tooDeep());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // Text between records, comments, processing instructions.
        }
      }
    }
    ended = true;
    return anyRecord || !anyOther ? null : noRecord();
  }

  private boolean isRecord(String name) {
    String element = input.element();
    return element == null ? depth == 2 : element.equals(name);
  }

  private RawRecord record(XMLStreamReader xml, long line) throws XMLStreamException {
    anyRecord = true;
    XmlElement element = new XmlElement(xml);
    current = element;
    int outside = depth - 1;
    while (depth > outside) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          element.start(xml);
          if (depth > DEEPEST) {
            return last(line, tooDeep());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          element.end();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            element.text(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE -> element.text("&" + xml.getLocalName() + ";");
        default -> {
          // Comments and processing instructions.
        }
      }
    }
    current = null;
    String fault = element.fault();
    return fault == null
        ? RawRecord.ofObject(line, element.excerpt(), names.renamed(element.object()), null)
        : RawRecord.broken(line, element.excerpt(), null, fault);
  }

  private RawRecord noRecord() {
    return RawRecord.broken(
        1,
        "",
        null,
        "there is no element \""
            + input.element()
            + "\" in the file; correct "
            + input.key()
            + ".record");
  }

  private static String tooDeep() {
    return "elements must not lie more than "
        + DEEPEST
        + " deep; nothing below is read: close them";
  }

  /** The fault that ends the file. */
  private RawRecord last(long line, String fault) {
    ended = true;
    XmlElement begun = current;
    return RawRecord.unread(line, begun == null ? "" : begun.excerpt(), null, fault);
  }

  private static long line(@Nullable XMLStreamReader xml) {
    return xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
  }
}
