package voc.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import voc.jobs.NightlyRun;
import voc.jobs.config.VocConfig;
import voc.jobs.stage.CoreNlpTaggers;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Pseudonyms;
import voc.nlp.redact.Redactor;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReader;

/** Chooses the parts of a run by its configuration and the environment. */
record RunParts(NightlyRun.Parts parts) {
  /** Name of the environment variable with the secret of pseudonyms. */
  static final String SECRET = "VOC_CUSTOMER_SECRET";

  /** Pseudonyms of the sample city, whose customers are made up. */
  private static final String NO_SECRET = "no secret: set VOC_CUSTOMER_SECRET";

  static RunParts of(VocConfig config, Terminal terminal) throws IOException {
    String secret = terminal.environmentVariable(SECRET);
    if (secret == null || secret.isEmpty()) {
      secret = NO_SECRET;
      terminal.say(
          "voc: "
              + SECRET
              + " is not set: customers' pseudonyms could be guessed from their keys; set it to a secret of yours");
    }
    Taxonomy taxonomy = taxonomy(config.taxonomy());
    Redactor redactor = PatternRedactor.forUnitedStates();
    return new RunParts(
        new NightlyRun.Parts(
            taxonomy,
            new CoreNlpTaggers(taxonomy),
            redactor,
            new FeedbackRedactor(redactor, new Pseudonyms(secret))));
  }

  static Taxonomy taxonomy(@Nullable Path file) throws IOException {
    return file == null ? TaxonomyReader.shipped() : TaxonomyReader.read(file);
  }
}
