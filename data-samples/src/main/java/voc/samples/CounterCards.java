package voc.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import voc.core.Channel;
import voc.samples.Sections.Section;

/**
 * Writes the comment cards of several departments' counters: a matter that each of them hears of
 * and nobody owns as a whole. Cards come evenly over the quarter, so that nothing rises or falls,
 * and their chance is their own, so that all other records are what they are without them.
 */
final class CounterCards {
  /** The source's name in the configuration. */
  static final String SOURCE = "counter-cards";

  private static final String FILE = "counters/cards.csv";

  private static final List<String> HEADER = List.of("Card", "Written On", "Counter", "Comment");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final int DAYS = 90;

  private final Phrasebook words;
  private final List<Section> counters = Sections.read("counters.txt");

  CounterCards(Phrasebook words) {
    this.words = words;
  }

  private record Card(Story story, LocalDateTime time) {}

  /** Writes the cards in order of time and says what was written. */
  Written write(City city) {
    List<Card> cards = new ArrayList<>();
    counters.forEach(counter -> cards.addAll(of(counter)));
    cards.sort(Comparator.comparing(Card::time));
    Written written = new Written(SOURCE);
    List<List<String>> rows = new ArrayList<>();
    for (Card card : cards) {
      String id = "K-" + (501 + rows.size());
      Story story = card.story();
      rows.add(
          List.of(
              id,
              TIME.format(card.time()),
              words.departmentName(story.about().department()),
              story.text()));
      written.accepted(id, story);
    }
    city.write(FILE, Survey.csv(HEADER, rows));
    written.file(FILE);
    return written;
  }

  /** A card for each line, one in each of as many equal stretches of the quarter. */
  private List<Card> of(Section counter) {
    String department = department(counter);
    TopicVoice topic = words.topic(topic(counter));
    TopicVoice here =
        new TopicVoice(
            topic.id(),
            department,
            topic.service(),
            topic.code(),
            topic.reason(),
            topic.mood(),
            topic.plan(),
            topic.patterns());
    Dice dice = Dice.of("counter/" + department);
    List<Pattern> lines = dice.shuffled(counter.lines().stream().map(Pattern::parse).toList());
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int first = i * DAYS / lines.size();
      int last = (i + 1) * DAYS / lines.size() - 1;
      LocalDateTime time =
          Plan.FIRST
              .plusDays(dice.between(first, last))
              .atTime(dice.between(9, 16), dice.between(0, 59));
      Story story =
          new Story(
              "counter/" + department + "/" + i,
              Channel.OTHER,
              time.toLocalDate(),
              here,
              List.of(topic.id()),
              lines.get(i).tone(),
              lines.get(i).text(),
              null);
      cards.add(new Card(story, time));
    }
    return cards;
  }

  /** Adds {@code orphans}: topics that several counters hear of, with their departments by id. */
  void addTo(ObjectNode truth) {
    Map<String, List<Section>> byTopic = new LinkedHashMap<>();
    counters.forEach(
        counter -> byTopic.computeIfAbsent(topic(counter), none -> new ArrayList<>()).add(counter));
    ArrayNode orphans = truth.putArray("orphans");
    byTopic.forEach(
        (topic, sections) -> {
          ObjectNode orphan = orphans.addObject().put("topic", topic);
          ArrayNode departments = orphan.putArray("departments");
          sections.stream().map(CounterCards::department).sorted().forEach(departments::add);
          orphan.put("volume", sections.stream().mapToInt(each -> each.lines().size()).sum());
        });
  }

  private static String department(Section counter) {
    return counter.fields().get(0);
  }

  private static String topic(Section counter) {
    return counter.fields().get(1);
  }
}
