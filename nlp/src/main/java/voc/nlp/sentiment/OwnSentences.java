package voc.nlp.sentiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import voc.core.SentimentClass;

/**
 * Text of our own for the default model: what people tell public offices, and reviews of films and
 * goods do not. A wish for more of something tells that there is too little; waiting is bad without
 * a bad word; "nothing" is no judgement. Made from patterns; the same for the same seed.
 */
final class OwnSentences {
  private static final List<String> THINGS =
      List.of(
          "staff",
          "parking",
          "seats in the waiting room",
          "information",
          "appointments",
          "communication",
          "signs",
          "counters",
          "opening hours",
          "help with the form",
          "training for your staff",
          "privacy",
          "updates",
          "street lights",
          "buses",
          "benches",
          "public toilets",
          "crosswalks",
          "interpreters",
          "ramps for wheelchairs",
          "people who answer the phone",
          "activities",
          "choice",
          "explanations",
          "time to talk",
          "clear letters",
          "online services");

  private static final List<String> PEOPLE =
      List.of(
          "the clerk",
          "the officer",
          "the driver",
          "the inspector",
          "your agent",
          "the nurse",
          "the lady at the desk",
          "the man on the phone",
          "the crew",
          "the case worker",
          "the librarian",
          "the technician",
          "staff",
          "everyone",
          "the team",
          "the receptionist");

  private static final List<String> WAITS =
      List.of(
          "waiting times",
          "the queue",
          "time on hold",
          "the delay",
          "the wait for an answer",
          "the wait for an appointment",
          "processing times",
          "the paperwork",
          "the red tape");

  private static final List<String> MATTERS =
      List.of(
          "my permit",
          "a refund",
          "my claim",
          "the bin collection",
          "a pothole",
          "my pension",
          "the tax bill",
          "a new card",
          "my passport",
          "the housing list",
          "a parking ticket",
          "my test results",
          "the water bill",
          "a street light",
          "my benefits",
          "the noise");

  private static final List<String> NUMBERS =
      List.of("two", "three", "four", "5", "6", "eight", "10", "several", "many");

  private static final List<String> SPANS = List.of("hours", "weeks", "days", "months");

  private static final List<String> KIND =
      List.of(
          "helpful",
          "kind",
          "polite",
          "friendly",
          "patient",
          "professional",
          "quick",
          "efficient",
          "caring",
          "understanding",
          "pleasant",
          "reassuring",
          "informative",
          "prompt");

  private static final List<String> SUPERB =
      List.of(
          "excellent",
          "fantastic",
          "amazing",
          "brilliant",
          "outstanding",
          "wonderful",
          "superb",
          "first class",
          "so kind and caring",
          "absolutely lovely",
          "second to none");

  private static final List<String> RUDE =
      List.of(
          "rude",
          "unhelpful",
          "slow",
          "not listening",
          "in a hurry",
          "confused",
          "late",
          "not interested",
          "dismissive",
          "badly informed");

  private static final List<String> AWFUL =
      List.of(
          "disgraceful",
          "appalling",
          "useless",
          "a disgrace",
          "disgusting",
          "horrendous",
          "terrible",
          "shocking",
          "a complete waste of time",
          "beyond a joke");

  private static final List<String> BROKEN =
      List.of(
          "the website",
          "the form",
          "the link",
          "the machine",
          "the lift",
          "the phone line",
          "the heating",
          "the login",
          "the payment page");

  private final Random random;

  private OwnSentences(long seed) {
    this.random = new Random(seed);
  }

  /** A sentence and what it is to be called. */
  record Sentence(String text, SentimentClass label) {}

  /** Different sentences, at most as many of each class, in a fixed order. */
  static List<Sentence> of(int each, long seed) {
    OwnSentences own = new OwnSentences(seed);
    List<Sentence> sentences = new ArrayList<>();
    for (SentimentClass label : SentimentClass.values()) {
      Set<String> texts = new LinkedHashSet<>();
      for (int tries = 0; tries < 4 * each && texts.size() < each; tries++) {
        texts.add(own.dressed(own.said(label)));
      }
      texts.forEach(text -> sentences.add(new Sentence(text, label)));
    }
    return sentences;
  }

