package voc.jobs.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Feedback;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.source.SourceReader;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.LocalInputFiles;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;
import voc.jobs.stage.CoreNlpRedactors;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Pseudonyms;
import voc.nlp.redact.RedactionPolicies;

/**
 * Each record of the canary city as it would be stored: quicker than a night, and it says which.
 */
class CanaryRecordsTest {
  @TempDir Path folder;

  @Test
  void noRecordAndNoRejectHoldsACanary() throws Exception {
    Canaries canaries = new Canaries(4);
    VocConfig config = ConfigReader.of(Map.of()).read(new CanaryCity(folder, canaries).write());
    FeedbackRedactor redactor =
        new FeedbackRedactor(
            new CoreNlpRedactors(),
            PatternRedactor.forUnitedStates(),
            new Pseudonyms("a secret"),
            RedactionPolicies.MASK_ALL);
    CoreNlpRedactors single = new CoreNlpRedactors();
    List<String> stored = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    LocalInputFiles files = new LocalInputFiles(folder);
    for (SourceConfig source : config.sources()) {
      SourceReader reader =
          SourceReader.of(source, config.departments(), Instant.parse("2027-01-01T00:00:00Z"));
      int accepted = 0;
      int rejected = 0;
      for (InputFile file : files.list(source.input())) {
        try (LoadResults<Feedback> results = reader.read(files.open(file.path()), file)) {
          while (results.hasNext()) {
            LoadResult<Feedback> result = results.next();
            if (result instanceof LoadResult.Accepted<Feedback> taken) {
              Feedback safe = redactor.redact(taken.value());
              stored.add(safe.toString().replace(safe.provenance().toString(), ""));
              accepted++;
            } else if (result instanceof LoadResult.Rejected<Feedback> refused) {
              stored.add(
                  source.name()
                      + " REJECT "
                      + single.redactor().redact(refused.reject().detail()).text()
                      + " | "
                      + single.redactor().redact(refused.reject().excerpt()).text());
              rejected++;
            }
          }
        }
      }
      counts.add(source.name() + " " + accepted + "+" + rejected);
    }
    if (Boolean.getBoolean("voc.canaries.show")) {
      counts.forEach(System.err::println);
      stored.forEach(System.err::println);
    }
    List<String> leaks = new ArrayList<>();
    Edges edges = new Edges(String.join("\n\n\n\n\n", stored).toLowerCase(Locale.ROOT));
    for (Canary canary : canaries.planted()) {
      canary.fragments().stream()
          .filter(edges::hold)
          .forEach(part -> leaks.add(canary + "  <" + part + "> beside a mark"));
      for (String text : stored) {
        String lower = text.toLowerCase(Locale.ROOT);
        canary.needles().stream()
            .filter(needle -> Leftovers.holds(lower, needle))
            .findFirst()
            .ifPresent(needle -> leaks.add(canary + "  <" + needle + ">"));
      }
    }
    assertThat(canaries.planted()).hasSizeGreaterThan(500);
    assertThat(leaks).as(leaks.size() + " of " + canaries.planted().size()).isEmpty();
  }
}
