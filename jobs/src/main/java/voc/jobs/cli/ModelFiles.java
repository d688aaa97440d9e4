package voc.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import voc.nlp.learn.ModelException;
import voc.nlp.learn.ModelFile;
import voc.nlp.sentiment.SentimentModel;
import voc.nlp.topic.LearnedTopics;
import voc.search.faq.CoverageModel;

/** Reads models that {@code voc train} wrote. */
final class ModelFiles {
  private ModelFiles() {}

  /**
   * A model of sentiment.
   *
   * @throws UsageException if the file is none
   */
  static SentimentModel sentiment(Path file) throws IOException {
    try {
      return SentimentModel.read(read(file), file.toString());
    } catch (ModelException e) {
      throw new UsageException("--model: " + e.getMessage());
    }
  }

  /**
   * A model of topics.
   *
   * @throws UsageException if the file is none
   */
  static LearnedTopics topics(Path file) throws IOException {
    read(file);
    try {
      return LearnedTopics.read(file);
    } catch (ModelException e) {
      throw new UsageException("--model: " + e.getMessage());
    }
  }

  /**
   * A model of coverage.
   *
   * @throws UsageException if the file is none
   */
  static CoverageModel coverage(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--model: there is no file " + file + "; correct the path");
    }
    try {
      return CoverageModel.read(Files.readAllBytes(file), file.toString());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--model: " + e.getMessage());
    }
  }

  private static ModelFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--model: there is no file " + file + "; correct the path");
    }
    return ModelFile.read(file);
  }
}
