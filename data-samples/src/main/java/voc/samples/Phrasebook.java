package voc.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import voc.core.Channel;
import voc.samples.Sections.Section;

/**
 * All the city's words, read from the text files beside this class. Immutable.
 *
 * @param topics what people say, by topic
 * @param questions what people ask often
 * @param faq the FAQ's entries by question, in order
 * @param lists word lists by name: slots, asides, what is said in calls
 * @param departments department names by id
 * @param dangers words of danger, in order
 */
record Phrasebook(
    SortedMap<String, TopicVoice> topics,
    List<AskedQuestion> questions,
    Map<String, FaqText> faq,
    Map<String, List<String>> lists,
    Map<String, String> departments,
    List<Danger> dangers) {
  private static final List<String> AREAS =
      List.of(
          "streets",
          "traffic",
          "parking",
          "transit",
          "sanitation",
          "water",
          "parks",
          "housing",
          "permits",
          "taxes",
          "safety",
          "health",
          "social",
          "animals",
          "digital",
          "service",
          "records",
          "library");

  private static final List<String> FACTS =
      List.of("against", "says", "against-says", "missing", "word", "means");

  Phrasebook {
    topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    questions = List.copyOf(questions);
    faq = Collections.unmodifiableMap(new LinkedHashMap<>(faq));
    lists = Map.copyOf(lists);
    departments = Collections.unmodifiableMap(new LinkedHashMap<>(departments));
    dangers = List.copyOf(dangers);
  }

  /** Reads all word files. */
  static Phrasebook read() {
    SortedMap<String, TopicVoice> topics = new TreeMap<>();
    for (String area : AREAS) {
      for (Section section : Sections.read("topics/" + area + ".txt")) {
        TopicVoice topic = topic(section);
        topics.put(topic.id(), topic);
      }
    }
    List<AskedQuestion> questions =
        Stream.of("questions.txt", "diagnoses.txt")
            .flatMap(file -> Sections.read(file).stream())
            .map(Phrasebook::question)
            .toList();
    Map<String, List<String>> lists = new TreeMap<>();
    for (String file :
        List.of("slots.txt", "asides.txt", "calls.txt", "searches.txt", "languages.txt")) {
      for (Section section : Sections.read(file)) {
        lists.put(section.header(), section.lines());
      }
    }
    return new Phrasebook(topics, questions, faqEntries(), lists, departmentNames(), readDangers());
  }

  /**
   * The list of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  List<String> list(String name) {
    List<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalArgumentException(
          "no word list [" + name + "], use one of " + new TreeMap<>(lists).keySet());
    }
    return words;
  }

  /**
   * The topic of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  TopicVoice topic(String id) {
    TopicVoice topic = topics.get(id);
    if (topic == null) {
      throw new IllegalArgumentException("no topic " + id + " in the topic files");
    }
    return topic;
  }

  /**
   * A department's readable name.
   *
   * @throws IllegalArgumentException if the id is unknown
   */
  String departmentName(String id) {
    String name = departments.get(id);
    if (name == null) {
      throw new IllegalArgumentException("no department " + id + " in departments.csv");
    }
    return name;
  }

  /** Every pattern that a person may say, of topics and questions. */
  List<Pattern> patterns() {
    List<Pattern> all = new ArrayList<>();
    topics.values().forEach(topic -> all.addAll(topic.patterns()));
    questions.forEach(question -> all.addAll(question.phrasings()));
    return all;
  }

  private static List<Danger> readDangers() {
    return Sections.read("urgent.txt").stream()
        .map(
            section ->
                new Danger(
                    section.fields().get(0),
                    Channel.ofCode(section.fields().get(1)),
                    section.fields().get(2),
                    section.lines().get(0)))
        .toList();
  }

  private static TopicVoice topic(Section section) {
    List<String> fields = section.fields();
    if (fields.size() != 7) {
      throw new IllegalArgumentException(
          "a topic reads \"[id] department | service | code | reason | mood | plan\", got ["
              + section.header()
              + "]");
    }
    return new TopicVoice(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        fields.get(3),
        fields.get(4),
        TopicVoice.Mood.valueOf(fields.get(5).toUpperCase(Locale.ROOT)),
        Plan.parse(fields.get(6)),
        section.lines().stream().map(Pattern::parse).toList());
  }

  private static AskedQuestion question(Section section) {
    List<String> fields = section.fields();
    String[] name = fields.get(0).split(" ", 2);
    return new AskedQuestion(
        AskedQuestion.Kind.parse(name[0]),
        name[1],
        fields.get(1),
        fields.get(2),
        section.values("entry").stream().findFirst().orElse(null),
        List.of(section.value("terms").split(", ", -1)),
        facts(section),
        Plan.parse(section.value("plan")),
        Integer.parseInt(section.value("searches")),
        section.marked('?').stream().map(text -> Pattern.parse("? " + text)).toList(),
        section.marked('!'),
        section.marked('/'));
  }

  private static Map<String, String> facts(Section section) {
    Map<String, String> facts = new TreeMap<>();
    for (String key : FACTS) {
      section.values(key).forEach(value -> facts.put(key, value));
    }
    return facts;
  }

  private static Map<String, FaqText> faqEntries() {
    Map<String, FaqText> entries = new LinkedHashMap<>();
    String question = "";
    String answer = "";
    for (String line : Sections.lines("faq.txt")) {
      switch (line.charAt(0)) {
        case 'Q' -> question = line.substring(3);
        case 'A' -> answer = line.substring(3);
        default -> entries.put(question, FaqText.parse(answer, line.substring(2)));
      }
    }
    return entries;
  }

  private static Map<String, String> departmentNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : Sections.lines("departments.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",", 2);
      names.put(cells[0], cells[1]);
    }
    return names;
  }
}
