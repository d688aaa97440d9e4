package voc.jobs.source.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                new Provenance("faq", "f.json", 3, 3)));
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
}
