package voc.jobs.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voc.nlp.redact.Redactor;
import voc.nlp.topic.TopicColumns;
import voc.nlp.topic.TopicExample;

/**
 * The rows of a labelled file as texts with topics, redacted.
 *
 * @param examples those with words, in the file's order
 * @param withoutText how many rows have none
 * @param texts how many examples have a label, by label
 */
public record TopicRows(
    List<TopicExample> examples, int withoutText, SortedMap<String, Integer> texts) {
  public TopicRows {
    examples = List.copyOf(examples);
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /**
   * Reads them.
   *
   * @param context column of the question that is answered; null without
   * @param group column of who wrote; null if each row is somebody else's
   * @param labels one column of names, or several that hold a mark each
   * @throws IllegalArgumentException if a cell holds no mark, with its line
   */
  public static TopicRows of(
      LabelledFile file,
      String text,
      @Nullable String context,
      @Nullable String group,
      List<String> labels,
      Redactor redactor) {
    TopicColumns columns = new TopicColumns(labels);
    // One by one: of several wrong cells the first one is told.
    List<Labelled> labelled = new ArrayList<>();
    for (LabelledFile.Row row : file.rows()) {
      labelled.add(new Labelled(row, labels(row, columns)));
    }
    List<Optional<TopicExample>> read =
        labelled.parallelStream()
            .map(each -> example(each.row(), text, context, group, each.labels(), redactor))
            .toList();
    List<TopicExample> examples = read.stream().flatMap(Optional::stream).toList();
    SortedMap<String, Integer> texts = new TreeMap<>();
    examples.forEach(
        example -> example.labels().forEach(label -> texts.merge(label, 1, Integer::sum)));
    return new TopicRows(examples, read.size() - examples.size(), texts);
  }

  private record Labelled(LabelledFile.Row row, Set<String> labels) {}

  /**
   * The texts that have one of the most frequent labels; their other labels are left out.
   *
   * @param count how many labels; of equally frequent ones the first in alphabetical order
   */
  public TopicRows largest(int count) {
    Set<String> kept =
        texts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(count)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<TopicExample> chosen = new ArrayList<>();
    for (TopicExample example : examples) {
      Set<String> left = new TreeSet<>(example.labels());
      left.retainAll(kept);
      if (!left.isEmpty()) {
        chosen.add(new TopicExample(example.text(), example.context(), left, example.group()));
      }
    }
    SortedMap<String, Integer> counts = new TreeMap<>(texts);
    counts.keySet().retainAll(kept);
    return new TopicRows(chosen, withoutText, counts);
  }

  private static Set<String> labels(LabelledFile.Row row, TopicColumns columns) {
    try {
      return columns.labels(columns.columns().stream().map(row::cell).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + row.line() + ": " + e.getMessage(), e);
    }
  }

  /** As it will be when a text is tagged: models remember questions that come often. */
  private static String contextOf(String question, Redactor redactor) {
    return question.isBlank() ? "" : redactor.redact(question).text();
  }

  private static Optional<TopicExample> example(
      LabelledFile.Row row,
      String text,
      @Nullable String context,
      @Nullable String group,
      Set<String> labels,
      Redactor redactor) {
    String said = row.cell(text);
    if (said.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    return Optional.of(
        new TopicExample(
            redactor.redact(said).text(),
            context == null ? "" : contextOf(row.cell(context), redactor),
            labels,
            group == null ? "" : row.cell(group)));
  }
}
