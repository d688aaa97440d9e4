package voc.jobs.stage;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.nlp.corenlp.CoreNlpTagger;
import voc.nlp.learn.ModelException;
import voc.nlp.learn.ModelFile;
import voc.nlp.sentiment.SentimentModel;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.topic.LearnedTopics;
import voc.search.faq.CoverageModel;

/**
 * Models that {@code voc train} wrote, as bytes that travel with the tasks: where a task runs there
 * may be no such file. Checked when they are read; immutable.
 */
public final class TrainedModels implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No models: sentiment and coverage by the shipped ones, topics by the taxonomy alone. */
  public static final TrainedModels NONE = new TrainedModels(List.of(), null);

  private final ArrayList<Stored> models;

  /** Stays on the driver, where the FAQ is asked. */
  private final transient @Nullable CoverageModel coverage;

  private record Stored(String place, String kind, byte[] content) implements Serializable {}

  private TrainedModels(List<Stored> models, @Nullable CoverageModel coverage) {
    this.models = new ArrayList<>(models);
    this.coverage = coverage;
  }

  /**
   * Reads files of models.
   *
   * @throws ModelException if one is missing, no model or damaged, or if two judge sentiment, or
   *     two coverage
   */
  public static TrainedModels read(List<Path> files) throws IOException {
    List<Stored> models = new ArrayList<>();
    Path coverageFile = null;
    CoverageModel coverage = null;
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ModelException("there is no file " + file + "; correct the path, or train it");
      }
      byte[] content = Files.readAllBytes(file);
      if (CoverageModel.isOne(content)) {
        if (coverageFile != null) {
          throw new ModelException(
              coverageFile + " and " + file + " both judge coverage; name one of them");
        }
        coverageFile = file;
        coverage = coverage(content, file);
        continue;
      }
      models.add(
          new Stored(file.toString(), ModelFile.read(content, file.toString()).kind(), content));
    }
    TrainedModels read = new TrainedModels(models, coverage);
    read.check();
    return read;
  }

  private static CoverageModel coverage(byte[] content, Path file) {
    try {
      return CoverageModel.read(content, file.toString());
    } catch (IllegalArgumentException e) {
      throw new ModelException(String.valueOf(e.getMessage()));
    }
  }

  private void check() {
    Optional<String> first = Optional.empty();
    for (Stored model : models) {
      if (model.kind().equals(SentimentModel.KIND)) {
        if (first.isPresent()) {
          throw new ModelException(
              first.orElseThrow()
                  + " and "
                  + model.place()
                  + " both judge sentiment; name one of them");
        }
        first = Optional.of(model.place());
      } else if (!model.kind().equals(LearnedTopics.KIND)) {
        throw new ModelException(
            model.place()
                + " must be a model of sentiment, topics or coverage, got one of "
                + model.kind());
      }
    }
    sentiment();
    topics();
  }

  /** What judges whether the FAQ answers, where it was trained; only where the models were read. */
  public Optional<CoverageModel> coverage() {
    return Optional.ofNullable(coverage);
  }

  /** Labels of all models of topics, in their order. */
  public List<String> labels() {
    return topics().stream().flatMap(model -> model.labels().stream()).distinct().toList();
  }

  /** A tagger with these models. */
  CoreNlpTagger tagger(Taxonomy taxonomy) {
    CoreNlpTagger tagger = CoreNlpTagger.withTopics(taxonomy, topics());
    return sentiment().map(tagger::withSentiment).orElse(tagger);
  }

  private List<LearnedTopics> topics() {
    return models.stream()
        .filter(model -> model.kind().equals(LearnedTopics.KIND))
        .map(model -> LearnedTopics.read(model.content(), model.place()))
        .toList();
  }

  private Optional<SentimentModel> sentiment() {
    return models.stream()
        .filter(model -> model.kind().equals(SentimentModel.KIND))
        .map(
            model ->
                SentimentModel.read(ModelFile.read(model.content(), model.place()), model.place()))
        .findFirst();
  }
}
