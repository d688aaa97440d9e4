package voc.nlp.aspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import voc.core.Span;

/**
 * Sentences about restaurants, each with several targets of which different things are said.
 * Source: Q. Jiang and others, A Challenge Dataset and Effective Models for Aspect-Based Sentiment
 * Analysis (MAMS), EMNLP 2019; Apache-2.0.
 */
public final class MamsSentences {
  private MamsSentences() {}

  /**
   * Reads a file of categories (ACSA) or terms (ATSA). Sentences without text or labels are left
   * out.
   *
   * @throws IOException if it can't be read, is no XML or has an unknown category or polarity
   */
  public static List<AspectRow> read(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      return rows(factory.createXMLStreamReader(in, "UTF-8"));
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new IOException(file + " must be MAMS's XML: " + e.getMessage(), e);
    }
  }

  private static List<AspectRow> rows(XMLStreamReader xml) throws XMLStreamException {
    List<AspectRow> rows = new ArrayList<>();
    String text = "";
    List<AspectRow.Label> labels = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "text" -> text = xml.getElementText();
          case "aspectCategory", "aspectTerm" -> labels.add(label(xml));
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sentence")) {
        if (!text.isBlank() && !labels.isEmpty()) {
          rows.add(new AspectRow(text, labels));
        }
        text = "";
        labels = new ArrayList<>();
      }
    }
    return rows;
  }

  private static AspectRow.Label label(XMLStreamReader xml) {
    Stance stance = Stance.valueOf(attribute(xml, "polarity").toUpperCase(Locale.ROOT));
    if (xml.getLocalName().equals("aspectCategory")) {
      Category category = Category.valueOf(attribute(xml, "category").toUpperCase(Locale.ROOT));
      return new AspectRow.Label(category, null, stance);
    }
    Span span =
        new Span(Integer.parseInt(attribute(xml, "from")), Integer.parseInt(attribute(xml, "to")));
    return new AspectRow.Label(null, span, stance);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    if (value == null) {
      throw new IllegalArgumentException(
          xml.getLocalName()
              + " at line "
              + xml.getLocation().getLineNumber()
              + " must have the attribute "
              + name);
    }
    return value;
  }
}
