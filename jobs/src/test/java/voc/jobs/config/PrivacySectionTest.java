package voc.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.nlp.redact.Addresses;
import voc.nlp.redact.PiiType;
import voc.nlp.redact.RedactionPolicies;
import voc.nlp.redact.Treatment;

class PrivacySectionTest {
  @TempDir Path folder;

  private Privacy read(String privacy, String ofSource) throws IOException {
    String yaml =
        "warehouse: warehouse\n"
            + privacy
            + "sources:\n"
            + "  - {name: a, format: open311-json, path: a.json, zone: UTC}\n"
            + "  - {name: b, format: open311-json, path: b.json, zone: UTC"
            + ofSource
            + "}\n";
    Path file = Files.writeString(folder.resolve("voc.yaml"), yaml);
    return ConfigReader.of(Map.of()).read(file).privacy();
  }

  @Test
  void withoutAWordEverythingIsMaskedAndNothingRawIsKept() throws IOException {
    assertThat(read("", "")).isEqualTo(Privacy.USUAL);
  }

  @Test
  void aSourcesPolicyWinsAndElseIsThatOfAll() throws IOException {
    RedactionPolicies policies =
        read(
                "privacy: {redaction: {phone: hash, name: mask, address: all}}\n",
                ", redaction: {plate: keep, phone: mask}")
            .redaction();

    assertThat(policies.of("a").of(PiiType.PHONE)).isEqualTo(Treatment.HASH);
    assertThat(policies.of("a").of(PiiType.PLATE)).isEqualTo(Treatment.MASK);
    assertThat(policies.of("a").addresses()).isEqualTo(Addresses.ALL);
    assertThat(policies.of("b").of(PiiType.PHONE)).isEqualTo(Treatment.MASK);
    assertThat(policies.of("b").of(PiiType.PLATE)).isEqualTo(Treatment.KEEP);
    assertThat(policies.of("b").addresses()).isEqualTo(Addresses.ALL);
  }

  @Test
  void hashingIsKnownWhereverItStands() throws IOException {
    assertThat(read("", ", redaction: {ssn: hash}").hashes()).isTrue();
    assertThat(read("privacy: {redaction: {ssn: keep}}\n", "").hashes()).isFalse();
  }

  @Test
  void unknownKindsAndTreatmentsAreNamedWithARemedy() {
    assertThatThrownBy(() -> read("privacy: {redaction: {fone: mask, name: blur}}\n", ""))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("voc.yaml:2: privacy.redaction: unknown kind \"fone\"; ")
        .hasMessageContaining("name must be mask, hash or keep, got \"blur\"");
    assertThatThrownBy(() -> read("", ", redaction: {address: some}"))
        .hasMessageContaining(
            "sources[1].redaction: address must be mask, hash or keep, or homes or all (which are"
                + " masked), got \"some\"");
  }

  @Test
  void rawFeedbackIsKeptInAFolderOfItsOwn() throws IOException {
    assertThat(read("privacy: {keep_raw: {folder: raw, days: 7}}\n", "").keepRaw())
        .isEqualTo(new Privacy.KeepRaw(folder.resolve("raw").toString(), 7));
  }

  @Test
  void rawFeedbackMayNotLieInTheWarehouseOrAroundIt() {
    for (String inside : new String[] {"warehouse", "warehouse/raw", "."}) {
      assertThatThrownBy(() -> read("privacy: {keep_raw: {folder: " + inside + ", days: 7}}\n", ""))
          .as(inside)
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("privacy.keep_raw.folder: must lie apart from the warehouse");
    }
    assertThatThrownBy(() -> read("privacy: {keep_raw: {folder: raw}}\n", ""))
        .hasMessageContaining("privacy.keep_raw.days: missing; add it, for example days: 7");
  }
}
