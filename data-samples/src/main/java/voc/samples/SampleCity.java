package voc.samples;

import java.nio.file.Path;
import java.util.List;
import voc.core.Channel;
import voc.samples.formats.FormatFiles;

/**
 * Generates the sample city: 311 requests, calls, a survey, comment cards, the FAQ, the search log,
 * unit costs, whom the city serves, initiatives, ballots, their configuration, the truth about what
 * was planted in them, and beside them a file in every format.
 *
 * <p>The same words make the same bytes, on every system and in every locale and time zone.
 */
public final class SampleCity {
  private SampleCity() {}

  /**
   * Writes the city into {@code folder}, which is made if it is not there. What an earlier run
   * wrote in its data folders is replaced.
   *
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void writeTo(Path folder) {
    Phrasebook words = Phrasebook.read();
    City city = new City(folder);
    List.of("311", "follow-ups", "calls", "survey", "counters", "faq", "search", "formats")
        .forEach(city::clear);

    List<Story> stories = new Plot(words).stories();
    FollowUps followUps = new FollowUps();
    followUps.write(city);
    CounterCards cards = new CounterCards(words);
    List<Written> sources =
        List.of(
            new Requests(words, followUps).write(city, of(Channel.SERVICE_REQUEST, stories)),
            new Calls(words).write(city, of(Channel.CALL, stories)),
            new Survey(words).write(city, of(Channel.SURVEY, stories)),
            cards.write(city));
    Site site = new Site(words);
    site.writeFaq(city);
    SearchCounts searches = site.writeSearches(city, stories);
    new Truth(words, sources, searches, followUps, cards).write(city);
    city.write("departments.csv", Sections.text("departments.csv"));
    city.write("costs.csv", Sections.text("costs.csv"));
    city.write("register.csv", Sections.text("register.csv"));
    city.write("served.csv", Sections.text("served.csv"));
    city.write("initiatives.csv", Sections.text("initiatives.csv"));
    city.write("ballots.csv", Sections.text("ballots.csv"));
    city.write("voc.yaml", Sections.text("voc.yaml"));
    city.write("formats.yaml", Sections.text("formats.yaml"));
    FormatFiles.write(new Townsfolk(words), (path, bytes) -> city.write("formats/" + path, bytes));
  }

  private static List<Story> of(Channel channel, List<Story> stories) {
    return stories.stream().filter(story -> story.channel() == channel).toList();
  }
}
