package voc.samples;

import java.util.ArrayList;
import java.util.List;

/** Composes what a person writes: the matter itself, asides, and sometimes who they are. */
final class Texts {
  private final Phrasebook words;

  Texts(Phrasebook words) {
    this.words = words;
  }

  /**
   * The sentences of a written story, in order.
   *
   * @param personal probability that the writer says who they are
   */
  List<String> sentences(Story story, Slots slots, Dice dice, double personal) {
    if (story.text().isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    if (story.asked() != null && dice.chance(0.3)) {
      parts.add(slots.fill(trouble(story, dice)));
    }
    parts.add(slots.fill(story.text()));
    if (!story.topics().isEmpty() && dice.chance(0.33)) {
      parts.add(slots.fill(dice.pick(words.list(asideList(story.tone())))));
    }
    if (dice.chance(personal)) {
      parts.add(slots.fill(dice.pick(words.list("personal"))));
    }
    return parts;
  }

  /** A complaint of the story's topic, said in passing; not the one that the story tells. */
  String trouble(Story story, Dice dice) {
    return dice.pick(
            story.about().patterns().stream()
                .filter(pattern -> !pattern.text().equals(story.text()))
                .filter(pattern -> pattern.tone() == Tone.COMPLAINT)
                .filter(pattern -> pattern.alsoTopics().isEmpty())
                .toList())
        .text();
  }

  private static String asideList(Tone tone) {
    return switch (tone) {
      case COMPLAINT, MIXED -> "complaint";
      case PRAISE -> "praise";
      case NEUTRAL, QUESTION -> "neutral";
    };
  }
}
