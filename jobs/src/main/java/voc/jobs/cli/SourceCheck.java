package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import voc.core.Reject;
import voc.core.RejectReason;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.rule.ContentIds;
import voc.jobs.source.rule.SeenHashes;
import voc.jobs.stage.FileCount;

/**
 * What a run would take of one input: the counts of its files, and the first reject for each
 * reason. Of records of the same id the one that is read first counts as accepted; a run keeps the
 * one of the latest update, which may stand in another file. Not thread-safe.
 */
final class SourceCheck {
  private final String name;
  private final FileCount.Kind kind;
  private final Map<RejectReason, Reject> first = new EnumMap<>(RejectReason.class);
  private final List<FileCount> files = new ArrayList<>();

  /** Opens one file as records. */
  interface Opener<T> {
    LoadResults<T> open(InputFile file) throws IOException;
  }

  private SourceCheck(String name, FileCount.Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  /**
   * Reads all files of an input.
   *
   * @param id the id of what a record says
   * @param taken what else is to be counted of the accepted ones
   */
  static <T> SourceCheck of(
      String name,
      FileCount.Kind kind,
      List<InputFile> files,
      Opener<T> opener,
      Function<T, String> id,
      Consumer<T> taken)
      throws IOException {
    SourceCheck check = new SourceCheck(name, kind);
    SeenHashes ids = new SeenHashes();
    for (InputFile file : files) {
      try (LoadResults<T> results = opener.open(file)) {
        check.files.add(check.count(file, results, id, ids, taken));
      }
    }
    return check;
  }

  private <T> FileCount count(
      InputFile file,
      LoadResults<T> results,
      Function<T, String> id,
      SeenHashes ids,
      Consumer<T> then) {
    SortedMap<RejectReason, Long> reasons = new TreeMap<>();
    long read = 0;
    long accepted = 0;
    long leftOut = 0;
    while (results.hasNext()) {
      LoadResult<T> result = results.next();
      if (result instanceof LoadResult.LeftOut<T>) {
        leftOut++;
        continue;
      }
      read++;
      if (result instanceof LoadResult.Rejected<T> rejection) {
        reasons.merge(rejection.reject().reason(), 1L, Long::sum);
        first.putIfAbsent(rejection.reject().reason(), rejection.reject());
      } else if (result instanceof LoadResult.Accepted<T> taken) {
        boolean repeats = ids.add(ContentIds.hash64(id.apply(taken.value()))) > 1;
        accepted += repeats ? 0 : 1;
        if (repeats) {
          reasons.merge(RejectReason.DUPLICATE, 1L, Long::sum);
        } else {
          then.accept(taken.value());
        }
      }
    }
    return new FileCount(
        kind,
        name,
        file.name(),
        file.size(),
        read,
        accepted,
        reasons,
        0,
        0,
        leftOut,
        results.unreadableCharacters(),
        results.encoding());
  }

  /** Files that could not be read to their end. */
  List<String> unreadFiles() {
    return files.stream().filter(FileCount::isUnread).map(FileCount::file).toList();
  }

  String name() {
    return name;
  }

  /** The first reject for each reason, in the order of reasons. */
  Map<RejectReason, Reject> first() {
    return first;
  }

  long rejectedFor(RejectReason reason) {
    return sum(file -> file.reasons().getOrDefault(reason, 0L));
  }

  /** Records rejected for their content as a share of those read, in [0, 1]. */
  double faultyShare() {
    return FileCount.faultyShare(files);
  }

  /** The object that {@code voc check --json} prints. */
  ObjectNode json() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("source", name);
    object.put("kind", kind.name().toLowerCase(Locale.ROOT));
    object.put("files", files.size());
    object.put("read", sum(FileCount::read));
    object.put("accepted", sum(FileCount::accepted));
    object.put("rejected", sum(FileCount::rejected));
    object.put("duplicates", sum(FileCount::duplicates));
    ObjectNode reasons = object.putObject("reasons");
    for (RejectReason reason : RejectReason.values()) {
      if (rejectedFor(reason) > 0) {
        reasons.put(reason.label(), rejectedFor(reason));
      }
    }
    object.put("left_out", sum(FileCount::leftOut));
    ArrayNode each = object.putArray("by_file");
    fileRows().forEach(each::add);
    return object;
  }

  /** One object for each file, in order of their paths. */
  List<ObjectNode> fileRows() {
    List<ObjectNode> rows = new ArrayList<>();
    for (FileCount file : files) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("source", name);
      row.put("file", file.file());
      row.put("encoding", file.encoding());
      row.put("read", file.read());
      row.put("accepted", file.accepted());
      row.put("rejected", file.rejected());
      row.put("duplicates", file.duplicates());
      row.put("left_out", file.leftOut());
      rows.add(row);
    }
    return rows;
  }

  private long sum(ToLongFunction<FileCount> number) {
    return files.stream().mapToLong(number).sum();
  }
}
