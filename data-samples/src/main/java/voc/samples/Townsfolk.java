package voc.samples;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voc.core.Channel;
import voc.samples.formats.Residents;
import voc.samples.formats.Said;
import voc.samples.formats.Spoken;

/**
 * The city's people as {@link Residents} of the format files. Their streams of chance are their
 * own, so that the night's data does not change with them.
 */
final class Townsfolk implements Residents {
  private static final int FEWEST_TURNS = 10;

  private final Phrasebook words;
  private final Texts texts;
  private final Conversation conversation;

  Townsfolk(Phrasebook words) {
    this.words = words;
    this.texts = new Texts(words);
    this.conversation = new Conversation(words);
  }

  @Override
  public List<Said> said(String name, int count) {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      said.add(said(Dice.of("formats/" + name + "/" + i), name + "/" + i));
    }
    said.sort(Comparator.comparing(Said::time));
    return said;
  }

  private Said said(Dice dice, String name) {
    Story story = story(dice, name, Channel.SERVICE_REQUEST);
    TopicVoice topic = story.about();
    Slots slots = new Slots(words, dice);
    String text = String.join(" ", texts.sentences(story, slots, dice, 0.12)).strip();
    ZonedDateTime time =
        story
            .day()
            .atTime(dice.between(6, 22), dice.between(0, 59), dice.between(0, 59))
            .atZone(City.ZONE);
    ZonedDateTime closing = time.plusMinutes(dice.between(30, 18_000));
    boolean closed = dice.chance(0.7);
    return new Said(
        time,
        closed ? closing : time,
        closed,
        closed ? dice.pick(words.list("agency")) : "",
        Handwriting.typed(text, dice),
        rating(story.tone(), dice),
        new Said.Matter(
            topic.service(),
            topic.code(),
            topic.reason(),
            words.departmentName(topic.department())),
        where(slots, dice),
        new Said.Who(
            slots.fill("{first}"),
            slots.fill("{last}"),
            slots.fill("{phone}"),
            slots.fill("{email}")));
  }

  private static Said.Where where(Slots slots, Dice dice) {
    return new Said.Where(
        slots.fill("{address}"),
        slots.fill("{street}"),
        slots.fill("{cross}"),
        slots.fill("{zip}"),
        slots.fill("{district}"),
        dice.within(-5, 5),
        dice.within(-5, 5));
  }

  private static int rating(Tone tone, Dice dice) {
    return switch (tone) {
      case COMPLAINT -> dice.between(1, 2);
      case MIXED, NEUTRAL, QUESTION -> dice.between(2, 4);
      case PRAISE -> dice.between(4, 5);
    };
  }

  private Story story(Dice dice, String name, Channel channel) {
    TopicVoice topic = dice.pick(List.copyOf(words.topics().values()));
    Pattern pattern = dice.pick(topic.patterns());
    // Two weeks before the last day, so that the city can still answer.
    LocalDate day = Plan.FIRST.plusDays(dice.between(0, 75));
    return new Story(
        name, channel, day, topic, List.of(topic.id()), pattern.tone(), pattern.text(), null);
  }

  /** Some calls are cut short: the first that is not. */
  @Override
  public List<Spoken> call(String name) {
    for (int attempt = 0; ; attempt++) {
      Dice dice = Dice.of("formats/" + name + "/" + attempt);
      List<Turn> turns = conversation.turns(story(dice, name, Channel.CALL), dice);
      if (turns.size() >= FEWEST_TURNS) {
        return turns.stream()
            .map(turn -> new Spoken(turn.speaker(), turn.text(), turn.sentiment()))
            .toList();
      }
    }
  }

  @Override
  public List<String> spanish() {
    return words.list("spanish");
  }

  @Override
  public Map<String, String> faq() {
    Map<String, String> answers = new LinkedHashMap<>();
    words.faq().forEach((question, text) -> answers.put(question, text.answer()));
    return answers;
  }

  @Override
  public List<String> found() {
    return words.list("results").stream().map(Site::query).toList();
  }

  @Override
  public List<String> notFound() {
    return words.list("nothing");
  }
}
