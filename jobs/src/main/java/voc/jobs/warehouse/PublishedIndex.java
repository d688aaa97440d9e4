package voc.jobs.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import voc.search.MentionQuery;
import voc.search.MentionResults;
import voc.search.Original;
import voc.search.lucene.IndexTraces;
import voc.search.lucene.ShardedIndex;

/**
 * The index of a run, all shards as one. Shards on this machine are read in place; others are
 * copied to a temporary folder, which {@link #close} removes. Thread-safe.
 */
public final class PublishedIndex implements AutoCloseable {
  private final String run;
  private final ShardedIndex index;
  private final List<Path> shards;
  private final @Nullable Path copies;

  private PublishedIndex(String run, List<Path> shards, @Nullable Path copies) throws IOException {
    this.run = run;
    this.index = ShardedIndex.open(shards);
    this.shards = List.copyOf(shards);
    this.copies = copies;
  }

  /**
   * Opens the index of a run.
   *
   * @throws WarehouseException if the run has none, or it is not the one that was published
   */
  public static PublishedIndex open(RunFolder run, Configuration hadoop) throws IOException {
    List<org.apache.hadoop.fs.Path> shards = run.shards();
    if (shards.isEmpty()) {
      throw new WarehouseException(
          "run " + run.id() + " has no index at " + run.index() + "; publish anew with `voc run`");
    }
    if (run.isComplete()) {
      requireAll(run, shards);
      Intact.requireIndex(run);
    }
    if (run.path().toUri().getScheme().equals("file")) {
      List<Path> local = shards.stream().map(shard -> Path.of(shard.toUri())).toList();
      return new PublishedIndex(run.id(), local, null);
    }
    Path copies = Files.createTempDirectory("voc-index-");
    boolean opened = false;
    try {
      PublishedIndex index = copied(run.id(), shards, copies, hadoop);
      opened = true;
      return index;
    } finally {
      if (!opened) {
        deleteAll(copies);
      }
    }
  }

  private static void requireAll(RunFolder run, List<org.apache.hadoop.fs.Path> shards)
      throws IOException {
    if (shards.size() != run.manifest().index().shards()) {
      throw new WarehouseException(
          run.index()
              + " must hold "
              + run.manifest().index().shards()
              + " shards as published, got "
              + shards.size()
              + "; restore them from a copy or publish anew with `voc run`");
    }
  }

  private static PublishedIndex copied(
      String run, List<org.apache.hadoop.fs.Path> shards, Path copies, Configuration hadoop)
      throws IOException {
    List<Path> local = new ArrayList<>();
    for (org.apache.hadoop.fs.Path shard : shards) {
      Path copy = copies.resolve(shard.getName());
      shard
          .getFileSystem(hadoop)
          .copyToLocalFile(false, shard, new org.apache.hadoop.fs.Path(copy.toUri()), true);
      local.add(copy);
    }
    return new PublishedIndex(run, local, copies);
  }

  /** How many mentions it holds. */
  public long size() {
    return index.size();
  }

  public MentionResults search(MentionQuery query) throws IOException {
    return index.search(query);
  }

  /** The mention with this id, else the mentions of the feedback with this id. */
  public Original original(String id) throws IOException {
    return index.original(id);
  }

  /** The mentions nearest to others, save those themselves. */
  public MentionResults similar(Original original, MentionQuery filters) throws IOException {
    return index.similar(original, filters);
  }

  /**
   * Makes sure that it can be searched by meaning.
   *
   * @throws WarehouseException if it holds mentions, and none has a vector
   */
  public void requireVectors() throws IOException {
    if (index.size() > 0 && !index.hasVectors()) {
      throw new WarehouseException(
          "run "
              + run
              + " has no vectors to search by meaning: an earlier version published it, or none of"
              + " its sentences is English; publish anew with `voc run`, or search by words");
    }
  }

  /**
   * What it holds of somebody, also where no search would show it.
   *
   * @param isTheirs whether a text is somebody's
   */
  public IndexTraces traces(Predicate<String> isTheirs) throws IOException {
    return IndexTraces.in(shards, isTheirs);
  }

  @Override
  public void close() throws IOException {
    index.close();
    if (copies != null) {
      deleteAll(copies);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(PublishedIndex::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
