package voc.nlp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class ModelChecksumsTest {
  private static final String SENTIMENT = "edu/stanford/nlp/models/sentiment/sentiment.ser.gz";

  @Test
  void theModelsThatComeWithTheLibrariesAreTheOnesListed() {
    assertThatCode(
            () ->
                ModelChecksums.require(
                    SENTIMENT,
                    "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger"))
        .doesNotThrowAnyException();
  }

  @Test
  void anotherModelInTheSamePlaceIsRefused() {
    assertThatThrownBy(
            () -> ModelChecksums.require(SENTIMENT, new ByteArrayInputStream(new byte[] {1})))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the model " + SENTIMENT + " must have the SHA-256 ")
        .hasMessageContaining(
            "got 4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a")
        .hasMessageEndingWith("it is damaged or was exchanged; install voc again");
  }

  @Test
  void aModelThatNobodyListedIsRefused() {
    assertThatThrownBy(
            () -> ModelChecksums.require("some/model", new ByteArrayInputStream(new byte[] {1})))
        .hasMessageContaining("must have the SHA-256 that models.sha256 lists, which does not");
  }

  @Test
  void aModelThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> ModelChecksums.require("no/model"))
        .hasMessage("the model no/model must be in the class path; install voc again");
  }
}
