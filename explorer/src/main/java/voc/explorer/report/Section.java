package voc.explorer.report;

import java.util.List;

/**
 * A part of the page.
 *
 * @param id its anchor
 * @param title its heading
 * @param lead what it says, in words; may be empty
 * @param blocks what shows it
 */
public record Section(String id, String title, String lead, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  static Section of(String id, String title, String lead, Block... blocks) {
    return new Section(id, title, lead, List.of(blocks));
  }

  /** Whether it says nothing but what is missing. */
  boolean isMissing() {
    return lead.isEmpty() && blocks.stream().allMatch(block -> block instanceof Block.Missing);
  }

  /** One that this night cannot fill. */
  static Section missing(String id, String title, String words, String remedy) {
    return of(id, title, "", new Block.Missing(words, remedy));
  }
}
