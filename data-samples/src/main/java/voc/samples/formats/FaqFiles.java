package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** FAQs: schema.org FAQPage alone and inside a page, CSV and JSON. */
final class FaqFiles {
  private static final Delimited CSV =
      Delimited.csv("question", "answer", "url", "category", "department", "updated");

  private static final List<String> CATEGORIES =
      List.of("Services > At home", "Services", "Streets");

  private final List<Map.Entry<String, String>> entries;

  FaqFiles(Residents residents) {
    this.entries = List.copyOf(residents.faq().entrySet());
  }

  void write(Export export) {
    page(export);
    html(export);
    csv(export);
    json(export);
  }

  /** One answer is missing, one is markup without words, and one entry is there twice. */
  private void page(Export export) {
    Records records = new Records();
    for (int i = 0; i < 14; i++) {
      ObjectNode question = question(entries.get(i));
      records.accept(Json.line(i < 7 ? dated(question, i) : question));
    }
    ObjectNode unanswered = question(entries.get(20));
    unanswered.remove("acceptedAnswer");
    records.insert(3, Json.line(unanswered), Fate.MISSING_FIELD);
    ObjectNode wordless = question(Map.entry("Where do I vote early?", "<p><br></p>"));
    records.insert(6, Json.line(wordless), Fate.EMPTY);
    records.repeat(1);
    String text =
        records.texts().stream()
            .collect(
                Collectors.joining(
                    ",\n",
                    "{\"@context\": \"https://schema.org\", \"@type\": \"FAQPage\","
                        + " \"mainEntity\": [\n",
                    "\n]}\n"));
    export.write("faqpage-json/faq.json", text, records);
  }

  /** The second of two scripts holds the FAQ, as an array of one; comments and entities around. */
  private void html(Export export) {
    Records records = new Records();
    entries.subList(14, 28).forEach(entry -> records.accept(Json.line(question(entry))));
    ObjectNode nameless = question(entries.get(30));
    nameless.remove("name");
    records.insert(4, Json.line(nameless), Fate.MISSING_FIELD);
    records.repeat(2);
    String list = String.join(",\n", records.texts()).replace("</", "<\\/");
    String text =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Frequently asked questions &ndash; City of Riverbend</title>
        <script>window.faq = {"open": true};</script>
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "GovernmentOrganization", "name": "City of Riverbend"}
        </script>
        <script type="application/ld+json">
        [{"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [
        %s
        ]}]
        </script>
        </head>
        <body>
        <h1>Frequently asked questions</h1>
        <!-- <script type="application/ld+json">{"@type": "FAQPage", "mainEntity": []}</script> -->
        <p>Don&rsquo;t see your question? Call&nbsp;311.</p>
        </body>
        </html>
        """
            .replace("%s", list);
    export.write("faqpage-html/faq.html", text, records);
  }

  private static ObjectNode question(Map.Entry<String, String> entry) {
    ObjectNode json = Json.object();
    json.put("@type", "Question");
    json.put("name", entry.getKey());
    json.putObject("acceptedAnswer").put("@type", "Answer").put("text", entry.getValue());
    return json;
  }

  /** The properties that schema.org has for where an entry stands, who answers, and its age. */
  private static ObjectNode dated(ObjectNode question, int number) {
    question.put("articleSection", "Services");
    question.putObject("about").put("@type", "Thing").put("name", "At home");
    question.putObject("maintainer").put("@type", "GovernmentOrganization").put("name", "311");
    question.put(
        number % 2 == 0 ? "dateModified" : "datePublished",
        "2025-1" + number % 3 + "-05T09:30:00-06:00");
    return question;
  }

  private void csv(Export export) {
    Records records = new Records();
    for (int i = 0; i < 16; i++) {
      records.accept(CSV.row(row(i)));
    }
    records.insert(5, CSV.row(row(20).put("answer", "")), Fate.MISSING_FIELD);
    records.insert(7, CSV.row(row(21).put("question", "")), Fate.MISSING_FIELD);
    records.insert(9, CSV.cut(row(22), 1), Fate.MALFORMED);
    records.repeat(2);
    export.writeMarked("faq-csv/faq.csv", CSV.header() + records.joined(), records);
  }

  private void json(Export export) {
    Records records = new Records();
    for (int i = 16; i < 30; i++) {
      records.accept(Json.line(row(i)));
    }
    ObjectNode unanswered = row(31);
    unanswered.remove("answer");
    records.insert(5, Json.line(unanswered), Fate.MISSING_FIELD);
    String broken = Json.line(row(32)).replaceFirst(",", "");
    records.insert(8, broken, Fate.MALFORMED);
    records.repeat(2);
    export.write("faq-json/faq.json", Json.array(records.texts()), records);
  }

  private ObjectNode row(int number) {
    Map.Entry<String, String> entry = entries.get(number);
    ObjectNode row = Json.object();
    row.put("question", entry.getKey());
    row.put("answer", entry.getValue());
    row.put("url", "https://riverbend.example/faq/" + (number + 1));
    row.put("category", CATEGORIES.get(number % CATEGORIES.size()));
    row.put("department", number % 3 == 0 ? "311 and Customer Service" : "");
    row.put("updated", "2026-0" + (number % 3 + 1) + "-15");
    return row;
  }
}
