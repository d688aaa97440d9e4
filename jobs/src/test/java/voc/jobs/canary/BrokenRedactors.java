package voc.jobs.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * Redactors that stand in the real ones' place where their folder is first on the class path: they
 * break at every feedback, and their message quotes it, as messages of libraries do.
 */
final class BrokenRedactors {
  private static final String SOURCE =
      """
      package voc.jobs.stage;

      import java.util.List;
      import voc.core.Utterance;
      import voc.nlp.redact.Addresses;
      import voc.nlp.redact.PatternRedactor;
      import voc.nlp.redact.Redaction;
      import voc.nlp.redact.Redactor;
      import voc.nlp.redact.RedactorSource;

      public final class CoreNlpRedactors implements RedactorSource {
        @Override
        public Redactor redactor() {
          return redactor(Addresses.HOMES);
        }

        @Override
        public Redactor redactor(Addresses masked) {
          return new Redactor() {
            @Override
            public Redaction redact(String text) {
              return PatternRedactor.forUnitedStates().redact(text);
            }

            @Override
            public List<Redaction> redact(List<Utterance> conversation) {
              throw new IllegalStateException("cannot redact " + conversation);
            }
          };
        }
      }
      """;

  private BrokenRedactors() {}

  /** Compiles them. */
  static Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path source = Files.writeString(folder.resolve("CoreNlpRedactors.java"), SOURCE);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(result).as("compiled").isZero();
    return folder;
  }
}
