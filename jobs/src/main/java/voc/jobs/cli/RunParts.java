package voc.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.jobs.NightlyRun;
import voc.jobs.config.ConfigException;
import voc.jobs.config.Privacy;
import voc.jobs.config.VocConfig;
import voc.jobs.stage.CoreNlpRedactors;
import voc.jobs.stage.CoreNlpTaggers;
import voc.jobs.stage.TrainedModels;
import voc.nlp.Tagger;
import voc.nlp.learn.ModelException;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Pseudonyms;
import voc.nlp.redact.Redactor;
import voc.nlp.redact.RedactorSource;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyException;
import voc.nlp.taxonomy.TaxonomyReader;
import voc.nlp.theme.DecisionFile;
import voc.nlp.theme.ThemeDecisions;
import voc.nlp.theme.ThemeTopics;

/** Chooses the parts of a run by its configuration and the environment. */
record RunParts(NightlyRun.Parts parts) {
  /** Name of the environment variable with the secret of pseudonyms. */
  static final String SECRET = "VOC_CUSTOMER_SECRET";

  /** Pseudonyms of the sample city, whose customers are made up. */
  private static final String NO_SECRET = "no secret: set VOC_CUSTOMER_SECRET";

  static RunParts of(VocConfig config, String secret) throws IOException {
    TrainedModels models = models(config);
    Taxonomy taxonomy = withLabels(taxonomy(config), models);
    RedactorSource redactors = new CoreNlpRedactors();
    return new RunParts(
        new NightlyRun.Parts(
            taxonomy,
            new CoreNlpTaggers(taxonomy, models),
            redactors,
            new FeedbackRedactor(
                redactors,
                PatternRedactor.forUnitedStates(),
                new Pseudonyms(secret),
                config.privacy().redaction()),
            models.coverage()));
  }

  /** What takes personal data out of texts: as in a run without a policy of its own. */
  static Redactor redactor() {
    return new CoreNlpRedactors().redactor();
  }

  /**
   * Without a secret codes could be guessed.
   *
   * @throws ConfigException if the policy hashes and there is none
   */
  static void requireSecret(ConfigOption config, Privacy privacy, Terminal terminal) {
    if (!config.isSample() && privacy.hashes() && !hasSecret(terminal)) {
      throw new ConfigException(
          List.of(
              "privacy.redaction: hash needs a secret, but the environment variable "
                  + SECRET
                  + " is not set: codes could be guessed from telephone numbers tried one by one;"
                  + " set it to a secret of yours, or mask"));
    }
  }

  /** Whether the environment has a secret. */
  static boolean hasSecret(Terminal terminal) {
    String secret = terminal.environmentVariable(SECRET);
    return secret != null && !secret.isEmpty();
  }

  /** A tagger of this process. */
  static Tagger tagger(Taxonomy taxonomy, TrainedModels models) {
    return new CoreNlpTaggers(taxonomy, models).tagger();
  }

  /**
   * The configured models.
   *
   * @throws ConfigException if one can't be read
   */
  static TrainedModels models(VocConfig config) throws IOException {
    try {
      return TrainedModels.read(config.models());
    } catch (ModelException e) {
      throw new ConfigException(List.of("models: " + e.getMessage()));
    }
  }

  /**
   * The secret of the environment; without it customers of a real city get a warning.
   *
   * @throws ConfigException if the policy needs one
   */
  static String secret(ConfigOption config, Privacy privacy, Terminal terminal) {
    String secret = terminal.environmentVariable(SECRET);
    if (secret != null && !secret.isEmpty()) {
      return secret;
    }
    requireSecret(config, privacy, terminal);
    if (!config.isSample()) {
      terminal.warn(
          "voc: "
              + SECRET
              + " is not set: customers' pseudonyms could be guessed from their keys; set it to a secret of yours");
    }
    return NO_SECRET;
  }

  /**
   * The configured taxonomy, else the shipped one, with the themes that were accepted as topics.
   *
   * @throws ConfigException if there is no such file, or a theme can't be a topic
   */
  static Taxonomy taxonomy(VocConfig config) throws IOException {
    ThemeDecisions decisions = DecisionFile.at(config.themeDecisions()).read();
    try {
      return ThemeTopics.added(taxonomy(config.taxonomy()), decisions);
    } catch (TaxonomyException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          List.of(
              config.themeDecisions()
                  + ": an accepted theme can't be a topic: "
                  + e.getMessage()
                  + "; correct the file, or undo it with `voc themes undo`"));
    }
  }

  /**
   * The taxonomy with a place for every label of learned topics.
   *
   * @throws ConfigException if it has no room for them
   */
  static Taxonomy withLabels(Taxonomy taxonomy, TrainedModels models) {
    try {
      return taxonomy.withLabels(models.labels());
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          List.of(
              "models: their labels find no place in the taxonomy: "
                  + e.getMessage()
                  + "; rename its branch \"learned\", or undo the theme accepted there"));
    }
  }

  /**
   * The configured taxonomy, else the shipped one.
   *
   * @throws ConfigException if there is no such file
   */
  static Taxonomy taxonomy(@Nullable Path file) {
    if (file == null) {
      return TaxonomyReader.shipped();
    }
    if (!Files.isRegularFile(file)) {
      throw new ConfigException(
          List.of(
              "taxonomy: there is no file "
                  + file
                  + "; correct the path, or remove the key to use the built-in taxonomy"));
    }
    return TaxonomyReader.read(file);
  }
}
