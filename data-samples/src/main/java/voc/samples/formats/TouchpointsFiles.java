package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Touchpoints: the 17 columns of OMB Circular A-11 section 280 (version 2), with a scale of 1 to 5
 * and with thumbs, and the full export of a form.
 */
final class TouchpointsFiles {
  private static final List<String> DRIVERS =
      List.of(
          "effectiveness", "ease", "efficiency", "transparency", "humanity", "employee", "other");

  private static final List<String> A11 =
      Stream.of(
              Stream.of("external_id", "question_1"),
              DRIVERS.stream().map(driver -> "positive_" + driver),
              DRIVERS.stream().map(driver -> "negative_" + driver),
              Stream.of("question_4"))
          .flatMap(columns -> columns)
          .toList();

  /** A driver that the form did not offer: these four letters, which are not zero. */
  private static final String NOT_OFFERED = "null";

  private static final int MALFORMED_AT = 9;

  private static final String MORE = "Please tell us more about your answer.";

  private static final List<String> FORM_LABELS =
      List.of(
          "ID",
          "UUID",
          "How satisfied were you with your visit today? (1 to 5)",
          MORE,
          "Was it easy to complete what you needed to do? (1 to 5)",
          MORE,
          "Which office did you visit?",
          "Location Code",
          "User Agent",
          "Status",
          "Archived",
          "Flagged",
          "Deleted",
          "Deleted at",
          "Page",
          "Query string",
          "Hostname",
          "Referrer",
          "Created at",
          "IP Address",
          "Tags");

  private static final List<String> FORM_KEYS = formKeys();

  private final Residents residents;

  TouchpointsFiles(Residents residents) {
    this.residents = residents;
  }

  void write(Export export) {
    a11(export, "a11-scale", Scale.ONE_TO_FIVE);
    a11(export, "a11-thumbs", Scale.THUMBS);
    form(export);
  }

  /** How question 1 is answered. */
  private enum Scale {
    ONE_TO_FIVE,
    THUMBS;

    String answer(int rating) {
      return switch (this) {
        case ONE_TO_FIVE -> String.valueOf(rating);
        case THUMBS -> rating > 3 ? "1" : "0";
      };
    }
  }

  private void a11(Export export, String name, Scale scale) {
    List<String> columns = new ArrayList<>(A11);
    Collections.rotate(columns, scale == Scale.THUMBS ? 6 : 11);
    Collections.swap(columns, 2, 9);
    Delimited layout = Delimited.csv(columns.toArray(new String[0]));
    List<Said> said = residents.said(name, 20);
    Records records = new Records();
    for (int i = 0; i < said.size(); i++) {
      ObjectNode row = response(name, i, said.get(i), scale);
      if (i == 3) {
        row.put("question_4", residents.spanish().get(4));
        records.trap("not english");
      } else if (i == 6) {
        row.put("question_1", "");
        records.trap("words without a rating");
      }
      records.accept(layout.row(row));
    }
    ObjectNode off = response(name, 100, said.get(2), scale);
    records.insert(4, layout.row(off.put("question_1", "9")), Fate.BAD_RATING);
    ObjectNode nameless = response(name, 101, said.get(5), scale);
    records.insert(7, layout.row(nameless.put("external_id", "")), Fate.ACCEPTED);
    records.trap("no id");
    String broken = layout.cut(response(name, 102, said.get(7), scale), 12);
    records.insert(MALFORMED_AT, broken, Fate.MALFORMED);
    records.insert(12, layout.row(nothing(name)), Fate.EMPTY);
    records.repeat(1);
    export.write(
        "touchpoints-a11-csv/" + name + ".csv", layout.header() + records.joined(), records);
  }

  private static ObjectNode response(String name, int number, Said said, Scale scale) {
    boolean content = said.rating() > 3;
    ObjectNode row = Json.object();
    row.put("external_id", Ids.uuid(name + number));
    row.put("question_1", scale.answer(said.rating()));
    for (int i = 0; i < DRIVERS.size(); i++) {
      String ticked = (number + 2 * i) % 3 == 0 ? "1" : "0";
      // The form offers what fits the answer; "employee" only where one was met.
      String offered = i == 5 && number % 4 == 0 ? NOT_OFFERED : ticked;
      row.put("positive_" + DRIVERS.get(i), content ? offered : NOT_OFFERED);
      row.put("negative_" + DRIVERS.get(i), content ? NOT_OFFERED : offered);
    }
    row.put("question_4", number % 5 == 4 ? "" : said.text());
    return row;
  }

