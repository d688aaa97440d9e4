package voc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import voc.core.Speaker;

/** Makes a story into the turns of a call: from six, when it is cut short, to sixteen. */
final class Conversation {
  /** How many agents know what the FAQ does not say. */
  private static final double KNOWING = 0.7;

  private final Phrasebook words;
  private final Texts texts;

  Conversation(Phrasebook words) {
    this.words = words;
    this.texts = new Texts(words);
  }

  /** The turns, in order. */
  List<Turn> turns(Story story, Dice dice) {
    return new Call(story, dice).turns();
  }

  /** One call while it is being held. */
  private final class Call {
    private final Story story;
    private final Dice dice;
    private final Slots slots;
    private final List<Turn> turns = new ArrayList<>();

    /** Most transcripts come without punctuation on the customer's side. */
    private final boolean punctuated;

    Call(Story story, Dice dice) {
      this.story = story;
      this.dice = dice;
      this.punctuated = dice.chance(0.2);
      this.slots =
          new Slots(words, dice)
              .with("staff", dice.pick(words.list("agent")))
              .with("department", words.departmentName(story.about().department()));
    }

    List<Turn> turns() {
      if (dice.chance(0.4)) {
        add(Speaker.SYSTEM, dice.pick(words.list("system")), "NEUTRAL");
      }
      agent("greeting");
      matter();
      agent("probe-contact");
      customer("answer-contact", "NEUTRAL");
      if (story.asked() == null && dice.chance(0.15)) {
        agent("action");
        customer("close-flat", "NEUTRAL");
        return turns;
      }
      if (dice.chance(0.5)) {
        agent("probe-detail");
        customer("answer-detail", "NEUTRAL");
      }
      if (story.asked() != null) {
        question(story.asked());
      } else {
        agent("action");
        more();
      }
      agent("close-agent");
      customer(closing(), closingSentiment());
      agent("goodbye");
      return turns;
    }

    /** Why the customer calls. Who calls to ask mostly says first what happened. */
    private void matter() {
      String said = slots.fill(dice.pick(words.list("opening"))) + " ";
      if (story.asked() != null) {
        said += slots.fill(texts.trouble(story, dice));
      } else {
        said += slots.fill(story.text());
      }
      add(Speaker.CUSTOMER, said, sentiment());
    }

    private void more() {
      if (story.tone() == Tone.COMPLAINT && dice.chance(0.4)) {
        customerSays(slots.fill(texts.trouble(story, dice)), "NEGATIVE");
        agent("action");
      } else if (dice.chance(0.7)) {
        customer("back", "NEUTRAL");
        agent("answer");
      }
    }

    private void question(AskedQuestion asked) {
      agent("action");
      customerSays("Okay and one question, " + lowered(slots.fill(story.text())), "NEUTRAL");
      FaqText entry = words.faq().get(asked.entry());
      if (!asked.answers().isEmpty() && (entry != null || dice.chance(KNOWING))) {
        add(Speaker.AGENT, dice.pick(asked.answers()), "NEUTRAL");
        customer("back-answer", "NEUTRAL");
      } else if (entry == null) {
        agent("no-answer");
        customer("back-no-answer", "NEUTRAL");
      } else {
        add(
            Speaker.AGENT,
            dice.pick(words.list("entry-answer")) + " " + entry.answer().replaceAll("<[^>]*>", " "),
            "POSITIVE");
        customer("back-answer", "NEUTRAL");
      }
    }

    private String closing() {
      return switch (story.tone()) {
        case PRAISE -> "close-happy";
        case COMPLAINT -> dice.chance(0.4) ? "close-angry" : "close-flat";
        case MIXED, NEUTRAL, QUESTION -> dice.chance(0.5) ? "close-happy" : "close-flat";
      };
    }

    private String closingSentiment() {
      return story.tone() == Tone.PRAISE ? "POSITIVE" : "NEUTRAL";
    }

    private String sentiment() {
      return switch (story.tone()) {
        case COMPLAINT -> "NEGATIVE";
        case MIXED -> "MIXED";
        case PRAISE -> "POSITIVE";
        case NEUTRAL, QUESTION -> "NEUTRAL";
      };
    }

    private void agent(String list) {
      List<String> unused =
          words.list(list).stream().filter(line -> turns.stream().noneMatch(said(line))).toList();
      add(
          Speaker.AGENT,
          slots.fill(dice.pick(unused.isEmpty() ? words.list(list) : unused)),
          "NEUTRAL");
    }

    private Predicate<Turn> said(String line) {
      return turn -> turn.text().equals(slots.fill(line));
    }

    private void customer(String list, String sentiment) {
      customerSays(slots.fill(dice.pick(words.list(list))), sentiment);
    }

    private void customerSays(String text, String sentiment) {
      add(Speaker.CUSTOMER, text, sentiment);
    }

    private void add(Speaker speaker, String text, String sentiment) {
      boolean heard = speaker == Speaker.CUSTOMER && !punctuated;
      turns.add(new Turn(speaker, heard ? Speech.heard(text, dice) : capital(text), sentiment));
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A sentence in the middle of another; "I" stays. */
  private static String lowered(String sentence) {
    return sentence.startsWith("I ")
        ? sentence
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
