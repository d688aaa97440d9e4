package voc.jobs.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import voc.jobs.config.Suggestions;
import voc.jobs.warehouse.PublishedIndex;
import voc.search.MentionQuery;
import voc.search.MentionResults.Facets;
import voc.search.MentionResults.ValueCount;

/**
 * Filters of a search whose values an index knows. A slip of the pen in one would else look like
 * silence of the customers.
 */
record SearchFilters(List<String> departments, List<String> topics) {

  /**
   * Compares the filters with what is in the index.
   *
   * @throws UsageException if the index has no mention of a department or topic at all
   */
  void check(PublishedIndex index) throws IOException {
    if (departments.isEmpty() && topics.isEmpty()) {
      return;
    }
    Facets all = index.search(MentionQuery.ALL.withLimit(0)).facets();
    TreeSet<String> topLevel = values(all.topLevelTopics());
    TreeSet<String> everyTopic = values(all.topics());
    everyTopic.addAll(topLevel);
    for (String department : departments) {
      check("--department", department, values(all.departments()), values(all.departments()));
    }
    for (String topic : topics) {
      check("--topic", topic, everyTopic, topLevel);
    }
  }

  private static void check(
      String option, String value, Collection<String> known, Collection<String> shown) {
    if (!known.contains(value)) {
      String remedy =
          Suggestions.nearest(value, known).isPresent()
              ? Suggestions.remedy(value, known)
              : Suggestions.remedy(value, shown);
      throw new UsageException(option + ": no sentence has \"" + value + "\"; " + remedy);
    }
  }

  private static TreeSet<String> values(List<ValueCount> counts) {
    TreeSet<String> values = new TreeSet<>();
    counts.forEach(count -> values.add(count.value()));
    return values;
  }
}
