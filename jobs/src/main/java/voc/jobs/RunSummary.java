package voc.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import voc.core.Need;
import voc.core.RejectReason;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.Tables;
import voc.jobs.stage.FileCount;
import voc.jobs.stage.Incidents;
import voc.jobs.stage.ThemeStage;
import voc.jobs.stage.UrgentMention;
import voc.jobs.stage.VocabularyStage;
import voc.jobs.warehouse.Manifest;
import voc.needs.disclosure.PublishedGap;
import voc.needs.failure.AvoidableCalls;
import voc.needs.failure.FailureDemand;

/**
 * How a night ended.
 *
 * @param manifest what was read and written
 * @param path the published run's folder
 * @param urgent how many sentences have words of danger to somebody's life or body
 * @param mostUrgent the first few of them, in the order of table {@code urgent}
 * @param counts what became of each file's records
 * @param needs the needs that are published with their figures, in the published order
 * @param mandated ids of those that the law demands, which stand first
 * @param gaps the FAQ gaps in the order in which they are published
 * @param failures needs whose searching in vain brings calls, the costliest first
 * @param words words that customers use and the FAQ does not
 * @param withoutTopic scored mentions that no topic was found in
 * @param unscored mentions that are not English, counted by language in order of its code
 * @param unassigned feedback that is addressed to no department that is known; null if suppressed
 * @param suppressed rows whose figures are suppressed, by table
 * @param incidents 311 requests, and of how many incidents they are
 * @param themes the discovered themes
 * @param dropped sources that delivered increments to the run before, and are not configured so any
 *     more
 * @param seconds by stage, in their order
 * @param pastLimit sources whose share of faulty records is over the limit, with that share
 * @param rawExpired runs whose raw feedback was removed, since its days were over
 */