  private String said(SentimentClass label) {
    return switch (label) {
      case VERY_NEGATIVE -> veryNegative();
      case NEGATIVE -> negative();
      case NEUTRAL -> neutral();
      case POSITIVE -> positive();
      case VERY_POSITIVE -> veryPositive();
    };
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String veryNegative() {
    return any(
        any(PEOPLE) + " was " + any(AWFUL) + ", nobody cares",
        any(AWFUL) + " service, I waited " + any(NUMBERS) + " " + any(SPANS) + " and nobody came",
        "this is " + any(AWFUL),
        any(NUMBERS) + " " + any(SPANS) + " for " + any(MATTERS) + ", " + any(AWFUL),
        "worst service ever, " + any(PEOPLE) + " was " + any(RUDE) + " and " + any(RUDE),
        "I have been lied to about " + any(MATTERS) + " and treated with contempt",
        "you ignored my complaint about "
            + any(MATTERS)
            + " for "
            + any(NUMBERS)
            + " "
            + any(SPANS)
            + ", "
            + any(AWFUL),
        "everything about " + any(MATTERS) + " was " + any(AWFUL));
  }

  private String negative() {
    return any(
        "more " + any(THINGS),
        "more " + any(THINGS) + " and more " + any(THINGS),
        "better " + any(THINGS),
        "you need more " + any(THINGS),
        "there should be more " + any(THINGS),
        "improve " + any(THINGS),
        "not enough " + any(THINGS),
        "lack of " + any(THINGS),
        "shorten " + any(WAITS),
        "reduce " + any(WAITS),
        any(WAITS) + " could be shorter",
        any(WAITS),
        "it would help to have " + any(THINGS),
        "I would have liked " + any(THINGS),
        "waited " + any(NUMBERS) + " " + any(SPANS),
        "I had to wait " + any(NUMBERS) + " " + any(SPANS) + " for " + any(MATTERS),
        "still waiting to hear about " + any(MATTERS),
        "I called " + any(NUMBERS) + " times about " + any(MATTERS),
        "on hold for " + any(NUMBERS) + " " + any("minutes", "hours"),
        "nobody told me about " + any(MATTERS),
        "nobody called me back about " + any(MATTERS),
        any(PEOPLE) + " was " + any(RUDE),
        any(PEOPLE) + " could be less " + any(RUDE),
        any(PEOPLE) + " should be more " + any(KIND),
        any(BROKEN) + " did not work",
        any(BROKEN) + " is broken again",
        "why does " + any(MATTERS) + " take " + any(NUMBERS) + " " + any(SPANS),
        "please sort out " + any(MATTERS),
        "answer the phone",
        "listen to people",
        "be on time",
        "faster replies about " + any(MATTERS));
  }

  private String neutral() {
    return any(
        any("nothing", "n/a", "none", "no", "no comment", "don't know", "not sure", "na", "nil"),
        any("can't think of anything", "not applicable", "nothing to add", "see above", "as above"),
        any("no comments", "no opinion", "not that I can think of", "I have no idea", "it was ok"),
        "I called about " + any(MATTERS),
        "I spoke to " + any(PEOPLE) + " about " + any(MATTERS),
        "I needed " + any(MATTERS),
        "it was about " + any(MATTERS),
        "I went there for " + any(MATTERS),
        any(PEOPLE) + " asked me about " + any(MATTERS),
        any(PEOPLE) + " was " + any(KIND) + " but I waited " + any(NUMBERS) + " " + any(SPANS),
        any(PEOPLE) + " was " + any(KIND) + ", " + any(BROKEN) + " did not work",
        "some of "
            + any("the people", "the staff", "them")
            + " were "
            + any(KIND)
            + ", some were "
            + any(RUDE),
        any(WAITS) + " was long, but " + any(PEOPLE) + " was " + any(KIND),
        "it depends on who you get",
        "average");
  }

  private String positive() {
    return any(
        any(PEOPLE) + " was " + any(KIND),
        any(PEOPLE) + " was " + any(KIND) + " and " + any(KIND),
        any(KIND) + " " + any("staff", "people", "service"),
        any(KIND) + ", " + any(KIND),
        "I got " + any(MATTERS) + " the same day",
        any(PEOPLE) + " sorted out " + any(MATTERS),
        any(PEOPLE) + " listened to me",
        any(PEOPLE) + " kept me informed about " + any(MATTERS),
        any("no complaints", "nothing to improve", "nothing, all good", "keep it up", "all good"),
        any("nothing, I was satisfied", "no problems at all", "can't complain", "very satisfied"),
        any(
            "on time",
            "quick and easy",
            "easy to use",
            "it worked the first time",
            "happy with it"),
        "nothing, " + any(PEOPLE) + " was " + any(KIND),
        "thank you for " + any(MATTERS),
        "felt safe and listened to",
        "I did not have to wait");
  }

  private String veryPositive() {
    return any(
        any(PEOPLE) + " was " + any(SUPERB),
        any(SUPERB) + " service",
        any(SUPERB) + " service, thank you so much",
        any(PEOPLE) + " was " + any(SUPERB) + " and " + any(KIND) + ", thank you",
        "nothing, it was " + any(SUPERB),
        "I can't thank " + any(PEOPLE) + " enough",
        "I can't fault it, " + any(SUPERB),
        any(PEOPLE) + " went out of their way to help with " + any(MATTERS) + ", " + any(SUPERB),
        "the best service I have ever had, " + any(SUPERB),
        any("always", "simply", "truly") + " " + any(SUPERB));
  }

  /** As people type: a capital or none, a full stop or none. */
  private String dressed(String text) {
    String start =
        random.nextInt(3) > 0 ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    return start + any("", ".", ".", "");
  }
}
