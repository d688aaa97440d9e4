package voc.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import voc.core.FaqGap;
import voc.core.Need;
import voc.core.table.Tables;
import voc.jobs.stage.FileCount;
import voc.jobs.warehouse.Manifest;

/**
 * How a night ended.
 *
 * @param manifest what was read and written
 * @param path the published run's folder
 * @param counts what became of each file's records
 * @param needs the needs, best first
 * @param gaps the FAQ gaps, largest first
 * @param withoutTopic scored mentions that no topic was found in
 * @param unscored mentions that are not English, counted by language in order of its code
 * @param seconds by stage, in their order
 * @param pastLimit sources whose share of faulty records is over the limit, with that share
 */
public record RunSummary(
    Manifest manifest,
    String path,
    List<FileCount> counts,
    List<Need> needs,
    List<FaqGap> gaps,
    long withoutTopic,
    SortedMap<String, Long> unscored,
    Map<String, Double> seconds,
    Map<String, Double> pastLimit) {

  /** The object that {@code voc run --json} prints. */
  public Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("run_id", manifest.runId());
    object.put("as_of", manifest.asOf());
    object.put("read", manifest.read());
    object.put("accepted", manifest.accepted());
    object.put("rejected", manifest.rejected());
    object.put("left_out", manifest.leftOut());
    object.put("feedback", manifest.rows(Tables.FEEDBACK));
    object.put("mentions", manifest.rows(Tables.MENTIONS));
    object.put("mentions_without_topic", withoutTopic);
    object.put("unscored", unscored);
    object.put("needs", manifest.rows(Tables.NEEDS));
    object.put("faq_gaps", manifest.rows(Tables.FAQ_GAPS));
    object.put("indexed", manifest.index().documents());
    object.put("seconds", seconds);
    object.put("sources", sources());
    object.put("past_limit", pastLimit);
    object.put("empty_sources", emptySources());
    object.put("path", path);
    return object;
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
              source.put("left_out", files.stream().mapToLong(FileCount::leftOut).sum());
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

  /**
   * Whether the night is within its data-quality limits: no source too faulty or silent, some
   * feedback at all.
   */
  public boolean isWithinLimits() {
    return pastLimit.isEmpty() && emptySources().isEmpty() && manifest.rows(Tables.FEEDBACK) > 0;
  }

  private Map<String, List<FileCount>> bySource() {
    return bySource(counts);
  }

  /** Sources over {@code limit}, with their share of faulty records. */
  static Map<String, Double> pastLimit(List<FileCount> counts, double limit) {
    Map<String, Double> past = new TreeMap<>();
    bySource(counts)
        .forEach(
            (name, files) -> {
              double share = FileCount.faultyShare(files);
              if (share > limit) {
                past.put(name, share);
              }
            });
    return past;
  }

  private static Map<String, List<FileCount>> bySource(List<FileCount> counts) {
    Map<String, List<FileCount>> bySource = new LinkedHashMap<>();
    for (FileCount count : counts) {
      bySource.computeIfAbsent(count.source(), name -> new ArrayList<>()).add(count);
    }
    return bySource;
  }
}
