package voc.nlp.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.PiiType;

/**
 * MultiDoGO (Peskov et al., EMNLP 2019), annotated at turn level: one line a customer's turn,
 * labels by token.
 */
final class MultidogoTurns {
  static final String SET = "multidogo";

  private static final Map<String, PiiType> PERSONAL =
      Map.of(
          "name", PiiType.NAME,
          "ssn", PiiType.SSN,
          "phone_number", PiiType.PHONE,
          "email_address", PiiType.EMAIL,
          "claimid", PiiType.CASE,
          "policyid", PiiType.CASE);

  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final int COLUMNS = 6;
  private static final int CONVERSATION = 0;
  private static final int UTTERANCE = 3;
  private static final int LABELS = 4;

  private MultidogoTurns() {}

  private record Turn(Utterance utterance, List<Label> labels) {}

  static RedactionData.Reading read(String file) {
    Map<String, List<Turn>> turns = new LinkedHashMap<>();
    int broken = 0;
    int empty = 0;
    for (String line : file.lines().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      if (line.isEmpty()) {
        continue;
      }
      if (cells.length != COLUMNS) {
        broken++;
      } else if (cells[UTTERANCE].isBlank()) {
        empty++;
      } else {
        List<Span> tokens = tokens(cells[UTTERANCE]);
        String[] labels = cells[LABELS].strip().split("\\s+");
        if (labels.length == tokens.size()) {
          turns
              .computeIfAbsent(cells[CONVERSATION], id -> new ArrayList<>())
              .add(
                  new Turn(
                      Utterance.of(Speaker.CUSTOMER, cells[UTTERANCE]), labels(tokens, labels)));
        } else {
          broken++;
        }
      }
    }
    List<LabelledConversation> conversations = new ArrayList<>();
    turns.forEach(
        (id, of) ->
            conversations.add(
                new LabelledConversation(
                    SET,
                    id,
                    of.stream().map(Turn::utterance).toList(),
                    of.stream().map(Turn::labels).toList())));
    return new RedactionData.Reading(conversations, broken, empty);
  }

  private static List<Span> tokens(String text) {
    List<Span> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(new Span(matcher.start(), matcher.end()));
    }
    return tokens;
  }

  /** Neighbours with the same label are one. */
  private static List<Label> labels(List<Span> tokens, String[] names) {
    List<Label> labels = new ArrayList<>();
    int from = 0;
    for (int t = 1; t <= names.length; t++) {
      if (t == names.length || !names[t].equals(names[from])) {
        if (!names[from].equals("O")) {
          Span span = new Span(tokens.get(from).start(), tokens.get(t - 1).end());
          PiiType type = PERSONAL.get(names[from]);
          labels.add(
              type == null
                  ? Label.of(span, names[from], Label.Truth.OTHER)
                  : Label.personal(span, names[from], type));
        }
        from = t;
      }
    }
    return labels;
  }
}
