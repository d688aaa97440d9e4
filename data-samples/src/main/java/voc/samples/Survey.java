package voc.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import voc.core.RejectReason;

/**
 * Writes the survey: one CSV file with a byte order mark, as spreadsheets export it, and line
 * breaks inside some cells.
 */
final class Survey {
  private static final String FILE = "survey/responses.csv";

  private static final List<String> HEADER =
      List.of(
          "Response ID",
          "Submitted At",
          "Resident ID",
          "Department",
          "Visit Reason",
          "Overall Rating",
          "What worked well?",
          "What should we improve?",
          "District");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm", Locale.ROOT);

  private final Phrasebook words;
  private final Texts texts;
  private final Written written = new Written("survey");

  Survey(Phrasebook words) {
    this.words = words;
    this.texts = new Texts(words);
  }

  /** Writes the responses in order of time and says what was written. */
  Written write(City city, List<Story> stories) {
    record Answered(Story story, LocalDateTime time) {}
    List<Answered> answered =
        stories.stream()
            .map(story -> new Answered(story, time(story)))
            .sorted(Comparator.comparing(Answered::time))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (Answered answer : answered) {
      String id = "R-" + (3001 + rows.size());
      rows.add(row(id, answer.story(), answer.time()));
      written.accepted(id, answer.story());
    }
    damage(rows, Dice.of("damage/survey"));
    city.write(FILE, "\uFEFF" + csv(HEADER, rows));
    written.file(FILE);
    return written;
  }

  /** Rows as CSV text with line feeds. */
  static String csv(List<String> header, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write CSV", e);
    }
    return text.toString();
  }

  private static LocalDateTime time(Story story) {
    Dice dice = Dice.of("time/" + story.name());
    return story.day().atTime(dice.between(7, 22), dice.between(0, 59));
  }

  private List<String> row(String id, Story story, LocalDateTime time) {
    Dice dice = Dice.of("survey/" + story.name());
    List<String> sentences = texts.sentences(story, new Slots(words, dice), dice, 0.05);
    String text = String.join(dice.chance(0.12) ? "\n" : " ", sentences).strip();
    text = text.isEmpty() ? "" : story.written(Handwriting.typed(text, dice));
    boolean praise = story.tone() == Tone.PRAISE;
    boolean silent = story.text().isEmpty();
    String worked = praise ? text : filler(silent, "worked", dice);
    String improve = praise ? filler(silent, "improve", dice) : text;
    return List.of(
        id,
        TIME.format(time),
        // About one in ten answers anonymously; some residents answer more than once.
        dice.chance(0.1) ? "" : "RES-" + (1000 + dice.between(1, 400)),
        words.departmentName(story.about().department()),
        story.about().reason(),
        rating(story, silent, dice),
        worked,
        improve,
        dice.pick(words.list("district")));
  }

  private String filler(boolean silent, String list, Dice dice) {
    return silent || dice.chance(0.6) ? "" : dice.pick(words.list(list));
  }

  /** From 1, the worst, to 5; follows the tone as loosely as people do. */
  private static String rating(Story story, boolean silent, Dice dice) {
    if (!silent && dice.chance(0.05)) {
      return "";
    }
    List<Integer> choices =
        switch (story.tone()) {
          case COMPLAINT -> List.of(1, 1, 1, 2, 2, 2, 3);
          case MIXED -> List.of(2, 3, 3, 4);
          case PRAISE -> List.of(4, 5, 5, 5);
          case NEUTRAL, QUESTION -> List.of(2, 3, 3, 4);
        };
    return String.valueOf(dice.pick(choices));
  }

  /** Puts in what real exports have: answers to nothing, doubled rows, impossible values. */
  private void damage(List<List<String>> rows, Dice dice) {
    int whole = rows.size();
    for (int i = 0; i < 3; i++) {
      List<String> nothing = changed(rows.get(dice.between(10, whole - 1)), 0, "R-90" + (10 + i));
      for (int column = 4; column < 8; column++) {
        nothing = changed(nothing, column, "");
      }
      insert(rows, nothing, RejectReason.EMPTY, dice);
    }
    insert(rows, fresh(rows, 5, "9", "R-9020", dice), RejectReason.BAD_RATING, dice);
    insert(rows, fresh(rows, 5, "eleven", "R-9021", dice), RejectReason.BAD_RATING, dice);
    insert(rows, fresh(rows, 1, "02/30/2026 25:10", "R-9030", dice), RejectReason.BAD_TIME, dice);
    insert(rows, fresh(rows, 0, "", "", dice), RejectReason.MISSING_FIELD, dice);
    for (int i = 0; i < 2; i++) {
      rows.add(rows.get(dice.between(0, 9)));
      written.rejected(FILE, RejectReason.DUPLICATE);
    }
  }

  private static List<String> fresh(
      List<List<String>> rows, int column, String value, String id, Dice dice) {
    return changed(changed(rows.get(dice.between(10, 150)), 0, id), column, value);
  }

  private static List<String> changed(List<String> row, int column, String value) {
    List<String> copy = new ArrayList<>(row);
    copy.set(column, value);
    return copy;
  }

  /** Inserts after the first rows, which stay as they are so that they can be doubled. */
  private void insert(List<List<String>> rows, List<String> row, RejectReason reason, Dice dice) {
    rows.add(dice.between(11, rows.size()), row);
    written.rejected(FILE, reason);
  }
}
