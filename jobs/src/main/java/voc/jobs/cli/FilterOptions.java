package voc.jobs.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import voc.jobs.warehouse.PublishedIndex;
import voc.search.MentionQuery;

/** Which sentences may be found, and which page of them is shown. */
final class FilterOptions {
  @Option(
      names = "--channel",
      paramLabel = "CODE",
      description = "311, call, chat, survey, search or other.")
  private List<String> channels = new ArrayList<>();

  @Option(names = "--department", paramLabel = "ID", description = "Department addressed.")
  private List<String> departments = new ArrayList<>();

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Topic, or a top-level topic with all below it.")
  private List<String> topics = new ArrayList<>();

  @Option(
      names = "--sentiment",
      paramLabel = "LABEL",
      description = "very negative, negative, neutral, positive, very positive or unscored.")
  private List<String> sentiments = new ArrayList<>();

  @Option(
      names = "--mark",
      paramLabel = "CODE",
      description = "Mark, such as driver/ease, or a family of them, such as crisis.")
  private List<String> marks = new ArrayList<>();

  @Option(names = "--from", paramLabel = "DATE", description = "First day, such as 2026-03-01.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Sentences on a page, up to 10000; ${DEFAULT-VALUE} without it.")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Sentences to pass over first, up to 100000.")
  private int offset;

  /**
   * The query for these words.
   *
   * @throws UsageException if a value can't be
   */
  MentionQuery query(String words) {
    try {
      return MentionQuery.of(words)
          .withChannels(values(channels))
          .withDepartments(values(departments))
          .withTopics(values(topics))
          .withSentiments(values(sentiments))
          .withMarks(values(marks))
          .withLimit(limit)
          .withOffset(offset)
          .withDays(from, to);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Compares the filters with what is in the index.
   *
   * @throws UsageException if the index has no mention of a department or topic at all
   */
  void check(PublishedIndex index) throws IOException {
    new SearchFilters(departments, topics).check(index);
  }

  private static String[] values(List<String> given) {
    return given.toArray(String[]::new);
  }
}
