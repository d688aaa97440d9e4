package voc.samples;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import voc.core.Channel;

/** Plans every accepted record of the city. */
final class Plot {
  /** 311 requests that name a service and say nothing. */
  private static final int SILENT_REQUESTS = 18;

  /** Survey responses that hold a rating and no words. */
  private static final int SILENT_RESPONSES = 14;

  /** Records that are about nothing the city does. */
  private static final int CHATTER = 12;

  private static final List<Channel> CHANNELS =
      List.of(Channel.SERVICE_REQUEST, Channel.CALL, Channel.SURVEY);

  private final Phrasebook words;

  Plot(Phrasebook words) {
    this.words = words;
  }

  /** All stories, by channel, then by day. */
  List<Story> stories() {
    List<Story> stories = new ArrayList<>();
    for (TopicVoice topic : words.topics().values()) {
      stories.addAll(onTopic(topic));
    }
    for (AskedQuestion question : words.questions()) {
      stories.addAll(asking(question));
    }
    stories.addAll(silent(Channel.SERVICE_REQUEST, SILENT_REQUESTS));
    stories.addAll(silent(Channel.SURVEY, SILENT_RESPONSES));
    stories.addAll(chatter());
    stories.sort(
        Comparator.comparing(Story::channel).thenComparing(Story::day).thenComparing(Story::name));
    words.dangers().forEach(danger -> add(danger, stories));
    return stories;
  }

  /** Adds words of danger to the first story that they fit; nothing else of it changes. */
  private static void add(Danger danger, List<Story> stories) {
    Story story =
        stories.stream()
            .filter(danger::fits)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no story fits " + danger));
    stories.set(stories.indexOf(story), story.with(danger));
  }

  private List<Story> onTopic(TopicVoice topic) {
    List<Story> stories = new ArrayList<>();
    Dice dice = Dice.of("plot/" + topic.id());
    Map<Tone, Deque<Pattern>> decks = new EnumMap<>(Tone.class);
    for (Channel channel : CHANNELS) {
      for (LocalDate day : topic.plan().days(channel, dice)) {
        Tone tone = topic.mood().tone(dice, topic.patterns());
        Pattern pattern = next(decks, tone, topic, dice);
        List<String> topics = new ArrayList<>(List.of(topic.id()));
        topics.addAll(pattern.alsoTopics());
        String name = topic.id() + "/" + channel.code() + "/" + stories.size();
        stories.add(new Story(name, channel, day, topic, topics, tone, pattern.text(), null));
      }
    }
    return stories;
  }

  /** Deals the patterns of a tone, all of them before any again. */
  private static Pattern next(
      Map<Tone, Deque<Pattern>> decks, Tone tone, TopicVoice topic, Dice dice) {
    Deque<Pattern> deck = decks.computeIfAbsent(tone, none -> new ArrayDeque<>());
    if (deck.isEmpty()) {
      deck.addAll(
          dice.shuffled(
              topic.patterns().stream().filter(pattern -> pattern.tone() == tone).toList()));
    }
    return deck.removeFirst();
  }

  private List<Story> asking(AskedQuestion question) {
    List<Story> stories = new ArrayList<>();
    TopicVoice topic = words.topic(question.topic());
    Dice dice = Dice.of("plot/question/" + question.id());
    List<Pattern> phrasings = dice.shuffled(question.phrasings());
    for (Channel channel : CHANNELS) {
      for (LocalDate day : question.plan().days(channel, dice)) {
        Pattern phrasing = phrasings.get(stories.size() % phrasings.size());
        String name = "question/" + question.id() + "/" + channel.code() + "/" + stories.size();
        stories.add(
            new Story(
                name,
                channel,
                day,
                topic,
                List.of(topic.id()),
                Tone.QUESTION,
                phrasing.text(),
                question));
      }
    }
    return stories;
  }

  private List<Story> silent(Channel channel, int count) {
    List<Story> stories = new ArrayList<>();
    Dice dice = Dice.of("plot/silent/" + channel.code());
    List<TopicVoice> topics =
        words.topics().values().stream().filter(topic -> topic.plan().total(channel) > 0).toList();
    for (int i = 0; i < count; i++) {
      stories.add(
          new Story(
              "silent/" + channel.code() + "/" + i,
              channel,
              Plan.FIRST.plusDays(dice.between(0, 89)),
              dice.pick(topics),
              List.of(),
              dice.chance(0.5) ? Tone.COMPLAINT : Tone.PRAISE,
              "",
              null));
    }
    return stories;
  }

  private List<Story> chatter() {
    List<Story> stories = new ArrayList<>();
    Dice dice = Dice.of("plot/chatter");
    List<String> texts = dice.shuffled(words.list("offtopic"));
    for (int i = 0; i < CHATTER; i++) {
      stories.add(
          new Story(
              "chatter/" + i,
              i % 3 == 0 ? Channel.SURVEY : Channel.SERVICE_REQUEST,
              Plan.FIRST.plusDays(dice.between(0, 89)),
              words.topic("service/unresolved-requests"),
              List.of(),
              Tone.NEUTRAL,
              texts.get(i % texts.size()),
              null));
    }
    return stories;
  }
}
