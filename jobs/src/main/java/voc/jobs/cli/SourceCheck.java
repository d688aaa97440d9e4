package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import voc.core.Reject;
import voc.core.RejectReason;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;

/**
 * What a run would take of one input: counts, and the first reject for each reason. Not
 * thread-safe.
 */
final class SourceCheck {
  private final String name;
  private final String kind;
  private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
  private final Map<RejectReason, Reject> first = new EnumMap<>(RejectReason.class);
  private int files;
  private long accepted;
  private long leftOut;

  /** Opens one file as records. */
  interface Opener<T> {
    LoadResults<T> open(InputFile file) throws IOException;
  }

  private SourceCheck(String name, String kind) {
    this.name = name;
    this.kind = kind;
  }

  /**
   * Reads all files of an input. Records are looked at one by one: those that repeat another one's
   * id show in a run only.
   *
   * @param kind feedback, faq or searches
   */
  static <T> SourceCheck of(String name, String kind, List<InputFile> files, Opener<T> opener)
      throws IOException {
    SourceCheck check = new SourceCheck(name, kind);
    for (InputFile file : files) {
      check.files++;
      try (LoadResults<T> results = opener.open(file)) {
        while (results.hasNext()) {
          check.take(results.next());
        }
      }
    }
    return check;
  }

  private <T> void take(LoadResult<T> result) {
    if (result instanceof LoadResult.Accepted<T>) {
      accepted++;
    } else if (result instanceof LoadResult.Rejected<T> rejection) {
      Reject reject = rejection.reject();
      rejected.merge(reject.reason(), 1L, Long::sum);
      first.putIfAbsent(reject.reason(), reject);
    } else {
      leftOut++;
    }
  }

  String name() {
    return name;
  }

  /** The first reject for each reason, in the order of reasons. */
  Map<RejectReason, Reject> first() {
    return first;
  }

  long rejectedFor(RejectReason reason) {
    return rejected.getOrDefault(reason, 0L);
  }

  /** Rejected records as a share of those read, in [0, 1]. */
  double rejectShare() {
    long read = accepted + rejected();
    return read == 0 ? 0 : (double) rejected() / read;
  }

  /** The object that {@code voc check --json} prints. */
  ObjectNode json() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("source", name);
    object.put("kind", kind);
    object.put("files", files);
    object.put("read", accepted + rejected());
    object.put("accepted", accepted);
    object.put("rejected", rejected());
    ObjectNode reasons = object.putObject("reasons");
    rejected.forEach((reason, count) -> reasons.put(reason.label(), count));
    object.put("left_out", leftOut);
    return object;
  }

  private long rejected() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }
}
