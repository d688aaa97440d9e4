package voc.jobs.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voc.core.FaqEntry;
import voc.jobs.train.LabelledFile;
import voc.nlp.redact.Redactor;
import voc.search.faq.CoverageTrainer.Example;

/** Questions of which people have told the entry that answers them, from the rows of a file. */
public final class FaqPairs {
  private static final List<String> TEXT = List.of("text", "question");
  private static final String ENTRY = "entry";

  private FaqPairs() {}

  /**
   * The pairs of a file with the columns text (or question) and entry. The entry is told by its id
   * or by its question; where it is empty, no entry answers. Texts are redacted.
   *
   * @throws IllegalArgumentException if a column is missing, or a row names no entry of the FAQ
   */
  public static List<Example> of(LabelledFile file, List<FaqEntry> faq, Redactor redactor) {
    String text =
        TEXT.stream()
            .filter(file.columns()::contains)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        file.name() + " has no column \"text\"; name its questions so"));
    file.require("--pairs", ENTRY);
    Map<String, String> ids = new HashMap<>();
    faq.forEach(entry -> ids.put(entry.question(), entry.id()));
    faq.forEach(entry -> ids.put(entry.id(), entry.id()));
    List<Example> pairs = new ArrayList<>();
    for (LabelledFile.Row row : file.rows()) {
      String entry = row.cell(ENTRY);
      if (!entry.isEmpty() && !ids.containsKey(entry)) {
        throw new IllegalArgumentException(
            file.name()
                + ":"
                + row.line()
                + ": the entry \""
                + entry
                + "\" is none of the FAQ's ids and questions; correct it, or leave it empty if none"
                + " answers");
      }
      if (!row.cell(text).isEmpty()) {
        pairs.add(
            new Example(
                redactor.redact(row.cell(text)).text(), entry.isEmpty() ? null : ids.get(entry)));
      }
    }
    return pairs;
  }
}
