package voc.jobs.source.faq;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an FAQ tells of an entry beside its words.
 *
 * @param url where it stands
 * @param headings under which it stands, the outermost first
 * @param department that answers for it, in the FAQ's words
 * @param updated the day of its last change
 */
record Particulars(
    @Nullable String url,
    List<String> headings,
    @Nullable String department,
    @Nullable LocalDate updated) {
  Particulars {
    headings = List.copyOf(headings);
  }
}
