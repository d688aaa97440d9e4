package voc.nlp.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.PiiType;

/** Sentences that Microsoft's Presidio project generated from templates, with their spans. */
final class PresidioSentences {
  static final String SET = "presidio";

  private static final Map<String, PiiType> PERSONAL =
      Map.of(
          "PERSON", PiiType.NAME,
          "PHONE_NUMBER", PiiType.PHONE,
          "CREDIT_CARD", PiiType.CARD,
          "EMAIL_ADDRESS", PiiType.EMAIL,
          "ADDRESS", PiiType.ADDRESS,
          "US_SSN", PiiType.SSN,
          "IBAN_CODE", PiiType.ACCOUNT,
          "IP_ADDRESS", PiiType.IP,
          "US_DRIVER_LICENSE", PiiType.DRIVER_LICENSE);

  private PresidioSentences() {}

  static RedactionData.Reading read(String file, Path path) {
    List<LabelledConversation> sentences = new ArrayList<>();
    int empty = 0;
    for (JsonNode sentence : parse(file, path)) {
      String text = sentence.path("full_text").asText();
      if (text.isBlank()) {
        empty++;
        continue;
      }
      boolean datesAreOfBirth = sentence.path("masked").asText().contains("{{date_of_birth}}");
      List<Label> labels = new ArrayList<>();
      for (JsonNode span : sentence.path("spans")) {
        labels.add(label(text, span, datesAreOfBirth));
      }
      labels.sort(Comparator.comparing(Label::span));
      sentences.add(
          new LabelledConversation(
              SET,
              "template " + sentence.path("template_id").asText(),
              List.of(Utterance.of(Speaker.CUSTOMER, text)),
              List.of(labels)));
    }
    return new RedactionData.Reading(sentences, 0, empty);
  }

  private static JsonNode parse(String file, Path path) {
    try {
      return new ObjectMapper().readTree(file);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(path + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** The file counts code points, as Python does. */
  private static Label label(String text, JsonNode span, boolean datesAreOfBirth) {
    String name = span.path("entity_type").asText();
    Span at =
        new Span(
            text.offsetByCodePoints(0, span.path("start_position").asInt()),
            text.offsetByCodePoints(0, span.path("end_position").asInt()));
    PiiType type = PERSONAL.get(name);
    if (type != null) {
      return Label.personal(at, name, type);
    }
    return Label.of(
        at,
        name,
        name.equals("DATE_TIME") && datesAreOfBirth ? Label.Truth.EITHER : Label.Truth.OTHER);
  }
}
