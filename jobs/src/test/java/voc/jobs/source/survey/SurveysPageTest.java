package voc.jobs.source.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import voc.jobs.config.Format;
import voc.jobs.source.Reads;

class SurveysPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyExampleOfThePageIsAValidConfiguration() throws IOException {
    Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/sources-surveys.md")));
    List<Format> formats = new ArrayList<>();
    while (examples.find()) {
      Reads.config(examples.group(1))
          .sources()
          .forEach(source -> formats.add(source.input().format()));
    }

    assertThat(formats)
        .containsExactly(
            Format.TOUCHPOINTS_A11_CSV,
            Format.TOUCHPOINTS_FORM_CSV,
            Format.QUALTRICS_CSV,
            Format.SURVEYMONKEY_CSV,
            Format.CSV,
            Format.TSV,
            Format.JSON);
  }
}