public record RunSummary(
    Manifest manifest,
    String path,
    long urgent,
    List<UrgentMention> mostUrgent,
    List<FileCount> counts,
    List<Need> needs,
    Set<String> mandated,
    List<PublishedGap> gaps,
    List<FailureDemand> failures,
    VocabularyStage.Compared words,
    long withoutTopic,
    SortedMap<String, Long> unscored,
    @Nullable Long unassigned,
    SortedMap<String, Long> suppressed,
    Incidents.Count incidents,
    ThemeStage.Themed themes,
    List<String> dropped,
    Map<String, Double> seconds,
    Map<String, Double> pastLimit,
    int rawExpired) {

  /** The same, with the count of runs whose raw feedback was removed. */
  RunSummary withRawExpired(int runs) {
    return new RunSummary(
        manifest,
        path,
        urgent,
        mostUrgent,
        counts,
        needs,
        mandated,
        gaps,
        failures,
        words,
        withoutTopic,
        unscored,
        unassigned,
        suppressed,
        incidents,
        themes,
        dropped,
        seconds,
        pastLimit,
        runs);
  }

  /** The object that {@code voc run --json} prints. */
  public Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("run_id", manifest.runId());
    object.put("as_of", manifest.asOf());
    object.put("urgent", urgent);
    object.put("most_urgent", mostUrgent.stream().map(UrgentMention::json).toList());
    object.put("read", manifest.read());
    object.put("accepted", manifest.accepted());
    object.put("rejected", manifest.rejected());
    object.put("duplicates", manifest.duplicates());
    object.put("corrected", counts.stream().mapToLong(FileCount::corrected).sum());
    object.put("left_out", manifest.leftOut());
    object.put("forgotten", manifest.forgotten());
    object.put("feedback", manifest.rows(Tables.FEEDBACK));
    object.put("requests", incidents.requests());
    object.put("incidents", incidents.incidents());
    object.put("mentions", manifest.rows(Tables.MENTIONS));
    object.put("mentions_without_topic", withoutTopic);
    object.put("themes", themes.themes());
    object.put("themes_open", themes.open());
    object.put("mentions_in_themes", themes.mentions());
    object.put("mentions_unclustered", themes.unclustered());
    object.put("unscored", unscored);
    object.put("unassigned", unassigned);
    object.put("needs", manifest.rows(NeedTables.NEEDS));
    object.put("faq_gaps", manifest.rows(GapTables.FAQ_GAPS));
    object.put("avoidable_calls", avoidableCalls());
    object.put("avoidable_cost", avoidableCost());
    object.put("vocabulary_gaps", words.proposed());
    object.put("synonyms_in_force", words.accepted());
    object.put("smallest_cell", manifest.smallestCell());
    object.put("suppressed", suppressed);
    object.put("indexed", manifest.index().documents());
    object.put("seconds", seconds);
    object.put("sources", sources());
    object.put("past_limit", pastLimit);
    object.put("unread_files", unreadFiles());
    object.put("dropped_sources", dropped);
    object.put("empty_sources", emptySources());
    object.put("raw_expired", rawExpired);
    object.put("path", path);
    return object;
  }

  /** Calls that could have been spared, of all needs that tell. */
  public double avoidableCalls() {
    return failures.stream()
        .map(FailureDemand::avoidable)
        .filter(Objects::nonNull)
        .mapToDouble(AvoidableCalls::calls)
        .sum();
  }

  /** What these cost; null if there are no unit costs of any of them. */
  public @Nullable Double avoidableCost() {
    List<Double> costs =
        failures.stream()
            .map(failure -> failure.costs().avoidable())
            .filter(Objects::nonNull)
            .toList();
    return costs.isEmpty() ? null : costs.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What became of each source's records, in the order of the configuration. */
  public List<Map<String, Object>> sources() {
    List<Map<String, Object>> sources = new ArrayList<>();
    bySource()
        .forEach(
            (name, files) -> {
              Map<String, Object> source = new LinkedHashMap<>();
              source.put("source", name);
              source.put("files", files.size());
              source.put("read", files.stream().mapToLong(FileCount::read).sum());
              source.put("accepted", files.stream().mapToLong(FileCount::accepted).sum());
              source.put("rejected", files.stream().mapToLong(FileCount::rejected).sum());
              source.put("duplicates", files.stream().mapToLong(FileCount::duplicates).sum());
              source.put("corrected", files.stream().mapToLong(FileCount::corrected).sum());
              source.put(
                  "encodings",
                  files.stream()
                      .map(FileCount::encoding)
                      .filter(encoding -> !encoding.isEmpty())
                      .distinct()
                      .sorted()
                      .toList());
              source.put("repaired_places", files.stream().mapToLong(FileCount::repaired).sum());
              Map<String, Long> reasons = new LinkedHashMap<>();
              rankedReasons(name).forEach((reason, count) -> reasons.put(reason.label(), count));
              source.put("reasons", reasons);
              source.put("left_out", files.stream().mapToLong(FileCount::leftOut).sum());
              source.put("forgotten", files.stream().mapToLong(FileCount::forgotten).sum());
              source.put(
                  "unreadable_characters", files.stream().mapToLong(FileCount::unreadable).sum());
              sources.add(source);
            });
    return sources;
  }

  /** Feedback sources whose files held no record at all, in the order of the configuration. */
  public List<String> emptySources() {
    List<String> empty = new ArrayList<>();
    bySource(counts)
        .forEach(
            (name, files) -> {
              boolean silent = files.stream().allMatch(file -> file.read() + file.leftOut() == 0);
              if (silent && files.get(0).kind() == FileCount.Kind.FEEDBACK) {
                empty.add(name);
              }
            });
    return empty;
  }

  /** Files that could not be read to their end, in the order of the configuration. */
  public List<String> unreadFiles() {
    return counts.stream().filter(FileCount::isUnread).map(FileCount::file).toList();
  }

  /**
   * Whether the night is within its data-quality limits: no source too faulty or silent, some
   * feedback at all.
   */
  public boolean isWithinLimits() {
    return pastLimit.isEmpty()
        && unreadFiles().isEmpty()
        && dropped.isEmpty()
        && emptySources().isEmpty()
        && manifest.rows(Tables.FEEDBACK) > 0;
  }

  private Map<String, List<FileCount>> bySource() {
    return bySource(counts);
  }

  /**
   * Sources over their limit, with their share of faulty records.
   *
   * @param limits by name of the source
   */
  static Map<String, Double> pastLimit(List<FileCount> counts, ToDoubleFunction<String> limits) {
    Map<String, Double> past = new TreeMap<>();
    bySource(counts)
        .forEach(
            (name, files) -> {
              double share = FileCount.faultyShare(files);
              if (share > limits.applyAsDouble(name)) {
                past.put(name, share);
              }
            });
    return past;
  }

  /** Why records of a source were not taken, the most frequent reason first. */
  public Map<RejectReason, Long> rankedReasons(String source) {
    Map<RejectReason, Long> sums = new TreeMap<>();
    for (FileCount count : counts) {
      if (count.source().equals(source)) {
        count.reasons().forEach((reason, number) -> sums.merge(reason, number, Long::sum));
      }
    }
    Map<RejectReason, Long> ranked = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(Map.Entry.<RejectReason, Long>comparingByValue().reversed())
        .forEach(reason -> ranked.put(reason.getKey(), reason.getValue()));
    return ranked;
  }

  private static Map<String, List<FileCount>> bySource(List<FileCount> counts) {
    Map<String, List<FileCount>> bySource = new LinkedHashMap<>();
    for (FileCount count : counts) {
      bySource.computeIfAbsent(count.source(), name -> new ArrayList<>()).add(count);
    }
    return bySource;
  }
}
