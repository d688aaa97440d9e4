package voc.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the city's site: the FAQ as schema.org FAQPage, and the log of its search box. */
final class Site {
  private static final List<String> HEADER =
      List.of("Date", "Query", "Searches", "Results", "Clicks");

  /** Rows of the log for each other query. */
  private static final int REPEATS = 3;

  private final Phrasebook words;
  private final List<List<String>> rows = new ArrayList<>();
  private final Map<String, Integer> demand = new TreeMap<>();

  Site(Phrasebook words) {
    this.words = words;
  }

  /** Writes the FAQ. */
  void writeFaq(City city) {
    ObjectNode page = City.object();
    page.put("@context", "https://schema.org");
    page.put("@type", "FAQPage");
    ArrayNode entries = page.putArray("mainEntity");
    for (Map.Entry<String, String> entry : words.faq().entrySet()) {
      ObjectNode question = entries.addObject();
      question.put("@type", "Question");
      question.put("name", entry.getKey());
      question.putObject("acceptedAnswer").put("@type", "Answer").put("text", entry.getValue());
    }
    city.write("faq/faq.json", City.fields(page));
  }

  /**
   * Writes the search log.
   *
   * @param stories tell when each question was in people's minds
   * @return searches by question id
   */
  Map<String, Integer> writeSearches(City city, List<Story> stories) {
    for (AskedQuestion question : words.questions()) {
      asked(question, stories.stream().filter(story -> story.asked() == question).toList());
    }
    Dice dice = Dice.of("searches");
    for (String query : words.list("results")) {
      for (int i = 0; i < REPEATS; i++) {
        found(anyDay(dice), query, dice);
      }
    }
    for (String line : words.list("nothing")) {
      for (int i = 0; i < REPEATS - 1; i++) {
        nothing(anyDay(dice), line.replaceFirst(" \\|.*", ""), dice.between(1, 2));
      }
    }
    rows.sort(
        Comparator.<List<String>, String>comparing(row -> row.get(0))
            .thenComparing(row -> row.get(1)));
    city.write("search/search-log.csv", Survey.csv(HEADER, rows));
    return demand;
  }

  private void asked(AskedQuestion question, List<Story> stories) {
    Dice dice = Dice.of("searches/" + question.id());
    int searches = 0;
    for (int i = 0; i < question.searches(); i++) {
      String query = question.queries().get(i % question.queries().size());
      LocalDate day = dice.pick(stories).day();
      if (question.kind() == AskedQuestion.Kind.GAP) {
        int times = dice.between(1, 3);
        nothing(day, query, times);
        searches += times;
      } else {
        searches += found(day, query, dice);
      }
    }
    demand.put(question.id(), searches);
  }

  private int found(LocalDate day, String query, Dice dice) {
    int searches = dice.between(1, 6);
    rows.add(
        List.of(
            day.toString(),
            query,
            String.valueOf(searches),
            String.valueOf(dice.between(2, 34)),
            String.valueOf(dice.between(0, searches))));
    return searches;
  }

  private void nothing(LocalDate day, String query, int searches) {
    rows.add(List.of(day.toString(), query, String.valueOf(searches), "0", "0"));
  }

  private static LocalDate anyDay(Dice dice) {
    return Plan.FIRST.plusDays(dice.between(0, 89));
  }
}