  private static ObjectNode nothing(String name) {
    ObjectNode row = Json.object();
    row.put("external_id", Ids.uuid(name + "nothing"));
    for (String driver : DRIVERS) {
      row.put("positive_" + driver, NOT_OFFERED).put("negative_" + driver, NOT_OFFERED);
    }
    return row;
  }

  /** The question texts are the headers, and one of them repeats. */
  private void form(Export export) {
    Delimited layout = Delimited.csv(FORM_KEYS.toArray(new String[0]));
    List<Said> said = residents.said("touchpoints-form-csv", 22);
    Records records = new Records();
    for (int i = 0; i < said.size(); i++) {
      ObjectNode row = submission(i, said.get(i));
      if (i == 3) {
        row.put("more_1", residents.spanish().get(0));
        records.trap("not english");
      } else if (i == 8 || i == 9) {
        row.put("Flagged", "true");
        records.trap("flagged");
      }
      records.accept(layout.row(row));
    }
    for (int i = 0; i < 2; i++) {
      ObjectNode deleted = submission(200 + i, said.get(10 + i));
      deleted.put("Deleted", "true").put("Deleted at", created(said.get(12)));
      records.insert(5 + i, layout.row(deleted), Fate.PREVIEW);
    }
    damage(records, layout, said);
    String header = layout.row(FORM_LABELS);
    export.write("touchpoints-form-csv/form.csv", header + records.joined(), records);
  }

  private static void damage(Records records, Delimited layout, List<Said> said) {
    ObjectNode late = submission(300, said.get(2));
    late.put("Created at", late.path("Created at").asText().replaceFirst("2026", "2090"));
    records.insert(9, layout.row(late), Fate.BAD_TIME);
    ObjectNode off = submission(301, said.get(3));
    records.insert(11, layout.row(off.put("satisfied", "9")), Fate.BAD_RATING);
    ObjectNode nameless = submission(302, said.get(4));
    nameless.put("ID", "").put("UUID", "");
    records.insert(13, layout.row(nameless), Fate.ACCEPTED);
    records.trap("no id");
    records.insert(15, layout.cut(submission(303, said.get(5)), 8), Fate.MALFORMED);
    ObjectNode nothing = submission(304, said.get(6));
    nothing.remove(List.of("satisfied", "more_1", "easy", "more_2", "office"));
    records.insert(17, layout.row(nothing), Fate.EMPTY);
    records.repeat(2);
  }

  /** The labels, with names of their own for the questions. */
  private static List<String> formKeys() {
    List<String> keys = new ArrayList<>(FORM_LABELS);
    List<String> questions = List.of("satisfied", "more_1", "easy", "more_2", "office");
    for (int i = 0; i < questions.size(); i++) {
      keys.set(2 + i, questions.get(i));
    }
    return keys;
  }

  private static ObjectNode submission(int number, Said said) {
    ObjectNode row = Json.object();
    row.put("ID", 410_200 + number);
    row.put("UUID", Ids.uuid("form" + number));
    row.put("satisfied", said.rating());
    row.put("more_1", said.text());
    row.put("easy", 1 + (said.rating() + number) % 5);
    row.put("more_2", number % 3 == 0 ? "The line was long, \"take a number\" is a joke." : "");
    row.put("office", said.matter().department());
    row.put("Location Code", "RB-" + said.where().zip());
    row.put("User Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
    row.put("Status", "received");
    row.put("Archived", number % 7 == 6);
    row.put("Flagged", "false");
    row.put("Deleted", "false");
    row.put("Page", "/visit-feedback");
    row.put("Query string", "utm_source=receipt&visit=" + number);
    row.put("Hostname", "riverbend.example");
    row.put("Referrer", "https://riverbend.example/services");
    row.put("Created at", created(said));
    row.put("IP Address", "192.0.2." + (number % 250 + 1));
    row.put("Tags", number % 6 == 0 ? "[\"counter\"]" : "[]");
    return row;
  }

  /** As Ruby writes times. */
  private static String created(Said said) {
    return Times.plainUtc(said.time()) + " UTC";
  }
}
