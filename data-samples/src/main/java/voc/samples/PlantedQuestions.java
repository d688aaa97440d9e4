package voc.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import voc.core.Channel;

/** What {@code truth.json} tells of questions and searches. Its fields are in the README. */
final class PlantedQuestions {
  private static final List<Month> MONTHS = List.of(Month.JANUARY, Month.FEBRUARY, Month.MARCH);

  private final Phrasebook words;
  private final List<Story> stories;
  private final SearchCounts searches;

  /**
   * @param stories the accepted records
   */
  PlantedQuestions(Phrasebook words, List<Story> stories, SearchCounts searches) {
    this.words = words;
    this.stories = List.copyOf(stories);
    this.searches = searches;
  }

  /** Adds a list for each kind. */
  void addTo(ObjectNode truth) {
    truth.set("faq_gaps", questions(AskedQuestion.Kind.GAP));
    truth.set("faq_covered", questions(AskedQuestion.Kind.COVERED));
    truth.set("faq_hard_to_find", questions(AskedQuestion.Kind.HARD_TO_FIND));
    truth.set("faq_still_called_about", questions(AskedQuestion.Kind.STILL_CALLED_ABOUT));
    truth.set("faq_stale", questions(AskedQuestion.Kind.STALE));
    truth.set("faq_weak", questions(AskedQuestion.Kind.WEAK));
    truth.set("faq_conflicts", questions(AskedQuestion.Kind.CONFLICTING));
    truth.set("synonyms", questions(AskedQuestion.Kind.OTHER_WORDS));
    truth.set("failure_demand", topics("failure-demand"));
    truth.set("served_online", topics("served-online"));
  }

  private ArrayNode questions(AskedQuestion.Kind kind) {
    ArrayNode questions = City.object().putArray("");
    words.questions().stream()
        .filter(question -> question.kind() == kind)
        .forEach(question -> questions.add(json(question)));
    return questions;
  }

  private ObjectNode json(AskedQuestion question) {
    List<Story> asking = stories.stream().filter(story -> story.asked() == question).toList();
    List<SearchCounts.Row> rows = searches.of(question);
    int searched = SearchCounts.sum(rows, SearchCounts.Row::searches);
    ObjectNode json = City.object();
    json.put("id", question.id());
    json.put("question", question.question());
    String entry = question.entry();
    if (entry != null) {
      json.put("entry", entry);
      json.put(
          "updated",
          Objects.requireNonNull(words.faq().get(entry), () -> "no entry " + entry)
              .updated()
              .toString());
    }
    question
        .facts()
        .forEach((name, value) -> json.put(name.toLowerCase(Locale.ROOT).replace('-', '_'), value));
    ArrayNode terms = json.putArray("terms");
    question.terms().forEach(terms::add);
    json.put("topic", question.topic());
    json.put("department", words.topic(question.topic()).department());
    json.put("people", asking.size());
    ObjectNode channels = json.putObject("channels");
    byChannel(asking).forEach((channel, count) -> channels.put(channel.code(), count));
    ArrayNode months = json.putArray("months");
    for (Month month : MONTHS) {
      months.add(
          (int) asking.stream().filter(story -> story.day().getMonth() == month).count()
              + rows.stream()
                  .filter(row -> row.day().getMonth() == month)
                  .mapToInt(SearchCounts.Row::searches)
                  .sum());
    }
    json.put("searches", searched);
    json.put("zero_result_searches", SearchCounts.sum(rows, SearchCounts.Row::nothing));
    json.put("unclicked_searches", SearchCounts.sum(rows, SearchCounts.Row::unclicked));
    json.put("demand", asking.size() + searched);
    if (!question.answers().isEmpty()) {
      ArrayNode answers = json.putArray("agents_say");
      question.answers().forEach(answers::add);
    }
    if (question.kind() == AskedQuestion.Kind.OTHER_WORDS) {
      json.put("query", question.queries().get(0));
    }
    return json;
  }

  private static SortedMap<Channel, Integer> byChannel(List<Story> asking) {
    SortedMap<Channel, Integer> channels = new TreeMap<>();
    asking.forEach(story -> channels.merge(story.channel(), 1, Integer::sum));
    return channels;
  }

  /** One week of a topic. */
  private static final class Week {
    private int failed;
    private int calls;
    private int requests;
  }

  /** The topics of a list: searches that failed, and who asked in the same weeks. */
  private ArrayNode topics(String list) {
    ArrayNode topics = City.object().putArray("");
    for (String topic : words.list(list)) {
      List<SearchCounts.Row> rows = searches.ofTopic(topic);
      SortedMap<LocalDate, Week> weeks = weeks(topic, rows);
      ObjectNode json = topics.addObject();
      json.put("id", words.topic(topic).department() + ":" + topic);
      json.put("topic", topic);
      json.put("department", words.topic(topic).department());
      json.put("searches", SearchCounts.sum(rows, SearchCounts.Row::searches));
      json.put("failed_searches", SearchCounts.sum(rows, SearchCounts.Row::failed));
      json.put("calls", weeks.values().stream().mapToInt(week -> week.calls).sum());
      json.put("requests", weeks.values().stream().mapToInt(week -> week.requests).sum());
      ArrayNode all = json.putArray("weeks");
      for (Map.Entry<LocalDate, Week> week : weeks.entrySet()) {
        all.addObject()
            .put("week", week.getKey().toString())
            .put("failed_searches", week.getValue().failed)
            .put("calls", week.getValue().calls)
            .put("requests", week.getValue().requests);
      }
    }
    return topics;
  }

  private SortedMap<LocalDate, Week> weeks(String topic, List<SearchCounts.Row> rows) {
    SortedMap<LocalDate, Week> weeks = new TreeMap<>();
    rows.forEach(row -> week(weeks, row.day()).failed += row.failed());
    for (Story story : stories) {
      if (!story.topics().contains(topic)) {
        continue;
      }
      if (story.channel() == Channel.CALL) {
        week(weeks, story.day()).calls++;
      } else if (story.channel() == Channel.SERVICE_REQUEST) {
        week(weeks, story.day()).requests++;
      }
    }
    return weeks;
  }

  private static Week week(SortedMap<LocalDate, Week> weeks, LocalDate day) {
    return weeks.computeIfAbsent(
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), none -> new Week());
  }
}
