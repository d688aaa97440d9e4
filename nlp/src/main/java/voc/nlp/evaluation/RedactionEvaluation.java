package voc.nlp.evaluation;

import java.util.List;
import voc.nlp.redact.Redaction;
import voc.nlp.redact.Redactor;

/** Compares what a redactor masks with what is labelled. */
public final class RedactionEvaluation {
  private RedactionEvaluation() {}

  /**
   * Redacts each conversation as a whole and counts.
   *
   * @throws IllegalStateException if the redactor returns another number of redactions than there
   *     are utterances
   */
  public static RedactionScores of(Redactor redactor, List<LabelledConversation> conversations) {
    Tally tally = new Tally();
    for (LabelledConversation conversation : conversations) {
      List<Redaction> redactions = redactor.redact(conversation.utterances());
      if (redactions.size() != conversation.utterances().size()) {
        throw new IllegalStateException(
            "a redactor must return one redaction an utterance, got "
                + redactions.size()
                + " for the "
                + conversation.utterances().size()
                + " of "
                + conversation.group());
      }
      for (int u = 0; u < redactions.size(); u++) {
        String text = conversation.utterances().get(u).text();
        new Compared(text, conversation.labels().get(u), redactions.get(u).masks()).count(tally);
      }
    }
    return tally.scores();
  }
}
