package voc.jobs.forget;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import voc.jobs.warehouse.Forgotten;
import voc.jobs.warehouse.Intact;
import voc.jobs.warehouse.RawStore;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;
import voc.jobs.warehouse.WarehouseLock;
import voc.nlp.redact.Pseudonyms;
import voc.search.lucene.IndexTraces;

/**
 * Forgets a person: finds them in every run, puts them on the list of the forgotten, writes each
 * run that knows them anew, and reads everything again.
 *
 * <p>Everything is read before anything is changed, and the list comes first: whoever is stopped in
 * between leaves each run as it was or as it will be, nights that leave the person out, and no more
 * to do than to start again.
 */
public final class Forgetting {
  private static final DateTimeFormatter RECEIPT =
      DateTimeFormatter.ofPattern("'forget-'uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Where there is no lock, an unfinished run younger than this may still be at work. */
  private static final Duration LONGEST_NIGHT = Duration.ofDays(1);

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final Pseudonyms pseudonyms;
  private final @Nullable RawStore rawStore;
  private final KeptRaw keptRaw;
  private final Clock clock;
  private final Consumer<String> progress;

  /**
   * What came of it.
   *
   * @param place of the stored receipt; null if there was nothing to store
   */
  public record Outcome(Receipt receipt, @Nullable String place) {}

  /**
   * @param pseudonyms with the secret of the runs
   * @param raw where raw feedback is kept; null if it is not
   * @param progress is told what is being done, in words without personal data
   */
  public Forgetting(
      SparkSession spark,
      Warehouse warehouse,
      Pseudonyms pseudonyms,
      @Nullable RawStore raw,
      Clock clock,
      Consumer<String> progress) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.pseudonyms = pseudonyms;
    this.rawStore = raw;
    this.keptRaw = new KeptRaw(spark, raw, pseudonyms);
    this.clock = clock;
    this.progress = progress;
  }

  /** Tells what would be removed, and changes nothing. */
  public Outcome tried(Person asked) throws IOException {
    Forgotten list = warehouse.forgotten(pseudonyms);
    Found found = find(asked);
    Receipt receipt = receipt(clock.instant(), true, found, Map.of(), list);
    return new Outcome(receipt, null);
  }

  /**
   * Forgets.
   *
   * @throws voc.jobs.warehouse.WarehouseException if another run is writing to the warehouse, or a
   *     run is not as it was published; nothing is changed then
   */
  public Outcome forget(Person asked) throws IOException {
    Instant now = clock.instant();
    try (WarehouseLock lock = warehouse.lock(now)) {
      warehouse.removeUnfinished(lock.isExclusive() ? now : now.minus(LONGEST_NIGHT));
      warehouse.finishRevisions();
      if (rawStore != null) {
        rawStore.finish(lock.isExclusive() ? now : now.minus(LONGEST_NIGHT));
      }
      return locked(asked, now);
    }
  }

  private Outcome locked(Person asked, Instant now) throws IOException {
    Forgotten list = warehouse.forgotten(pseudonyms);
    Found found = find(asked);
    Person person = found.person();
    if (found.isNothing() && !isListed(person, list)) {
      return new Outcome(receipt(now, false, found, Map.of(), list), null);
    }
    for (RunFolder run : found.runs().keySet()) {
      if (found.concerned().contains(run.id())) {
        RunRevision.settings(run.manifest());
        Intact.requireReference(run);
      }
    }
    Forgotten longer = list.with(person.customer(), person.feedbackIds());
    warehouse.store(longer);
    if (!found.keptRaw().isEmpty()) {
      progress.accept("writing raw feedback anew");
      keptRaw.remove(person, found.keptRaw());
    }
    Map<String, String> revisions = revise(found, new RunRevision(spark, warehouse, now));
    Receipt receipt = receipt(now, false, found, revisions, longer);
    return new Outcome(
        receipt, warehouse.storeReceipt(RECEIPT.format(now), receipt.json()).toString());
  }

  /** What there was before: of each run, in order. */
  private record Found(Person person, Map<RunFolder, Traces> runs, List<Receipt.Raw> keptRaw) {
    boolean isNothing() {
      return concerned().isEmpty() && keptRaw.isEmpty();
    }

    /** Ids of the runs that know the person. */
    Set<String> concerned() {
      Set<String> ids = new TreeSet<>();
      runs.forEach(
          (run, traces) -> {
            if (!traces.isEmpty()) {
              ids.add(run.id());
            }
          });
      return ids;
    }
  }

  private Found find(Person asked) throws IOException {
    Person person = asked;
    List<RunFolder> runs = warehouse.runs();
    String customer = person.customer();
    if (customer != null) {
      for (RunFolder run : runs) {
        person = person.with(Traces.feedbackOf(customer, run, spark));
      }
    }
    Map<RunFolder, Traces> found = new LinkedHashMap<>();
    for (RunFolder run : runs) {
      progress.accept("reading run " + run.id());
      found.put(run, Traces.in(run, person, spark));
    }
    if (keptRaw.isKept()) {
      progress.accept("reading raw feedback");
    }
    return new Found(person, found, keptRaw.of(person));
  }

  private Map<String, String> revise(Found found, RunRevision revision) throws IOException {
    Map<String, String> revisions = new LinkedHashMap<>();
    for (RunFolder run : found.runs().keySet()) {
      if (found.concerned().contains(run.id())) {
        progress.accept("writing run " + run.id() + " anew");
        revisions.put(run.id(), revision.without(found.person(), run).id());
      }
    }
    return revisions;
  }

  /** Reads everything again, and says what there was and what there is. */
  private Receipt receipt(
      Instant now, boolean isDry, Found found, Map<String, String> revisions, Forgotten list)
      throws IOException {
    List<Receipt.Run> runs = new ArrayList<>();
    found
        .runs()
        .forEach(
            (run, traces) ->
                runs.add(
                    new Receipt.Run(
                        run.id(),
                        revisions.getOrDefault(run.id(), run.id()),
                        traces.rows(),
                        traces.index().documents())));
    Person person = found.person();
    return new Receipt(
        now.toString(),
        person.asked(),
        isDry,
        runs,
        keptRaw.isKept(),
        found.keptRaw(),
        isDry || found.isNothing() ? left(found.runs().values(), found.keptRaw()) : proof(person),
        isListed(person, list));
  }

  private static boolean isListed(Person person, Forgotten list) {
    String customer = person.customer();
    return customer != null
        ? list.has("", customer)
        : person.feedbackIds().stream().anyMatch(id -> list.has(id, null));
  }

  private Receipt.Left proof(Person person) throws IOException {
    List<Traces> all = new ArrayList<>();
    for (RunFolder run : warehouse.runs()) {
      progress.accept("reading run " + run.id() + " again");
      all.add(Traces.in(run, person, spark));
    }
    return left(all, keptRaw.of(person));
  }

  private static Receipt.Left left(Iterable<Traces> all, List<Receipt.Raw> raw) {
    long runs = 0;
    long rows = 0;
    long documents = 0;
    long terms = 0;
    long deleted = 0;
    for (Traces traces : all) {
      IndexTraces index = traces.index();
      runs++;
      rows += traces.rowCount();
      documents += index.documents();
      terms += index.values();
      deleted += index.deleted();
    }
    return new Receipt.Left(
        runs, rows, documents, terms, deleted, raw.stream().mapToLong(Receipt.Raw::rows).sum());
  }
}
