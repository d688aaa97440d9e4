package voc.explorer.report;

import java.util.List;

/**
 * The page, ready to be written.
 *
 * @param title of the document
 * @param scope whose page it is
 * @param night which night it tells of
 * @param headline what matters most, in sentences; the first is the largest
 * @param sections in order
 * @param style the style sheet
 * @param policy its Content Security Policy
 */
public record Page(
    String title,
    String scope,
    String night,
    List<String> headline,
    List<Section> sections,
    String style,
    String policy) {
  public Page {
    headline = List.copyOf(headline);
    sections = List.copyOf(sections);
  }
}
