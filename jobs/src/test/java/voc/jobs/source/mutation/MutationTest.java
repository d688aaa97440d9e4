package voc.jobs.source.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.jobs.source.SampleFiles;
import voc.jobs.source.SampleFiles.Sample;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.file.LocalInputFiles;
import voc.jobs.source.record.LoadResult;

/**
 * Breaks every sample file in every way, and reads what is left: the loader never throws, never
 * hangs, and loses no record.
 *
 * <ul>
 *   <li>{@code -Dmutations=10000}: how many; 500 if not given.
 *   <li>{@code -Dmutation=1234}: that one alone, as a failure names it. Its bytes are kept in
 *       {@code target/mutation-1234}.
 * </ul>
 */
class MutationTest {
  private static final long SEED = 20_260_101;
  private static final int FEW = 500;
  private static final Duration MOST_CPU = Duration.ofSeconds(2);

  /** Enough to see a pattern; a loader that is broken altogether need not break all of them. */
  private static final int MOST_FAILURES = 20;

  private static final String SECRET = "secret-of-this-machine-4711";

  @TempDir Path folder;
  private final CpuLimit limit = new CpuLimit(MOST_CPU);
  private List<Target> targets = List.of();
  private Path outside = Path.of("");

  /** A sample file to break. */
  private record Target(Sample<?> sample, Path path, byte[] bytes) {}

  @BeforeEach
  void findTheSampleFiles() throws IOException {
    outside = Files.writeString(folder.resolve("outside.txt"), SECRET);
    List<Target> found = new ArrayList<>();
    for (Sample<?> sample : SampleFiles.samples()) {
      for (Path path : SampleFiles.stored(sample)) {
        found.add(new Target(sample, path, Files.readAllBytes(path)));
      }
    }
    targets = List.copyOf(found);
  }

  @Test
  void noBrokenFileStopsTheLoaderOrLosesARecord() throws IOException {
    // Unbroken first: classes are loaded and compiled when the first limit counts.
    for (Target target : targets) {
      assertThat(failure(target, target.bytes(), folder)).as(target.path().toString()).isNull();
    }
    Integer only = Integer.getInteger("mutation");
    int from = only == null ? 0 : only;
    int to = only == null ? Integer.getInteger("mutations", FEW) : only + 1;
    List<String> failures = new ArrayList<>();
    for (int index = from; index < to && failures.size() < MOST_FAILURES; index++) {
      String failure = failureOf(index, only == null ? folder : kept(index));
      if (failure != null) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      fail(
          failures.size()
              + " broken files were not read as they should:\n"
              + String.join("\n", failures));
    }
  }

  private @Nullable String failureOf(int index, Path where) throws IOException {
    Target target = targets.get(index % targets.size());
    SplittableRandom chance = new SplittableRandom(SEED + index);
    Mutation mutation = Mutation.any(chance);
    byte[] broken = mutation.apply(target.bytes(), chance, outside);
    String failure = failure(target, broken, where);
    return failure == null
        ? null
        : target.path().getFileName()
            + " of "
            + target.sample()
            + ", "
            + mutation
            + ", seed "
            + SEED
            + ", -Dmutation="
            + index
            + ": "
            + failure;
  }

  /** Why a file can't be loaded as it should; null where all is well. */
  private @Nullable String failure(Target target, byte[] bytes, Path where) throws IOException {
    Path name = Objects.requireNonNull(target.path().getFileName());
    Path file = Files.write(where.resolve(name), bytes);
    try {
      check(target.sample(), file);
      return null;
    } catch (Throwable e) {
      // Whatever it is, it is what the test looks for.
      return describe(e);
    } finally {
      if (where.equals(folder)) {
        Files.delete(file);
      }
    }
  }

  private <T> void check(Sample<T> sample, Path path) throws Exception {
    InputFiles files = new LocalInputFiles(folder);
    Map<InputFile, List<LoadResult<T>>> read = limit.call(() -> read(sample, files, path));
    assertThat(read).as("the file, or what is packed in it").isNotEmpty();
    read.forEach(
        (file, results) -> {
          Accounting.check(file, results);
          for (LoadResult<T> result : results) {
            assertThat(result.toString().contains(SECRET))
                .as("record %s holds the file outside", result.provenance())
                .isFalse();
          }
        });
  }

  private static <T> Map<InputFile, List<LoadResult<T>>> read(
      Sample<T> sample, InputFiles files, Path path) throws IOException {
    Map<InputFile, List<LoadResult<T>>> read = new LinkedHashMap<>();
    for (InputFile file : files.list(path.toString())) {
      read.put(file, sample.read(files, file));
    }
    return read;
  }

  private static Path kept(int index) throws IOException {
    return Files.createDirectories(Path.of("target/mutation-" + index));
  }

  /** What went wrong; where it was thrown too, unless the message says all. */
  private static String describe(Throwable e) {
    if (e instanceof AssertionError) {
      return String.valueOf(e.getMessage());
    }
    return e
        + Arrays.stream(e.getStackTrace())
            .limit(12)
            .map(frame -> "\n    " + frame)
            .collect(Collectors.joining());
  }
}
