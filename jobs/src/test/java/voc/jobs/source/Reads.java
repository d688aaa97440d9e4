package voc.jobs.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import voc.core.Feedback;
import voc.core.Reject;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.VocConfig;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;

/** Reads small texts through a real configuration. */
public final class Reads {
  /** No test data is of a later time. */
  public static final Instant LATEST = Instant.parse("2030-01-01T00:00:00Z");

  private Reads() {}

  /** The configuration with these lines under it. */
  public static VocConfig config(String yaml) {
    try {
      Path folder = Files.createTempDirectory("voc-config");
      Path file = Files.writeString(folder.resolve("voc.yaml"), "warehouse: w\n" + yaml);
      VocConfig config = ConfigReader.of(Map.of()).read(file);
      Files.delete(file);
      Files.delete(folder);
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static InputFile file(String name) {
    return new InputFile("/data/" + name, name, 1, Instant.parse("2026-02-03T04:05:06Z"));
  }

  public static List<LoadResult<Feedback>> feedback(VocConfig config, String name, byte[] content) {
    SourceReader format = SourceReader.of(config.sources().get(0), config.departments(), LATEST);
    return all(format.read(new ByteArrayInputStream(content), file(name)));
  }

  public static List<LoadResult<Feedback>> feedback(VocConfig config, String name, String content) {
    return feedback(config, name, content.getBytes(StandardCharsets.UTF_8));
  }

  public static <T> List<LoadResult<T>> all(LoadResults<T> results) {
    List<LoadResult<T>> list = new ArrayList<>();
    try (results) {
      results.forEachRemaining(list::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  public static <T> List<T> accepted(List<LoadResult<T>> results) {
    List<T> values = new ArrayList<>();
    for (LoadResult<T> result : results) {
      if (result instanceof LoadResult.Accepted<T> accepted) {
        values.add(accepted.value());
      }
    }
    return values;
  }

  /** Each reject as {@code line reason: detail}. */
  public static <T> List<String> rejects(List<LoadResult<T>> results) {
    List<String> rejects = new ArrayList<>();
    for (LoadResult<T> result : results) {
      if (result instanceof LoadResult.Rejected<T> rejected) {
        Reject reject = rejected.reject();
        rejects.add(
            reject.provenance().line() + " " + reject.reason().label() + ": " + reject.detail());
      }
    }
    return rejects;
  }
}
