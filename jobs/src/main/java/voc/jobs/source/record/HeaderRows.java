package voc.jobs.source.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import voc.jobs.config.Format;

/**
 * The header of a delimited file, which is more than one row in exports of survey services. A
 * further row belongs to it only if it looks so: people delete such rows, and a first record must
 * not be lost for that.
 *
 * @param rows how many rows after the first belong to the header
 * @param names a name for each column, which may repeat
 * @param labels the question or description of each column; empty where it has none
 * @param kinds what a further row says of each column; empty where it says nothing
 */
record HeaderRows(int rows, List<String> names, List<String> labels, List<String> kinds) {
  private static final Pattern IMPORT_ID = Pattern.compile("\\s*\\{\\s*\"ImportId\".*");
  private static final Pattern NUMBER = Pattern.compile("\\s*[0-9]+\\s*");

  /** Columns of Qualtrics that hold a time in every response. */
  private static final Set<String> QUALTRICS_TIMES =
      Set.of("startdate", "enddate", "recordeddate", "start date", "end date", "recorded date");

  /** How many rows after the first may belong to the header of a format. */
  static int most(Format format) {
    return switch (format) {
      case QUALTRICS_CSV, QUALTRICS_TSV -> 2;
      case SURVEYMONKEY_CSV -> 1;
      default -> 0;
    };
  }

  /**
   * The header of a file.
   *
   * @param first the fields of its first row
   * @param following the fields of the next rows, {@link #most} of them where the file has as many
   */
  static HeaderRows of(Format format, List<String> first, List<List<String>> following) {
    return switch (format) {
      case QUALTRICS_CSV, QUALTRICS_TSV -> qualtrics(first, following);
      case SURVEYMONKEY_CSV -> surveyMonkey(first, following);
      default -> new HeaderRows(0, first, List.of(), List.of());
    };
  }

  /** What a row says, by the final names of the columns. */
  Map<String, String> byColumn(List<String> columns, List<String> row) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
      String text = row.get(i).strip();
      if (!text.isEmpty()) {
        byColumn.put(columns.get(i), text);
      }
    }
    return byColumn;
  }

  /** Names, labels, import ids; the labels or the import ids may have been deleted. */
  private static HeaderRows qualtrics(List<String> first, List<List<String>> following) {
    List<String> second = following.isEmpty() ? List.of() : following.get(0);
    List<String> third = following.size() < 2 ? List.of() : following.get(1);
    if (areImportIds(second)) {
      return new HeaderRows(1, first, List.of(), second);
    }
    if (areImportIds(third)) {
      return new HeaderRows(2, first, second, third);
    }
    return holdsNoTime(first, second)
        ? new HeaderRows(1, first, second, List.of())
        : new HeaderRows(0, first, List.of(), List.of());
  }

  private static boolean areImportIds(List<String> row) {
    return row.stream().anyMatch(field -> IMPORT_ID.matcher(field).lookingAt());
  }

  /** Whether a row has words where every response has a time. */
  private static boolean holdsNoTime(List<String> names, List<String> row) {
    for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
      boolean isTime = QUALTRICS_TIMES.contains(names.get(i).strip().toLowerCase(Locale.ROOT));
      if (isTime && !row.get(i).isBlank()) {
        return row.get(i).chars().noneMatch(Character::isDigit);
      }
    }
    return false;
  }

  /** Questions, of which a blank continues the one to its left; then options and kinds. */
  private static HeaderRows surveyMonkey(List<String> first, List<List<String>> following) {
    List<String> second = following.isEmpty() ? List.of() : following.get(0);
    boolean isHeader =
        second.size() >= first.size()
            && second.stream().anyMatch(field -> !field.isBlank())
            && !NUMBER.matcher(second.get(0)).matches()
            && !NUMBER.matcher(respondent(first, second)).matches();
    if (!isHeader) {
      return new HeaderRows(0, first, List.of(), List.of());
    }
    List<String> questions = continued(first);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      String question = questions.get(i);
      String option = second.get(i).strip();
      boolean alone =
          (i == 0 || !first.get(i).isBlank())
              && (i + 1 == first.size() || !first.get(i + 1).isBlank());
      names.add(alone || option.isEmpty() ? question : question + " - " + option);
    }
    return new HeaderRows(1, names, questions, second);
  }

  private static String respondent(List<String> names, List<String> row) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).strip().equalsIgnoreCase("Respondent ID")) {
        return row.get(i);
      }
    }
    return "";
  }

  private static List<String> continued(List<String> first) {
    List<String> questions = new ArrayList<>();
    String question = "";
    for (String field : first) {
      question = field.isBlank() ? question : field.strip();
      questions.add(question);
    }
    return questions;
  }
}
