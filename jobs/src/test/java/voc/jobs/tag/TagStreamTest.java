package voc.jobs.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import voc.jobs.tag.LineTagger.OutputLine;

class TagStreamTest {
  private static OutputLine echo(InputLine line) {
    return new OutputLine(line.number() + ":" + line.text(), !line.text().startsWith("bad"));
  }

  @Test
  void linesComeOutInTheOrderInWhichTheyCameIn() throws IOException {
    String in = IntStream.range(0, 5_000).mapToObj(i -> "l" + i).collect(Collectors.joining("\n"));
    StringWriter out = new StringWriter();

    TagStream.Counts counts =
        new TagStream(
                line -> {
                  // Later lines are quicker than earlier ones.
                  for (int i = 0; i < 5_000 - line.number(); i++) {
                    Thread.onSpinWait();
                  }
                  return echo(line);
                },
                4)
            .run(new StringReader(in), out, written -> {});

    assertThat(out.toString().lines())
        .containsExactlyElementsOf(
            IntStream.range(0, 5_000).mapToObj(i -> (i + 1) + ":l" + i).toList());
    assertThat(counts).isEqualTo(new TagStream.Counts(5_000, 0));
  }

  @Test
  void everyLineIsCountedAlsoEmptyOnesAndTheLastWithoutAnEnd() throws IOException {
    StringWriter out = new StringWriter();
    AtomicLong told = new AtomicLong();

    TagStream.Counts counts =
        new TagStream(TagStreamTest::echo, 2)
            .run(new StringReader("\uFEFFa\r\n\nbad\nz"), out, told::set);

    assertThat(out).hasToString("1:a\n2:\n3:bad\n4:z\n");
    assertThat(counts).isEqualTo(new TagStream.Counts(3, 1));
    assertThat(told).hasValue(4);
  }

  @Test
  void noMoreIsReadThanTheWindowHolds() {
    AtomicInteger read = new AtomicInteger();
    Reader endless =
        new Reader() {
          @Override
          public int read(char[] buffer, int from, int length) {
            for (int i = 0; i < length; i++) {
              buffer[from + i] = (read.incrementAndGet() & 1) == 0 ? '\n' : 'x';
            }
            return length;
          }

          @Override
          public void close() {}
        };
    StringWriter out =
        new StringWriter() {
          @Override
          public void write(String text) {
            throw new IllegalStateException("the disk is full");
          }
        };

    assertThatThrownBy(() -> new TagStream(TagStreamTest::echo, 2).run(endless, out, written -> {}))
        .hasMessage("the disk is full");
    assertThat(read.get()).isLessThan(50_000);
  }

  @Test
  void ofAnEndlessLineOnlyTheBeginningIsHeld() throws IOException {
    String line = "x".repeat(LineReader.LONGEST + 5);
    LineReader lines = new LineReader(new StringReader(line + "\nnext"));

    InputLine first = lines.next();
    InputLine second = lines.next();

    assertThat(first.text()).hasSize(LineReader.LONGEST);
    assertThat(first.isWhole()).isFalse();
    assertThat(second).isEqualTo(new InputLine(2, "next", true));
    assertThat(lines.next()).isNull();
  }

  @Test
  void thereMustBeAThread() {
    assertThatThrownBy(() -> new TagStream(TagStreamTest::echo, 0))
        .hasMessage("threads must be at least 1, got 0");
  }
}
