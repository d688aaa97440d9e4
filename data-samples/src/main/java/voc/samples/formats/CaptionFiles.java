package voc.samples.formats;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import voc.core.Speaker;

/**
 * Calls as captions, a call a file: WebVTT and SRT. Neither holds an id or a time of day; both
 * stand in the file's name.
 */
final class CaptionFiles {
  /** What a careless download leaves behind. */
  private static final String LOGIN_PAGE =
      """
      <!DOCTYPE html>
      <html><head><title>Sign in</title></head>
      <body><p>Your session has expired. Please sign in again.</p></body></html>
      """;

  private final Residents residents;

  CaptionFiles(Residents residents) {
    this.residents = residents;
  }

  void write(Export export) {
    voices(export);
    names(export);
    broken(export, "webvtt/RB-2026-0003_2026-03-04T15-00-00Z.vtt");
    subRip(export);
    subRipWithNames(export);
    broken(export, "srt/RB-2026-0006_2026-03-07T15-00-00Z.srt");
  }

  /** Voice tags, cue names, hours, a byte order mark and notes. */
  private void voices(Export export) {
    List<Spoken> call = residents.call("webvtt/1");
    StringBuilder text = new StringBuilder("WEBVTT - Riverbend 311\n\n");
    text.append("NOTE\nRecorded for quality purposes.\nNot to be passed on.\n\n");
    int clock = 3_590_000;
    for (int i = 0; i < call.size(); i++) {
      Spoken spoken = call.get(i);
      int end = end(clock, spoken);
      text.append("turn-").append(i + 1).append('\n');
      text.append(time(clock, '.', Hours.ALWAYS))
          .append(" --> ")
          .append(time(end, '.', Hours.ALWAYS));
      text.append(i % 3 == 0 ? " align:start position:10%\n" : "\n");
      text.append("<v ").append(voice(spoken.speaker())).append('>');
      text.append(escaped(spoken.text())).append(i % 2 == 0 ? "</v>\n\n" : "\n\n");
      if (i == 2) {
        text.append("NOTE The caller was asked to hold.\n\n");
      }
      clock = end + 700;
    }
    String path = "webvtt/RB-2026-0001_2026-02-03T15-20-00Z.vtt";
    export.writeMarked(path, text.toString(), new Records().accept("call"));
  }

  /** Names before colons, no hours, no cue names, text on two lines. */
  private void names(Export export) {
    String cues =
        cues(
            "webvtt/2",
            spoken -> voice(spoken.speaker()) + ": " + inTwo(escaped(spoken.text())),
            '.');
    String path = "webvtt/RB-2026-0002_2026-02-18T20-05-00Z.vtt";
    export.write(path, "WEBVTT\n\n" + cues, new Records().accept("call"));
  }

  /** SRT with carriage returns; the second line of a cue goes on. */
  private void subRip(Export export) {
    String cues =
        cues("srt/1", spoken -> voice(spoken.speaker()) + ": " + inTwo(spoken.text()), ',');
    String path = "srt/RB-2026-0004_2026-01-20T16-30-00Z.srt";
    export.writeMarked(path, cues.replace("\n", "\r\n"), new Records().accept("call"));
  }

  /** Names in capitals, and a formatting tag. */
  private void subRipWithNames(Export export) {
    String cues =
        cues(
            "srt/2",
            spoken ->
                voice(spoken.speaker()).toUpperCase(Locale.ROOT)
                    + ": "
                    + spoken.text().replaceFirst("^(\\w+)", "<i>$1</i>"),
            ',');
    String path = "srt/RB-2026-0005_2026-03-11T14-10-00Z.srt";
    export.write(path, cues, new Records().accept("call"));
  }

  private static void broken(Export export, String path) {
    Records records = new Records();
    LOGIN_PAGE.lines().forEach(line -> records.add(line, Fate.MALFORMED));
    export.write(path, LOGIN_PAGE, records);
  }

  /** SRT numbers its cues and parts the milliseconds with a comma. */
  private String cues(String call, Function<Spoken, String> line, char point) {
    StringBuilder text = new StringBuilder();
    int clock = 1_200;
    int number = 1;
    for (Spoken spoken : residents.call(call)) {
      int end = end(clock, spoken);
      Hours hours = point == '.' ? Hours.WHERE_NEEDED : Hours.ALWAYS;
      text.append(point == ',' ? number + "\n" : "");
      text.append(time(clock, point, hours)).append(" --> ").append(time(end, point, hours));
      text.append('\n').append(line.apply(spoken)).append("\n\n");
      clock = end + 700;
      number++;
    }
    return text.toString();
  }

  private static int end(int begin, Spoken spoken) {
    return begin + 400 * spoken.text().split(" ", -1).length;
  }

  private static String voice(Speaker speaker) {
    return switch (speaker) {
      case CUSTOMER -> "Caller";
      case AGENT, AGENCY -> "Agent";
      case SYSTEM -> "System";
    };
  }

  /** Breaks a long line at the space nearest after its middle. */
  private static String inTwo(String text) {
    int space = text.indexOf(' ', text.length() / 2);
    return text.length() < 40 || space < 0
        ? text
        : text.substring(0, space) + "\n" + text.substring(space + 1);
  }

  /** What WebVTT reserves. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Whether a time names its hours: WebVTT may leave out those that are 0. */
  private enum Hours {
    ALWAYS,
    WHERE_NEEDED
  }

  private static String time(int millis, char point, Hours hours) {
    int seconds = millis / 1000;
    String rest =
        String.format(
            Locale.ROOT, "%02d:%02d%c%03d", seconds / 60 % 60, seconds % 60, point, millis % 1000);
    return hours == Hours.WHERE_NEEDED && seconds < 3600
        ? rest
        : String.format(Locale.ROOT, "%02d:", seconds / 3600) + rest;
  }
}
