package voc.jobs.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.FaqEntry;
import voc.core.Question;
import voc.core.Reject;
import voc.jobs.PatternRedactors;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.file.LocalInputFiles;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Pseudonyms;

class ReferenceReaderTest {
  @TempDir Path folder;

  @BeforeEach
  void survey() throws IOException {
    write("s.csv", "id,said,when\n1,Hello there.,2026-03-01\n");
  }

  @Test
  void aRepeatedFaqEntryIsRejectedAndTwoFaqsMayUseTheSameIds() throws IOException {
    write(
        "a.json",
        "[{\"q\":\"Where?\",\"a\":\"Here.\",\"n\":1},\n{\"q\":\"Where?\",\"a\":\"There.\",\"n\":1}]");
    write("b.json", "[{\"q\":\"When?\",\"a\":\"Now.\",\"n\":1}]");

    ReferenceInputs inputs =
        read(
            """
            faq:
              - {name: city, format: json, path: a.json, id: n, question: q, answer: a}
              - {name: water, format: json, path: b.json, id: n, question: q, answer: a}
            """);

    assertThat(inputs.faq()).extracting(FaqEntry::id).containsExactly("city:1", "water:1");
    assertThat(inputs.rejects())
        .extracting(Reject::detail)
        .containsExactly("the same record as in a.json:1, which is kept");
    assertThat(inputs.counts())
        .extracting(
            FileCount::read, FileCount::accepted, FileCount::rejected, FileCount::duplicates)
        .containsExactly(tuple(2L, 1L, 0L, 1L), tuple(1L, 1L, 0L, 0L));
  }

  @Test
  void searchesAfterTheAsOfDayDoNotCount() throws IOException {
    write("log.csv", "q,n,r,day\nrats,5,0,2026-03-31\nheat,4,0,2026-04-01\n");

    ReferenceInputs inputs =
        read(
            """
            searches:
              - {name: site, format: csv, path: log.csv, query: q, searches: n, results: r, zone: America/Chicago, time: {column: day, patterns: [uuuu-MM-dd]}}
            """);

    assertThat(inputs.searches()).extracting(Question::text).containsExactly("rats");
    assertThat(inputs.rejects())
        .extracting(Reject::detail)
        .containsExactly(
            "time must not lie after the as-of day 2026-03-31, got 2026-04-01; correct it, or run"
                + " with a later --as-of to include it");
  }

  @Test
  void thePolicyThatHoldsEverywhereIsThatOfSearchesAndOfTheFaq() throws IOException {
    write(
        "log.csv",
        "q,n,r\npothole at 12 Quilzek Street,1,0\ncall 617-555-1234,2,0\nplate BCD 1234,1,0\n");
    write("faq.csv", "Q,A\nWhom do I ask?,Call 617-555-1234 or write to a@example.org.\n");

    ReferenceInputs inputs =
        read(
            """
            privacy: {redaction: {phone: hash, address: all, email: keep}}
            faq:
              - {name: faq, format: csv, path: faq.csv, question: Q, answer: A}
            searches:
              - {name: site, format: csv, path: log.csv, query: q, searches: n, results: r, zone: UTC}
            """);

    assertThat(inputs.searches())
        .extracting(Question::text)
        .satisfiesExactly(
            pothole -> assertThat(pothole).isEqualTo("pothole at [ADDRESS]"),
            call -> assertThat(call).matches("call \\[PHONE-[0-9a-f]{12}\\]"),
            plate -> assertThat(plate).isEqualTo("plate [PLATE]"));
    String code = inputs.searches().get(1).text().substring("call ".length());
    assertThat(inputs.faq().get(0).answer())
        .isEqualTo("Call " + code + " or write to a@example.org.");
  }

  @Test
  void nothingThatAnEntryOrASearchTellsIsLostInRedaction() throws IOException {
    write(
        "faq.csv",
        "question,answer,url,category,department,updated\n"
            + "When?,Now.,https://x.gov/1,Home > Pay at 617-555-1234,  WATER Utility,2025-11-03\n"
            + "Where?,Here.,,,Sign Shop,\n"
            + "Why?,So.,,,,\n");
    write("log.csv", "query,searches,results,clicks\nrats,5,3,2\nheat,4,0,\n");

    ReferenceInputs inputs =
        read(
            """
            departments: {water: Water Utility}
            faq: [{name: faq, format: csv, path: faq.csv}]
            searches: [{name: site, format: csv, path: log.csv}]
            """);

    assertThat(inputs.faq())
        .extracting(FaqEntry::url, FaqEntry::headings, FaqEntry::department, FaqEntry::updated)
        .containsExactly(
            tuple(
                "https://x.gov/1",
                List.of("Home", "Pay at [PHONE]"),
                "water",
                LocalDate.of(2025, 11, 3)),
            tuple(null, List.of(), "Sign Shop", null),
            tuple(null, List.of(), null, null));
    assertThat(inputs.searches())
        .extracting(Question::clicks, Question::zeroResults, Question::unmet)
        .containsExactly(tuple(2.0, false, 3.0), tuple(null, true, 4.0));
  }

  @Test
  void aFailureWhileASearchIsRedactedDoesNotQuoteIt() throws IOException {
    write("log.csv", "q,n,r\nBREAK for quilzek,1,0\n");

    assertThatThrownBy(
            () ->
                read(
                    """
                    searches:
                      - {name: site, format: csv, path: log.csv, query: q, searches: n, results: r, zone: UTC}
                    """))
        .hasMessageContaining("log.csv:2: java.lang.IllegalStateException while this record")
        .hasMessageNotContaining("quilzek")
        .hasNoCause();
  }

  private ReferenceInputs read(String more) throws IOException {
    Path file =
        write(
            "voc.yaml",
            """
            warehouse: w
            sources:
              - {name: s, format: csv, path: s.csv, zone: UTC, channel: survey, id: id, time: {column: when, patterns: [ISO]}, texts: [{column: said}]}
            """
                + more);
    VocConfig config = ConfigReader.of(Map.of()).read(file);
    return new ReferenceReader(
            config,
            new LocalInputFiles(folder),
            new FeedbackRedactor(
                new PatternRedactors(),
                PatternRedactor.forUnitedStates(),
                new Pseudonyms("a secret"),
                config.privacy().redaction()),
            LocalDate.of(2026, 3, 31),
            Reads.LATEST)
        .read();
  }

  private Path write(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(UTF_8));
  }
}
