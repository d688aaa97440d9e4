package voc.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.nlp.theme.DecisionFile;
import voc.nlp.theme.ThemeDecision;
import voc.nlp.theme.ThemeDecisions;

/** Writes a decision down, with who made it and when. */
final class ThemeDecider {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides; without it, the name that you are logged in by.")
  private @Nullable String by;

  @Mixin private ThemesOf themes = new ThemesOf();

  ThemesOf themes() {
    return themes;
  }

  String who() {
    return by != null ? by : System.getProperty("user.name", "unknown");
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  ThemeDecision plain(ThemeDecision.Kind kind, String theme) {
    return ThemeDecision.plain(now(), who(), kind, theme);
  }

  /**
   * Adds a decision to the file.
   *
   * @throws UsageException if it can't hold after those made before; nothing is written then
   */
  ThemeDecisions decide(ThemeDecision decision, Terminal terminal) throws IOException {
    Path file = themes.decisionsPath(terminal);
    ThemeDecisions after = after(decision, terminal);
    DecisionFile.at(file).append(decision);
    return after;
  }

  /** What would hold. */
  ThemeDecisions after(ThemeDecision decision, Terminal terminal) throws IOException {
    ThemeDecisions before = themes.decisions(terminal);
    try {
      return before.plus(decision);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
