package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import voc.nlp.sentiment.SentimentScores;

/** Scores of sentiment as JSON. */
final class SentimentJson {
  private SentimentJson() {}

  /** Both scores, and how many texts they are of. */
  static ObjectNode of(SentimentScores stock, SentimentScores own) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("texts", own.judgements().size());
    object.set("corenlp", scores(stock));
    object.set("model", scores(own));
    return object;
  }

  private static ObjectNode scores(SentimentScores scores) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set("macro_f1_3", figure(scores.macroF1InThree()));
    object.set("macro_f1_5", figure(scores.macroF1InFive()));
    object.set("accuracy_5", figure(scores.accuracyInFive()));
    object.put("calibration_error_3", scores.calibrationError(3));
    object.put("calibration_error_5", scores.calibrationError(5));
    double area = scores.areaUnderCurve();
    if (Double.isNaN(area)) {
      return object.putNull("auroc");
    }
    return object.put("auroc", area);
  }

  private static ObjectNode figure(SentimentScores.Figure figure) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("value", figure.value())
        .put("low", figure.low())
        .put("high", figure.high());
  }
}
