package voc.jobs.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.search.diagnosis.Told;
import voc.search.faq.Coverage;

/**
 * One gap as a Markdown page.
 *
 * @param gap row of table {@code faq_gaps}, with its figures
 * @param questions rows of {@code faq_gap_questions}, the most central first
 * @param nearest row of {@code faq_entries}, if there is a FAQ
 * @param quotes what agents answered
 * @param told which figures may be told
 */
record GapPage(
    ObjectNode gap,
    List<ObjectNode> questions,
    @Nullable ObjectNode nearest,
    List<Quote> quotes,
    Told told) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int VARIANTS = 15;
  private static final int BAR = 40;

  GapPage {
    questions = List.copyOf(questions);
    quotes = List.copyOf(quotes);
  }

  /** The page's file name. */
  String fileName() {
    return Markdown.fileName(text("question"), text("id"));
  }

  /** The page. */
  String markdown() throws JsonProcessingException {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(Markdown.text(text("question"))).append("\n\n");
    page.append(summary());
    section(page, "Also asked as", variants());
    section(page, "Who asks", parts("by_channel"));
    section(page, "When", parts("by_week"));
    section(page, "Nearest FAQ entry", nearestEntry());
    section(page, "What agents answered", answers());
    section(page, "Draft", draft());
    return page.toString();
  }

  private static void section(StringBuilder page, String title, String body) {
    if (!body.isEmpty()) {
      page.append("\n## ").append(title).append("\n\n").append(body);
    }
  }

  private String summary() {
    StringBuilder rows = new StringBuilder("| | |\n|---|---|\n");
    row(rows, "Diagnosis", "**" + Markdown.text(text("diagnosis")) + "**");
    row(rows, "Evidence", Markdown.text(text("evidence")));
    row(rows, "Words not covered", Markdown.text(joined("missing_terms")));
    row(rows, "Demand", number("demand", "%,.0f people and searches"));
    row(rows, "Coverage", number("coverage", "%.2f"));
    row(rows, "Department", Markdown.text(text("department")));
    row(rows, "Cost", cost());
    row(rows, "Gap", "`" + text("id").replaceAll("[^A-Za-z0-9]", "") + "`");
    return rows.toString();
  }

  private static void row(StringBuilder rows, String name, String value) {
    if (!value.isEmpty() && !value.equals("****")) {
      rows.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }
  }

  private String cost() {
    return GapCost.of(gap).map(cost -> Markdown.text(cost.words())).orElse("");
  }

  /** How else it is asked, by so many that nobody's own words are told: a page goes far. */
  private String variants() {
    Map<String, Double> demand = new HashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (ObjectNode question : questions) {
      String text = question.path("text").asText();
      demand.merge(wording(text), question.path("demand").asDouble(), Double::sum);
      texts.putIfAbsent(wording(text), text);
    }
    texts.remove(wording(text("question")));
    List<String> shown =
        texts.entrySet().stream()
            .filter(each -> demand.getOrDefault(each.getKey(), 0.0) >= told.smallestCell())
            .map(each -> "- " + Markdown.text(each.getValue()) + "\n")
            .limit(VARIANTS)
            .toList();
    String fewer =
        shown.size() == texts.size()
            ? ""
            : (shown.isEmpty() ? "" : "\n")
                + "In other words too, each asked by few: `voc gaps ID` shows them.\n";
    return String.join("", shown) + fewer;
  }

  /** The same of questions that differ in letter case and marks alone. */
  private static String wording(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Parts of the demand as bars, the longest {@value #BAR} characters. */
  private String parts(String field) {
    JsonNode parts = gap.path(field);
    double most = 0;
    int width = 0;
    for (JsonNode part : parts) {
      most = Math.max(most, part.path("demand").asDouble());
      width = Math.max(width, Markdown.oneLine(part.path("value").asText()).length());
    }
    if (most <= 0) {
      return "";
    }
    StringBuilder bars = new StringBuilder("```text\n");
    for (JsonNode part : parts) {
      double demand = part.path("demand").asDouble();
      String value = Markdown.oneLine(part.path("value").asText()).replace('`', '\'');
      bars.append(
          String.format(
              Locale.ROOT,
              "%-" + width + "s %6.0f %s\n",
              value,
              demand,
              "█".repeat((int) Math.max(1, Math.round(BAR * demand / most)))));
    }
    return bars.append("```\n").toString();
  }

  private String nearestEntry() {
    if (nearest == null) {
      return "There is none.\n";
    }
    if (gap.path("coverage").asDouble() < Coverage.MISSING) {
      return "Nothing in the FAQ comes near.\n";
    }
    StringBuilder entry = new StringBuilder();
    entry.append("**").append(Markdown.text(nearest.path("question").asText())).append("**");
    entry.append(" (").append(Markdown.text(nearest.path("entry_id").asText())).append(")\n\n");
    entry.append("> ").append(Markdown.text(nearest.path("answer").asText())).append("\n");
    if (nearest.hasNonNull("updated")) {
      entry.append("\nLast changed ").append(Markdown.text(nearest.path("updated").asText()));
      entry.append(".\n");
    }
    return entry.toString();
  }

  private String answers() {
    StringBuilder list = new StringBuilder();
    for (Quote quote : quotes) {
      list.append("> ").append(Markdown.text(quote.text())).append("\n>\n> — ");
      list.append(Markdown.text(quote.feedbackId()));
      list.append(", utterance ").append(quote.utterance());
      if (quote.times() > 1 && told.tells(quote.times())) {
        list.append(String.format(Locale.ROOT, ", said so %,d times", quote.times()));
      }
      list.append("\n\n");
    }
    return list.toString().stripTrailing() + (list.isEmpty() ? "" : "\n");
  }

  /** An entry whose answer a person writes. */
  private String draft() throws JsonProcessingException {
    ObjectNode page = JSON.createObjectNode();
    page.put("@context", "https://schema.org").put("@type", "FAQPage");
    ObjectNode question = page.putArray("mainEntity").addObject();
    question.put("@type", "Question").put("name", Markdown.oneLine(text("question")));
    question.putObject("acceptedAnswer").put("@type", "Answer").put("text", "");
    String json = JSON.writeValueAsString(page).replace("\r\n", "\n");
    return "The answer is for you to write"
        + (quotes.isEmpty() ? "" : ", from what agents said above")
        + ".\n\n```json\n"
        // Neither a fence nor a tag can stand in it; JSON reads the escapes as the same text.
        + json.replace("`", "\\u0060").replace("<", "\\u003c")
        + "\n```\n";
  }

  private String text(String field) {
    return gap.path(field).asText("");
  }

  private String joined(String field) {
    StringBuilder words = new StringBuilder();
    gap.path(field)
        .forEach(word -> words.append(words.isEmpty() ? "" : ", ").append(word.asText()));
    return words.toString();
  }

  private String number(String field, String pattern) {
    return gap.hasNonNull(field)
        ? String.format(Locale.ROOT, pattern, gap.path(field).asDouble())
        : "";
  }
}
