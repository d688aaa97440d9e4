package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import voc.core.Speaker;
import voc.core.Utterance;

/**
 * Masks what patterns find, then what the rest of the record tells, then what a model finds; what
 * was found once is masked wherever else the record has it. In this order, and whoever comes first
 * keeps the characters:
 *
 * <ol>
 *   <li>{@link PatternRedactor}, each utterance by itself;
 *   <li>answers to a question for personal data ({@link Asked}, {@link Answers}), of an agent or a
 *       form;
 *   <li>numbers told over several turns ({@link SplitNumbers});
 *   <li>the {@link PiiModel};
 *   <li>what was found, said again ({@link Echoes}).
 * </ol>
 *
 * <p>Immutable; thread-safe and serialisable if its model is.
 */
public final class ConversationRedactor implements Redactor {
  private static final long serialVersionUID = 1L;

  private final PatternRedactor patterns;

  @SuppressWarnings("serial") // a redactor with a model that cannot travel is built where it runs
  private final PiiModel model;

  private ConversationRedactor(PatternRedactor patterns, PiiModel model) {
    this.patterns = patterns;
    this.model = model;
  }

  /** Patterns, context and a model. */
  public static ConversationRedactor of(PatternRedactor patterns, PiiModel model) {
    return new ConversationRedactor(patterns, model);
  }

  /** Patterns and context alone. */
  public static ConversationRedactor of(PatternRedactor patterns) {
    return of(patterns, PiiModel.none());
  }

  @Override
  public Redaction redact(String text) {
    return text.isBlank()
        ? Redaction.of(text, List.of())
        : redact(List.of(Utterance.of(Speaker.CUSTOMER, text))).get(0);
  }

  @Override
  public List<Redaction> redact(List<Utterance> conversation) {
    List<Claims> claims = byPattern(conversation);
    Answers.claim(conversation, claims);
    SplitNumbers.claim(conversation, claims);
    claimModel(conversation, claims);
    Echoes.claim(conversation, claims);
    List<Redaction> redactions = new ArrayList<>();
    for (int i = 0; i < conversation.size(); i++) {
      String text = conversation.get(i).text();
      redactions.add(Redaction.of(text, Neighbours.merged(claims.get(i).masks(), text)));
    }
    return redactions;
  }

  private List<Claims> byPattern(List<Utterance> conversation) {
    List<Claims> claims = new ArrayList<>();
    for (Utterance utterance : conversation) {
      String text = utterance.text();
      Claims inText = new Claims(text);
      inText.reserve(Marks.spans(text));
      for (Redaction.Mask mask : patterns.redact(text).masks()) {
        inText.claim(mask.type(), List.of(mask.span()));
      }
      claims.add(inText);
    }
    return claims;
  }

  private void claimModel(List<Utterance> conversation, List<Claims> claims) {
    List<List<Redaction.Mask>> found = model.find(conversation);
    if (found.size() != conversation.size()) {
      throw new IllegalStateException(
          "a model must answer for each utterance, got "
              + found.size()
              + " answers for "
              + conversation.size()
              + " utterances from "
              + model.getClass().getName());
    }
    for (int i = 0; i < found.size(); i++) {
      for (Redaction.Mask mask : found.get(i)) {
        claims.get(i).claimRest(mask.type(), mask.span());
      }
    }
  }
}
