package voc.jobs.source.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class FaqReaderTest {
  private static List<LoadResult<FaqEntry>> read(String faq, String content) {
    FaqReader reader =
        new FaqReader(
            Reads.config(
                    "sources: [{name: o, format: open311-json, path: o.json, zone: UTC}]\nfaq:\n  - "
                        + faq
                        + "\n")
                .faq()
                .get(0));
    return Reads.all(
        reader.read(
            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
            Reads.file("f.json")));
  }

  private static final String PAGE = "{name: faq, format: faqpage-json, path: f.json}";

  @Test
  void thePagesQuestionsAreReadInPlainText() {
    List<LoadResult<FaqEntry>> results =
        read(
            PAGE,
            """
            {"@context": "https://schema.org", "@type": "FAQPage",
             "mainEntity": [
               {"@type": "Question", "@id": "#bins", "name": "When are bins &amp; bags collected?",
                "acceptedAnswer": {"@type": "Answer",
                  "text": "<p>On <b>Mondays</b>.</p><ul><li>Before 7&nbsp;am</li></ul>"},
                "url": "https://example.gov/faq#bins"},
               {"@type": "Question", "name": "No answer?"},
               17
             ]}
            """);

    assertThat(Reads.accepted(results))
        .containsExactly(
            new FaqEntry(
                "faq:#bins",
                "When are bins & bags collected?",
                "On Mondays.\nBefore 7 am",
                "https://example.gov/faq#bins",
                new Provenance("faq", "f.json", 3, 1)));
    assertThat(Reads.rejects(results))
        .containsExactly(
            "7 missing field: the question has no field \"acceptedAnswer.text\"; add the answer's"
                + " words there",
            "8 malformed: a question is no JSON object; write it in braces");
  }

  @Test
  void aPageThatIsBrokenOrNoFaqIsToldSo() {
    assertThat(Reads.rejects(read(PAGE, "{\"a\": 1}")))
        .containsExactly(
            "1 malformed: the page has no questions under \"mainEntity\"; is it a schema.org"
                + " FAQPage?");
    assertThat(
            Reads.rejects(
                read(
                    PAGE,
                    "{\"mainEntity\": [\n{\"name\": \"A?\", \"acceptedAnswer\": {\"text\":"
                        + " \"b\"}},\n{\"name\": ")))
        .containsExactly(
            "3 malformed: the page is not valid JSON here, nothing below it is read; correct it");
  }

  @Test
  void mappedEntriesKeepTheirIdsOrAreKnownByTheirQuestion() {
    String faq = "{name: c, format: json, path: f.json, question: q, answer: a, where: {t: faq}";
    String content =
        """
        [{"t": "faq", "n": "1", "q": "What is x? ", "a": "x < y"},
         {"t": "other", "n": "2", "q": "?", "a": ""},
         {"t": "faq", "n": "3", "q": "What?", "a": "<br>"}]
        """;

    List<LoadResult<FaqEntry>> results = read(faq + ", id: n}", content);

    assertThat(Reads.accepted(results))
        .containsExactly(
            new FaqEntry("c:1", "What is x?", "x < y", null, new Provenance("c", "f.json", 1, 1)));
    assertThat(results.get(1)).isInstanceOf(LoadResult.LeftOut.class);
    assertThat(Reads.rejects(results))
        .containsExactly("3 empty: the entry's answer has no words; write it or remove the entry");
    assertThat(Reads.accepted(read(faq + "}", content)).get(0).id()).matches("c:[0-9a-f]{16}");
  }

  private static final String HTML = "{name: faq, format: faqpage-html, path: f.html}";

  @Test
  void theScriptsOfAWebPageAreReadWithTheirLines() {
    List<LoadResult<FaqEntry>> results =
        read(
            HTML,
            """
            <!doctype html><html><body><p>Broken <b>here
            <script>var mainEntity = 1;</script>
            <script type="application/ld+json">{"@type": "Organization", "mainEntity":
              {"@type": "Thing", "name": "no question"}}</script>
            <script type="application/ld+json">
            {"@graph": [{"@type": "FAQPage", "mainEntity": [
              {"@type": "Question", "name": "A?", "acceptedAnswer": {"text": "B."}}]}]}
            </script>
            <script type='application/ld+json'>
            {"mainEntity": [ {"name": "C?", "acceptedAnswer": [{"text": "D."}]},
             {"name": oops
            </script>
            """);

    assertThat(Reads.accepted(results))
        .extracting(FaqEntry::question, FaqEntry::answer, entry -> entry.provenance().line())
        .containsExactly(tuple("A?", "B.", 7L), tuple("C?", "D.", 10L));
    assertThat(Reads.rejects(results))
        .containsExactly(
            "11 malformed: the page is not valid JSON here, nothing below it is read; correct it");
  }

  @Test
  void usualColumnsNeedNoMapping() {
    List<LoadResult<FaqEntry>> results =
        read(
            "{name: c, format: csv, path: f.csv}",
            "Question,ANSWER,Url,Department,updated,Id\nWhat?,This.,https://x.gov,water,2026-01-01,7\n"
                + "Why?,That.,,,,\n");

    assertThat(Reads.accepted(results).get(0))
        .isEqualTo(
            new FaqEntry(
                "c:7",
                "What?",
                "This.",
                "https://x.gov",
                List.of(),
                "water",
                LocalDate.of(2026, 1, 1),
                new Provenance("c", "f.json", 2, 1)));
    assertThat(Reads.accepted(results).get(1).id()).matches("c:[0-9a-f]{16}");
  }

  @Test
  void aPageTellsWhereAnEntryStandsWhoAnswersForItAndHowOldItIs() {
    List<FaqEntry> entries =
        Reads.accepted(
            read(
                PAGE,
                """
                {"mainEntity": [
                 {"name": "A?", "dateModified": "2025-03-04T23:30:00-06:00",
                  "articleSection": ["Home", "Waste"], "about": {"@type": "Thing", "name": "Bins"},
                  "keywords": "bins, , bags", "maintainer": {"name": "Public Works"},
                  "acceptedAnswer": {"text": "a", "dateModified": "2025-03-09"}},
                 {"name": "B?", "author": {"@type": "Organization", "name": "nobody"},
                  "datePublished": "March 5, 2024",
                  "acceptedAnswer": {"text": "b", "datePublished": "someday",
                    "author": {"@type": "GovernmentOrganization", "name": "City Clerk"}}},
                 {"name": "C?", "about": "Permits", "acceptedAnswer": {"text": "c",
                    "author": {"@type": "Person", "name": "somebody"}}}]}
                """));

    assertThat(entries)
        .extracting(FaqEntry::headings, FaqEntry::department, FaqEntry::updated)
        .containsExactly(
            tuple(
                List.of("Home", "Waste", "Bins", "bins", "bags"),
                "Public Works",
                LocalDate.of(2025, 3, 9)),
            tuple(List.of(), "City Clerk", LocalDate.of(2024, 3, 5)),
            tuple(List.of("Permits"), null, null));
  }

  @Test
  void mappedColumnsTellHeadingsDepartmentAndDay() {
    List<FaqEntry> entries =
        Reads.accepted(
            read(
                "{name: c, format: csv, path: f.csv, heading: Path, department: Office,"
                    + " updated: Reviewed}",
                "question,answer,Path,Office,Reviewed\nA?,a,Home > Waste | Bins,Water,1/31/2026\n"
                    + "B?,b,,,2026-02-30\n"));

    assertThat(entries)
        .extracting(FaqEntry::headings, FaqEntry::department, FaqEntry::updated)
        .containsExactly(
            tuple(List.of("Home", "Waste", "Bins"), "Water", LocalDate.of(2026, 1, 31)),
            tuple(List.of(), null, null));
  }

  @Test
  void anArrayOfQuestionsWithIdsNeedsNoMapping() {
    assertThat(
            Reads.accepted(
                read(
                    "{name: c, format: json, path: f.json}",
                    "[{\"id\": 3, \"question\": \"A?\", \"answer\": \"a\","
                        + " \"headings\": [\"Home\", \"Waste\"]}]")))
        .extracting(FaqEntry::id, FaqEntry::question, FaqEntry::answer, FaqEntry::headings)
        .containsExactly(tuple("c:3", "A?", "a", List.of("Home", "Waste")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-12-31 | 2025-12-31",
        "2025-12-31T23:59:59Z | 2025-12-31",
        "2025-12-31 08:00 | 2025-12-31",
        "20251231 | 2025-12-31",
        "12/31/2025 | 2025-12-31",
        "December 31, 2025 | 2025-12-31",
        "dec 31, 2025 | 2025-12-31",
        "31 December 2025 | 2025-12-31",
        "31/12/2025 |",
        "2025-02-29 |",
        "1899-12-31 |",
        "2025-12-31x |",
        "last week |"
      })
  void theDayOfAChangeIsReadAsWrittenOrIsNotKnown(String text, @Nullable LocalDate day) {
    assertThat(UpdateDay.of(text)).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void whateverAPageHoldsItIsReadInTime() {
    String nested = "{\"mainEntity\": ".repeat(10_000);
    String deep = "<div>".repeat(10_000) + "<script type=application/ld+json>" + nested;
    String long10 =
        "{\"mainEntity\": {\"name\": \""
            + "<a ".repeat(3_000_000)
            + "\", \"acceptedAnswer\": {\"text\": \"b\"}}}";

    for (String content :
        List.of(
            "",
            "\u0000\u0000",
            nested,
            "[".repeat(100_000),
            deep,
            "<script type=application/ld+json>")) {
      for (String faq : List.of(PAGE, HTML)) {
        assertThat(Reads.rejects(read(faq, content))).hasSize(1);
      }
    }
    assertThat(Reads.rejects(read(PAGE, long10)))
        .containsExactly(
            "1 malformed: the entry's question must have at most 200000 characters, got 8999999;"
                + " shorten it, or split the entry");
    assertThat(Reads.rejects(read(HTML, "<p>".repeat(300_000)))).hasSize(1);
    assertThat(PlainText.of("<p>a".repeat(40_000)).length()).isEqualTo(79_999);
    assertThat(
            Reads.rejects(
                read(
                    PAGE,
                    "{\"mainEntity\": {\"@id\": \""
                        + "i".repeat(600)
                        + "\", \"name\": \"a\", \"acceptedAnswer\": {\"text\": \"b\"}}}")))
        .singleElement()
        .asString()
        .startsWith("1 malformed: id must have at most 512 characters, got 600");
  }
}
