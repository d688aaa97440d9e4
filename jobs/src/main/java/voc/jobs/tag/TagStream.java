package voc.jobs.tag;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import voc.jobs.tag.LineTagger.OutputLine;

/**
 * Brings lines through a tagger, several at a time, and writes what becomes of them in the order in
 * which they came. Holds a bounded window of lines. For one use by one thread.
 */
public final class TagStream {
  /** Lines for each thread: enough that a long one holds nobody up. */
  private static final int LINES_PER_THREAD = 64;

  /** Characters in the window, for lines that are near the longest allowed. */
  private static final long MOST_CHARACTERS = 4L * LineReader.LONGEST;

  private final Function<InputLine, OutputLine> tagger;
  private final int threads;
  private final Queue<Pending> window = new ArrayDeque<>();
  private long characters;
  private long tagged;
  private long errors;

  /**
   * @param tagger safe to share between threads
   * @param threads at least 1
   */
  public TagStream(Function<InputLine, OutputLine> tagger, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
    this.tagger = tagger;
    this.threads = threads;
  }

  /**
   * How many lines came.
   *
   * @param tagged lines with tags
   * @param errors lines with an error
   */
  public record Counts(long tagged, long errors) {}

  private record Pending(int characters, Future<OutputLine> output) {}

  /**
   * Reads to the end.
   *
   * @param written told after each line how many have been written so far
   * @throws IOException if input can't be read or output can't be written
   */
  public Counts run(Reader in, Writer out, LongConsumer written) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, TagStream::daemon);
    try {
      LineReader lines = new LineReader(in);
      @Nullable InputLine next = lines.next();
      while (next != null) {
        InputLine line = next;
        window.add(new Pending(line.text().length(), pool.submit(() -> tagger.apply(line))));
        characters += line.text().length();
        while (window.size() > LINES_PER_THREAD * threads || characters > MOST_CHARACTERS) {
          writeFirst(out, written);
        }
        next = lines.next();
      }
      while (!window.isEmpty()) {
        writeFirst(out, written);
      }
      out.flush();
      return new Counts(tagged, errors);
    } finally {
      pool.shutdownNow();
    }
  }

  private void writeFirst(Writer out, LongConsumer written) throws IOException {
    Pending first = window.remove();
    characters -= first.characters();
    OutputLine line = get(first.output());
    out.write(line.json());
    out.write('\n');
    if (line.isTagged()) {
      tagged++;
    } else {
      errors++;
    }
    written.accept(tagged + errors);
  }

  private static OutputLine get(Future<OutputLine> output) {
    try {
      return output.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while tagging", e));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "voc-tag");
    thread.setDaemon(true);
    return thread;
  }
}
