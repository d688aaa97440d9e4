package voc.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes the city's site: the FAQ as schema.org FAQPage, and the log of its search box. */
final class Site {
  private static final List<String> HEADER =
      List.of("Date", "Query", "Searches", "Results", "Clicks");

  /** Rows of the log for each other query. */
  private static final int REPEATS = 3;

  /** People who find what they look for mostly click on it. */
  private static final double CLICKING = 0.85;

  /** Who searches in vain calls or writes some days later. */
  private static final int DAYS_UNTIL_THEY_ASK = 3;

  private final Phrasebook words;
  private final List<List<String>> rows = new ArrayList<>();
  private final SearchCounts counts = new SearchCounts();

  Site(Phrasebook words) {
    this.words = words;
  }

  /** Writes the FAQ. */
  void writeFaq(City city) {
    ObjectNode page = City.object();
    page.put("@context", "https://schema.org");
    page.put("@type", "FAQPage");
    ArrayNode entries = page.putArray("mainEntity");
    for (Map.Entry<String, FaqText> entry : words.faq().entrySet()) {
      FaqText text = entry.getValue();
      ObjectNode question = entries.addObject();
      question.put("@type", "Question");
      question.put("name", entry.getKey());
      ArrayNode sections = question.putArray("articleSection");
      text.headings().forEach(sections::add);
      question
          .putObject("maintainer")
          .put("@type", "GovernmentOrganization")
          .put("name", words.departmentName(text.department()));
      question.put("dateModified", text.updated().toString());
      question.putObject("acceptedAnswer").put("@type", "Answer").put("text", text.answer());
    }
    city.write("faq/faq.json", City.fields(page));
  }

  /**
   * Writes the search log.
   *
   * @param stories tell when each question was in people's minds
   * @return what was searched, by question and by topic
   */
  SearchCounts writeSearches(City city, List<Story> stories) {
    for (AskedQuestion question : words.questions()) {
      asked(question, stories.stream().filter(story -> isAbout(story, question)).toList());
    }
    Dice dice = Dice.of("searches");
    for (String line : words.list("results")) {
      for (int i = 0; i < REPEATS; i++) {
        SearchCounts.Row row = clicked(anyDay(dice), dice);
        write(query(line), row);
        if (line.contains(" | ")) {
          counts.addTopic(line.substring(line.indexOf(" | ") + 3), row);
        }
      }
    }
    for (String query : words.list("nothing")) {
      for (int i = 0; i < REPEATS - 1; i++) {
        write(query, nothing(anyDay(dice), dice.between(1, 2)));
      }
    }
    rows.sort(
        Comparator.<List<String>, String>comparing(row -> row.get(0))
            .thenComparing(row -> row.get(1)));
    city.write("search/search-log.csv", Survey.csv(HEADER, rows));
    return counts;
  }

  /** The words of a line of searches, without the topic that may follow them. */
  static String query(String line) {
    return line.replaceFirst(" \\|.*", "");
  }

  /** Where people search in vain before they call, they do so whatever they then say. */
  private boolean isAbout(Story story, AskedQuestion question) {
    return words.list("failure-demand").contains(question.topic())
        ? story.topics().contains(question.topic())
        : story.asked() == question;
  }

  private void asked(AskedQuestion question, List<Story> stories) {
    Dice dice = Dice.of("searches/" + question.id());
    for (int i = 0; i < question.searches(); i++) {
      String query = question.queries().get(i % question.queries().size());
      LocalDate day = dice.pick(stories).day().minusDays(dice.between(0, DAYS_UNTIL_THEY_ASK));
      if (day.isBefore(Plan.FIRST)) {
        day = Plan.FIRST;
      }
      SearchCounts.Row row =
          switch (question.kind().outcome()) {
            case NOTHING -> nothing(day, dice.between(1, 3));
            case NOTHING_OR_UNCLICKED ->
                i / question.queries().size() % 2 == 0
                    ? nothing(day, dice.between(1, 3))
                    : unclicked(day, dice);
            case CLICKED -> clicked(day, dice);
          };
      write(query, row);
      counts.add(question, row);
    }
  }

  private static SearchCounts.Row nothing(LocalDate day, int searches) {
    return new SearchCounts.Row(day, searches, 0, 0);
  }

  private static SearchCounts.Row unclicked(LocalDate day, Dice dice) {
    return new SearchCounts.Row(day, dice.between(1, 4), dice.between(2, 12), 0);
  }

  private static SearchCounts.Row clicked(LocalDate day, Dice dice) {
    int searches = dice.between(1, 6);
    int results = dice.between(2, 34);
    int clicks = 0;
    for (int i = 0; i < searches; i++) {
      clicks += dice.chance(CLICKING) ? 1 : 0;
    }
    return new SearchCounts.Row(day, searches, results, clicks);
  }

  private void write(String query, SearchCounts.Row row) {
    rows.add(
        List.of(
            row.day().toString(),
            query,
            String.valueOf(row.searches()),
            String.valueOf(row.results()),
            String.valueOf(row.clicks())));
  }

  private static LocalDate anyDay(Dice dice) {
    return Plan.FIRST.plusDays(dice.between(0, 89));
  }
}
