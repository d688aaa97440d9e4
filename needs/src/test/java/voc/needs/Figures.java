package voc.needs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures of a modest need, of which a test changes what it is about. */
record Figures(
    String topic, String department, long customers, double sumHurt, long current, long previous) {
  /** How many of the 60 mentions are troubled: the most that they can hurt together. */
  static final int TROUBLED = 30;

  /** 60 mentions by 20 persons, half of them troubled. */
  static Figures of(String topic, String department) {
    return new Figures(topic, department, 20, 18, 25, 25);
  }

  Figures customers(long number) {
    return new Figures(topic, department, number, sumHurt, current, previous);
  }

  Figures sumHurt(double sum) {
    return new Figures(topic, department, customers, sum, current, previous);
  }

  Figures volumes(long currentVolume, long previousVolume) {
    return new Figures(topic, department, customers, sumHurt, currentVolume, previousVolume);
  }

  NeedFigures build() {
    return new NeedFigures(
        topic,
        department,
        50,
        60,
        customers,
        customers,
        List.of("311", "call"),
        24,
        12,
        TROUBLED,
        -6,
        sumHurt,
        current,
        previous);
  }

  static Map<String, List<String>> evidenceFor(NeedFigures... figures) {
    Map<String, List<String>> evidence = new HashMap<>();
    Arrays.stream(figures).forEach(need -> evidence.put(need.id(), List.of("m1", "m2")));
    return evidence;
  }
}
