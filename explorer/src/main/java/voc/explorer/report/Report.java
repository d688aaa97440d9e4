package voc.explorer.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import voc.core.table.Tables;

/**
 * Writes the page of a night. Immutable and thread-safe.
 *
 * <pre>{@code
 * String html = Report.whole(data).html();
 * }</pre>
 */
public final class Report {
  /** What stands in every page, to know it by. */
  public static final String GENERATOR = "<meta name=\"generator\" content=\"voc report\">";

  private static final String TEMPLATES = "voc.explorer.report.templates";

  private final Facts facts;

  private final PartOfWhole parts;

  private Report(ReportData data, Scope scope) {
    this.facts = new Facts(data, scope);
    this.parts = new PartOfWhole(data);
  }

  /** The page of all departments. */
  public static Report whole(ReportData data) {
    return new Report(data, Scope.whole());
  }

  /**
   * The page of one department and of what lies below it.
   *
   * @throws IllegalArgumentException if the night knows no such department
   */
  public static Report of(String department, ReportData data) {
    if (!data.departments().contains(department)) {
      throw new IllegalArgumentException(
          "department must be one of " + data.departments() + ", got \"" + department + "\"");
    }
    return new Report(data, Scope.of(department, data.rows(Tables.DEPARTMENTS)));
  }

  /** The figures that add up over departments. */
  public Totals totals() {
    return Totals.of(facts);
  }

  /** The page as one HTML file that loads nothing. */
  public String html() {
    StringOutput out = new StringOutput();
    // The templates are classes of this module: nothing is read or compiled.
    TemplateEngine.createPrecompiled(Path.of("."), ContentType.Html, null, TEMPLATES)
        .render("page.jte", page(), out);
    return out.toString();
  }

  Page page() {
    String style = style();
    return new Page(
        "What customers need: " + facts.title(),
        facts.title(),
        "As of " + Words.day(facts.night().asOf()) + " · run " + facts.night().run(),
        Headline.of(facts),
        sections(),
        style,
        policy(style));
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(RankedNeeds.of(facts));
    sections.add(Moves.of(facts));
    sections.add(Alarms.of(facts));
    sections.add(Board.of(facts));
    sections.add(Quadrant.of(facts));
    sections.add(Roadmap.of(facts));
    sections.add(Gaps.of(facts));
    sections.add(FailedSearches.of(facts));
    sections.add(Worked.of(facts));
    sections.add(Voices.of(facts));
    sections.add(Kpis.of(facts));
    sections.add(Drivers.of(facts));
    sections.add(Ballots.of(facts));
    sections.add(Ownerless.of(facts));
    sections.add(Closures.of(facts));
    if (facts.isWhole()) {
      sections.add(NotHeard.of(facts));
      sections.add(Maturity.of(facts));
      sections.add(parts.departments(facts));
    } else {
      sections.add(parts.share(facts));
    }
    sections.add(Health.of(facts));
    return gathered(sections);
  }

  /** What this night cannot tell stands in one place at the end, a line each. */
  private static List<Section> gathered(List<Section> sections) {
    List<Section> told = new ArrayList<>(sections);
    told.removeIf(Section::isMissing);
    List<Block.Item> untold = new ArrayList<>();
    for (Section section : sections) {
      if (section.isMissing()) {
        section.blocks().stream()
            .map(Block.Missing.class::cast)
            .forEach(
                missing ->
                    untold.add(
                        new Block.Item(
                            "", section.title(), missing.words() + " " + missing.remedy())));
      }
    }
    if (!untold.isEmpty()) {
      told.add(
          Section.of(
              "not-told",
              "What this night cannot tell",
              "What is missing, and what to do to have it here.",
              new Block.Items(untold)));
    }
    return told;
  }

  private static String style() {
    try (InputStream style = Report.class.getResourceAsStream("page.css")) {
      if (style == null) {
        throw new IllegalStateException("page.css is missing from voc's jar; build voc anew");
      }
      return new String(style.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing may load, run or apply but this style sheet (W3C, Content Security Policy Level 3). */
  private static String policy(String style) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(hash)
          + "'; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
