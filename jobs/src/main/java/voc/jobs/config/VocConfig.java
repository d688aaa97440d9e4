package voc.jobs.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import voc.needs.cost.UnitCosts;
import voc.needs.incident.IncidentRule;

/**
 * One configuration file, checked: every path is absolute, every name is known.
 *
 * @param file the file it was read from
 * @param folder the folder that relative paths start from: where {@code file} lies
 * @param warehouse absolute path or URI of the warehouse
 * @param taxonomy file of the organisation's own taxonomy; absent for the built-in one
 * @param models files of learned models: sentiment, topics or coverage
 * @param themeDecisions file of what people decided about discovered themes; need not exist
 * @param synonyms file of synonyms that people accepted; need not exist
 * @param asOf last day of feedback that counts; absent for the day of the latest feedback
 * @param needs the periods that needs are ranked over
 * @param incidents which 311 requests are of the same incident
 * @param limits data-quality limits
 * @param privacy what becomes of personal data
 * @param departments the organisation's departments
 * @param costs what a contact costs; absent if the configuration does not say
 * @param planning the files in which people say what they decide and plan
 * @param sources sources of feedback, at least one
 * @param faq the FAQs
 * @param searches the search logs
 */
public record VocConfig(
    Path file,
    Path folder,
    String warehouse,
    @Nullable Path taxonomy,
    List<Path> models,
    Path themeDecisions,
    Path synonyms,
    @Nullable LocalDate asOf,
    Needs needs,
    IncidentRule incidents,
    Limits limits,
    Privacy privacy,
    Departments departments,
    @Nullable UnitCosts costs,
    Planning planning,
    List<SourceConfig> sources,
    List<FaqConfig> faq,
    List<SearchConfig> searches) {
  public VocConfig {
    models = List.copyOf(models);
    sources = List.copyOf(sources);
    faq = List.copyOf(faq);
    searches = List.copyOf(searches);
  }

  /** The files of all sources, FAQs and search logs, in that order. */
  public List<Input> inputs() {
    return Stream.of(
            sources.stream().map(SourceConfig::input),
            faq.stream().map(FaqConfig::input),
            searches.stream().map(SearchConfig::input))
        .flatMap(inputs -> inputs)
        .toList();
  }

  /** The same configuration with another treatment of personal data. */
  public VocConfig withPrivacy(Privacy other) {
    return new VocConfig(
        file,
        folder,
        warehouse,
        taxonomy,
        models,
        themeDecisions,
        synonyms,
        asOf,
        needs,
        incidents,
        limits,
        other,
        departments,
        costs,
        planning,
        sources,
        faq,
        searches);
  }

  /** The same configuration for another last day. */
  public VocConfig withAsOf(LocalDate day) {
    return new VocConfig(
        file,
        folder,
        warehouse,
        taxonomy,
        models,
        themeDecisions,
        synonyms,
        day,
        needs,
        incidents,
        limits,
        privacy,
        departments,
        costs,
        planning,
        sources,
        faq,
        searches);
  }

  /** The largest share of an input's records that may be rejected, in [0, 1]. */
  public double maxRejectShare(String input) {
    return sources.stream()
        .filter(source -> source.name().equals(input))
        .findFirst()
        .map(SourceConfig::maxRejectShare)
        .orElse(limits.maxRejectShare());
  }

  /**
   * The periods that needs are ranked over.
   *
   * @param windowDays days up to the as-of day that count; absent for all
   * @param periodDays days of the last period and of the one before it, which are compared; at
   *     least 1
   */
  public record Needs(@Nullable Integer windowDays, int periodDays) {}

  /**
   * Data-quality limits.
   *
   * @param maxRejectShare largest share of a source's records that may be rejected, in [0, 1]
   */
  public record Limits(double maxRejectShare) {}
}
