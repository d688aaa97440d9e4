package voc.nlp.evaluation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Provenance;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.Tagger;

/**
 * Measures whether texts that ask are told from those that do not, beside two rules that anybody
 * could have: "it ends with a question mark" and "it begins with a question word". A text asks if
 * one of its sentences does.
 *
 * @param texts how many were read
 * @param asking how many of them ask
 * @param scores by way of telling: {@link #VOC}, {@link #MARK}, {@link #QUESTION_WORD}, in this
 *     order
 */
public record QuestionEvaluation(int texts, int asking, Map<String, BinaryScores> scores) {
  public static final String VOC = "voc";
  public static final String MARK = "ends with ?";
  public static final String QUESTION_WORD = "begins with a question word";

  private static final Pattern ENDS_WITH_MARK = Pattern.compile("\\?[\\s\"'”’)]*$");

  /** A wh-word or an auxiliary, as the first word. */
  private static final Pattern BEGINS_WITH_WORD =
      Pattern.compile(
          "^\\W*(?:how|what|when|where|why|who|whom|whose|which|is|are|am|was|were|do|does|did|can"
              + "|could|will|would|should|may|has|have)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What ends or divides sentences, which transcripts do not have. */
  private static final Pattern PUNCTUATION = Pattern.compile("[?!.,;:\"“”()…]+(?=\\s|$)|[\"“”()]");

  /**
   * A text and whether it asks.
   *
   * @param text as it will be read, not blank
   */
  public record Labelled(String text, boolean asks) {
    /** The same as a transcript has it: in small letters, without punctuation. */
    public Labelled asSpoken() {
      String bare = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
      return new Labelled(bare.replaceAll("\\s+", " ").strip(), asks);
    }
  }

  public QuestionEvaluation {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  /**
   * Reads all texts.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static QuestionEvaluation of(List<Labelled> texts, Tagger tagger) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("questions are measured on at least one text, got none");
    }
    boolean[] truth = new boolean[texts.size()];
    boolean[] voc = new boolean[texts.size()];
    boolean[] mark = new boolean[texts.size()];
    boolean[] word = new boolean[texts.size()];
    int asking = 0;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).text();
      truth[i] = texts.get(i).asks();
      voc[i] = tagger.tag(feedback(i, text)).stream().anyMatch(Mention::asks);
      mark[i] = ENDS_WITH_MARK.matcher(text).find();
      word[i] = BEGINS_WITH_WORD.matcher(text).matches();
      asking += truth[i] ? 1 : 0;
    }
    Map<String, BinaryScores> scores = new LinkedHashMap<>();
    scores.put(VOC, BinaryScores.of(voc, truth));
    scores.put(MARK, BinaryScores.of(mark, truth));
    scores.put(QUESTION_WORD, BinaryScores.of(word, truth));
    return new QuestionEvaluation(texts.size(), asking, scores);
  }

  /** The figures as a Markdown table, with a line above it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%,d texts, %,d of them ask.", texts, asking));
    lines.add("");
    lines.add("| told by | precision | recall | F1 |");
    lines.add("|---|---|---|---|");
    scores.forEach(
        (way, each) ->
            lines.add(
                String.join(
                    " | ",
                    "| " + way,
                    each.precision().toString(),
                    each.recall().toString(),
                    each.f1() + " |")));
    return List.copyOf(lines);
  }

  private static Feedback feedback(int number, String text) {
    return new Feedback(
        "questions:" + number,
        Channel.OTHER,
        null,
        Instant.EPOCH,
        null,
        ZoneOffset.UTC,
        Feedback.UNASSIGNED,
        null,
        null,
        null,
        List.of(),
        List.of(Utterance.of(Speaker.CUSTOMER, text)),
        new TreeMap<>(),
        new Provenance("questions", "questions", number + 1, number + 1));
  }
}
