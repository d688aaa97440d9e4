package voc.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import voc.core.Feedback;
import voc.jobs.config.Format;
import voc.jobs.source.SampleFiles.Sample;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.record.LoadResult;

/** The sample city's file in every format is read as the one who wrote it expects. */
class SampleFormatsTest {
  private static final Path EXPECTED = SampleFiles.CITY.resolve("formats/expected.json");

  @TestFactory
  Stream<DynamicTest> theRecordsOfEachSampleFileAreWhatWasPlanted() throws IOException {
    JsonNode expected = expected();
    return SampleFiles.samples().stream()
        .flatMap(sample -> tests(sample, SampleFiles.files(), expected));
  }

  @Test
  void theConfigurationReadsEverySampleFileAndEveryFormat() throws IOException {
    Set<String> read = new TreeSet<>();
    Set<Format> formats = new TreeSet<>();
    for (Sample<?> sample : SampleFiles.samples()) {
      formats.add(sample.input().format());
      for (InputFile file : SampleFiles.files().list(sample.input())) {
        read.add(stored(file));
      }
    }
    Set<String> written = new TreeSet<>();
    expected().fieldNames().forEachRemaining(written::add);
    assertThat(read).isEqualTo(written);
    assertThat(formats).containsExactly(Format.values());
  }

  private static <T> Stream<DynamicTest> tests(
      Sample<T> sample, InputFiles files, JsonNode expected) {
    Map<String, List<InputFile>> stored = new TreeMap<>();
    try {
      for (InputFile file : files.list(sample.input())) {
        stored.computeIfAbsent(stored(file), name -> new ArrayList<>()).add(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return stored.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    sample + " " + entry.getKey(),
                    () -> {
                      List<LoadResult<T>> results = new ArrayList<>();
                      for (InputFile file : entry.getValue()) {
                        results.addAll(sample.read(files, file));
                      }
                      assertThat(Outcome.of(results, sample).toString())
                          .as(() -> String.join("\n", Reads.rejects(results)))
                          .isEqualTo(Outcome.of(expected.path(entry.getKey())).toString());
                    }));
  }

  /** As {@code expected.json} calls it: below the folder of formats. */
  private static String stored(InputFile file) {
    return SampleFiles.storedName(file).replaceFirst("^formats/", "");
  }

  private static JsonNode expected() throws IOException {
    return JsonMapper.builder().build().readTree(EXPECTED.toFile());
  }

  /** What became of the records of a file, as {@code expected.json} counts it. */
  private record Outcome(
      long records,
      long accepted,
      Map<String, Long> rejected,
      long duplicates,
      long corrected,
      long leftOut) {

    static Outcome of(JsonNode expected) {
      Map<String, Long> rejected = new TreeMap<>();
      expected
          .path("rejected")
          .properties()
          .forEach(reason -> rejected.put(reason.getKey(), reason.getValue().asLong()));
      return new Outcome(
          expected.path("records").asLong(),
          expected.path("accepted").asLong(),
          rejected,
          expected.path("duplicates").asLong(),
          expected.path("corrected").asLong(),
          expected.path("left_out").asLong());
    }

    static <T> Outcome of(List<LoadResult<T>> results, Sample<T> sample) {
      Map<String, Long> rejected = new TreeMap<>();
      Map<String, T> kept = new HashMap<>();
      long duplicates = 0;
      long corrected = 0;
      long leftOut = 0;
      for (LoadResult<T> result : results) {
        if (result instanceof LoadResult.Rejected<T> reject) {
          rejected.merge(reject.reject().reason().label(), 1L, Long::sum);
        } else if (result instanceof LoadResult.Accepted<T> accepted) {
          String id = sample.id().apply(accepted.value());
          T earlier = kept.putIfAbsent(id, accepted.value());
          if (earlier != null) {
            duplicates++;
            int change = later(accepted.value(), earlier);
            corrected += change == 0 ? 0 : 1;
            if (change > 0) {
              kept.put(id, accepted.value());
            }
          }
        } else {
          leftOut++;
        }
      }
      return new Outcome(results.size(), kept.size(), rejected, duplicates, corrected, leftOut);
    }

    /** Over 0 where the value is of a later update than the other, under 0 where of an earlier. */
    private static int later(Object value, Object other) {
      return value instanceof Feedback feedback && other instanceof Feedback before
          ? moment(feedback.updated()).compareTo(moment(before.updated()))
          : 0;
    }

    private static Instant moment(@Nullable Instant updated) {
      return updated == null ? Instant.MIN : updated;
    }
  }
}
