package voc.jobs.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voc.search.MentionQuery;

/**
 * A search that is measured.
 *
 * @param clauses words, or phrases of several words, that all must occur
 * @param department filter, or null for none
 * @param topic filter, or null for none; it stands for all below it
 * @param month first day of the month to filter by, or null for none
 */
record BenchQuery(
    List<String> clauses,
    @Nullable String department,
    @Nullable String topic,
    @Nullable LocalDate month) {
  BenchQuery {
    clauses = List.copyOf(clauses);
  }

  static BenchQuery of(String... clauses) {
    return new BenchQuery(List.of(clauses), null, null, null);
  }

  BenchQuery of(@Nullable String aDepartment, @Nullable String aTopic, @Nullable LocalDate aMonth) {
    return new BenchQuery(clauses, aDepartment, aTopic, aMonth);
  }

  /** As it is typed: phrases in quotes. */
  String words() {
    return clauses.stream()
        .map(clause -> clause.contains(" ") ? '"' + clause + '"' : clause)
        .collect(Collectors.joining(" "));
  }

  /** The last day of the month. */
  @Nullable LocalDate lastDay() {
    return month == null ? null : month.plusMonths(1).minusDays(1);
  }

  MentionQuery mentionQuery(int limit) {
    MentionQuery query = MentionQuery.of(words()).withLimit(limit).withDays(month, lastDay());
    query = department == null ? query : query.withDepartments(department);
    return topic == null ? query : query.withTopics(topic);
  }
}
