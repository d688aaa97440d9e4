package voc.core;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question that the organisation answers.
 *
 * @param id unique in the FAQ
 * @param question as published
 * @param answer plain text as published
 * @param url where it stands, if known
 * @param headings under which it stands, the outermost first
 * @param department that answers for it, if it says so: its id, or the FAQ's words where they name
 *     none that is known
 * @param updated the day of its last change, if it says so
 * @param provenance file and line
 */
public record FaqEntry(
    String id,
    String question,
    String answer,
    @Nullable String url,
    List<String> headings,
    @Nullable String department,
    @Nullable LocalDate updated,
    Provenance provenance)
    implements Serializable {
  public FaqEntry {
    headings = List.copyOf(headings);
  }

  /** An entry that tells neither headings nor department nor age. */
  public FaqEntry(
      String id, String question, String answer, @Nullable String url, Provenance provenance) {
    this(id, question, answer, url, List.of(), null, null, provenance);
  }
}
