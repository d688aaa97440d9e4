package voc.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A handful of records, one of them faulty, with an FAQ and a search log. */
final class TinyCity {
  private TinyCity() {}

  /**
   * Writes inputs and configuration.
   *
   * @return the configuration
   */
  static Path write(Path folder, double maxRejectShare) throws IOException {
    Files.writeString(
        folder.resolve("survey.csv"),
        """
        Id,When,Dept,Text
        1,2026-03-01,sanitation,My trash was not picked up again. This is awful!
        2,2026-03-02,sanitation,How do I get a new recycling cart?
        3,2026-03-03,public-works,There is a huge pothole on Elm Street.
        4,soon,public-works,The street light is broken.
        """);
    Files.writeString(
        folder.resolve("faq.csv"),
        "Q,A\nHow do I pay a parking ticket?,Pay online or at City Hall.\n");
    Files.writeString(
        folder.resolve("searches.csv"), "Query,Results\nrecycling cart,0\nparking ticket,3\n");
    return Files.writeString(
        folder.resolve("voc.yaml"),
        String.format(
            Locale.ROOT,
            """
            warehouse: warehouse
            limits: {max_reject_share: %s}
            departments: {sanitation: Sanitation, public-works: Public Works}
            sources:
              - name: survey
                format: csv
                path: survey.csv
                zone: America/Chicago
                channel: survey
                id: Id
                time: {column: When}
                department: {column: Dept}
                texts: [{column: Text}]
            faq: [{name: faq, format: csv, path: faq.csv, question: Q, answer: A}]
            searches: [{name: searches, format: csv, path: searches.csv, query: Query, results: Results}]
            """,
            maxRejectShare));
  }
}
