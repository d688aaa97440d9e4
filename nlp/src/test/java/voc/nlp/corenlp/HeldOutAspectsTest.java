package voc.nlp.corenlp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.nlp.aspect.AspectModelFile;
import voc.nlp.aspect.AspectRow;
import voc.nlp.aspect.LabelledSentence;
import voc.nlp.aspect.OwnSentences;
import voc.nlp.aspect.Stances;

/** The shipped model on civic sentences that were written before it and never trained on. */
class HeldOutAspectsTest {
  @Test
  void hearsWhatIsSaidInFourOfFiveCases() throws IOException {
    List<String> wrong = new ArrayList<>();
    int targets = 0;
    for (AspectRow row : heldOut()) {
      LabelledSentence sentence = row.with(AspectReader.read(row.text()));
      List<Stances> stances =
          AspectModelFile.shipped()
              .stances(
                  sentence.sentence(),
                  sentence.labels().stream().map(LabelledSentence.Label::target).toList());
      for (int i = 0; i < stances.size(); i++) {
        targets++;
        if (stances.get(i).best() != row.labels().get(i).stance()) {
          wrong.add(row.labels().get(i) + " in " + row.text() + " taken for " + stances.get(i));
        }
      }
    }

    assertThat(wrong).hasSizeLessThanOrEqualTo(targets / 5);
  }

  private static List<AspectRow> heldOut() throws IOException {
    try (InputStream in = OwnSentences.class.getResourceAsStream("/voc/nlp/aspect/held-out.txt")) {
      return OwnSentences.read(requireNonNull(in, "held-out.txt"));
    }
  }
}
