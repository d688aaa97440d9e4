package voc.explorer.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page in a real browser, as it is looked at: on a desk and on a telephone, by day and by
 * night, and on paper. Screenshots are left in {@code target/report} for a person to look at.
 */
@Tag("browser")
class PageInBrowserTest {
  private static final Path OUT = Path.of("target", "report");
  private static final int DESK = 1440;
  private static final int TELEPHONE = 390;
  private static final List<String> REQUESTS = new ArrayList<>();
  private static final List<String> COMPLAINTS = new ArrayList<>();

  /** Least contrast of text (WCAG 2.2, 1.4.3), of large text, and of what is drawn (1.4.11). */
  private static final String CONTRASTS =
      """
      () => {
        const parse = colour => colour.match(/[\\d.]+/g).map(Number);
        const channel = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
        const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
        const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
        const ground = element => {
          for (let e = element; e; e = e.parentElement) {
            const colour = parse(getComputedStyle(e).backgroundColor);
            if (colour.length === 3 || colour[3] > 0) return colour;
          }
          return [255, 255, 255];
        };
        const poor = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const element = walker.currentNode.parentElement;
          if (!walker.currentNode.data.trim() || ['title', 'desc'].includes(element.tagName)) continue;
          const style = getComputedStyle(element);
          const size = parseFloat(style.fontSize), bold = Number(style.fontWeight) >= 700;
          const least = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
          const inSvg = element.closest('svg');
          const dot = element.classList.contains('on') ? element.parentElement.querySelector('circle') : null;
          const behind = dot ? parse(getComputedStyle(dot).fill) : ground(inSvg ? inSvg.parentElement : element);
          const has = ratio(parse(inSvg ? style.fill : style.color), behind);
          if (has < least) poor.push(walker.currentNode.data.trim() + ' ' + has.toFixed(2));
        }
        for (const drawn of document.querySelectorAll('svg circle, svg .whisker, svg .line, svg .reference')) {
          const style = getComputedStyle(drawn);
          const colour = drawn.tagName === 'circle' ? style.fill : style.stroke;
          const has = ratio(parse(colour), ground(drawn.closest('svg').parentElement));
          if (has < 3) poor.push(drawn.outerHTML + ' ' + has.toFixed(2));
        }
        return poor;
      }
      """;

  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(OUT);
    Files.writeString(OUT.resolve("whole.html"), Report.whole(MadeUpNight.whole()).html(), UTF_8);
    Files.writeString(
        OUT.resolve("water.html"), Report.of("water", MadeUpNight.whole()).html(), UTF_8);
    Files.writeString(OUT.resolve("bare.html"), Report.whole(MadeUpNight.bare()).html(), UTF_8);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"whole,1440", "whole,390", "whole,320", "water,390", "bare,1440", "bare,390"})
  void nothingStandsOutsideOfTheScreen(String name, int width) {
    try (Page page = open(name, width, ColorScheme.LIGHT)) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(OUT.resolve(name + "-" + width + ".png")));

      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
  }

  @ParameterizedTest
  @CsvSource({"whole,LIGHT", "whole,DARK", "bare,LIGHT", "bare,DARK"})
  void whatIsWrittenAndDrawnStandsOutFromItsGround(String name, ColorScheme scheme) {
    try (Page page = open(name, DESK, scheme)) {
      if (scheme == ColorScheme.DARK) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(OUT.resolve(name + "-dark.png")));
      }
      assertThat(strings(page, CONTRASTS)).isEmpty();
    }
  }

  @Test
  void itLoadsNothingAndItsPolicyHasNothingToRefuse() {
    REQUESTS.clear();
    COMPLAINTS.clear();
    try (Page page = open("whole", DESK, ColorScheme.LIGHT)) {
      page.locator("details summary").all().forEach(summary -> summary.click());

      assertThat(REQUESTS).hasSize(1).allMatch(url -> url.startsWith("file:"));
      assertThat(COMPLAINTS).isEmpty();
      assertThat(
              strings(
                  page,
                  "() => [...document.querySelectorAll('script,link,img,iframe,object')].map(e => e.outerHTML)"))
          .isEmpty();
    }
  }

  @Test
  void theStyleSheetAppliesUnderThePolicyAndNoOtherWould() {
    try (Page page = open("whole", DESK, ColorScheme.LIGHT)) {
      assertThat(
              page.evaluate(
                  "getComputedStyle(document.querySelector('.headline')).borderLeftWidth"))
          .isEqualTo("6px");
      page.evaluate("document.querySelector('h1').setAttribute('style', 'color: red')");
      assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).color"))
          .isEqualTo("rgb(27, 27, 27)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole", "water", "bare"})
  void headingsFollowEachOtherLevelByLevel(String name) {
    try (Page page = open(name, DESK, ColorScheme.LIGHT)) {
      List<String> levels =
          strings(
              page,
              "() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName)");
      assertThat(levels.get(0)).isEqualTo("H1");
      assertThat(levels.stream().filter("H1"::equals)).hasSize(1);
      for (int i = 1; i < levels.size(); i++) {
        assertThat(levels.get(i).charAt(1) - levels.get(i - 1).charAt(1)).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void whatIsDrawnIsSaidInWordsToo() {
    try (Page page = open("whole", DESK, ColorScheme.LIGHT)) {
      assertThat(page.locator("svg").count()).isGreaterThan(10);
      assertThat(
              strings(
                  page,
                  "() => [...document.querySelectorAll('svg')].filter(s => s.getAttribute('role') !== 'img'"
                      + " || !s.getAttribute('aria-label') || !s.querySelector(':scope > title').textContent).map(s => s.outerHTML)"))
          .isEmpty();
    }
  }

  @Test
  void readersOfTheScreenFindTheirWay() {
    try (Page page = open("whole", TELEPHONE, ColorScheme.LIGHT)) {
      assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
      assertThat(page.title()).isEqualTo("What customers need: All departments");
      for (String landmark : List.of("header", "main", "nav[aria-label]", "footer")) {
        assertThat(page.locator(landmark).count()).as(landmark).isEqualTo(1);
      }
      assertThat(
              strings(
                  page,
                  "() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !document.querySelector(h))"))
          .as("links that lead nowhere")
          .isEmpty();
      assertThat(
              strings(
                  page,
                  "() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i); }"))
          .as("ids that two have")
          .isEmpty();
      assertThat(
              strings(
                  page,
                  "() => [...document.querySelectorAll('table')].filter(t => !t.caption || t.querySelectorAll('thead th[scope=col]').length < 2 || [...t.querySelectorAll('tbody tr')].some(r => r.querySelectorAll('th[scope=row]').length !== 1)).map(t => t.outerHTML)"))
          .as("tables without heads")
          .isEmpty();
    }
  }

  @Test
  void theKeyboardReachesTheContentFirstAndShowsWhereItIs() {
    try (Page page = open("whole", DESK, ColorScheme.LIGHT)) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.textContent"))
          .isEqualTo("Skip to the content");
      assertThat(page.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
          .isEqualTo(true);
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
    }
  }

  @Test
  void itPrintsOnA4WithEverythingUnfolded() throws IOException {
    try (Page page = open("whole", DESK, ColorScheme.DARK)) {
      Path pdf = OUT.resolve("whole.pdf");
      page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(pdf));
      // 210 × 297 mm in points of 1/72 inch.
      assertThat(new String(Files.readAllBytes(pdf), ISO_8859_1))
          .containsPattern("/MediaBox ?\\[0 0 59[45][0-9.]* 84[12][0-9.]*\\]");

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(page.locator("nav").isVisible()).isFalse();
      assertThat(page.getByText("Taste of the water").first().isVisible()).isTrue();
    }
  }

  private static Page open(String name, int width, ColorScheme scheme) {
    Page page =
        chromium
            .browser()
            .newPage(
                new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
    page.onRequest(request -> REQUESTS.add(request.url()));
    page.onConsoleMessage(message -> COMPLAINTS.add(message.text()));
    page.onPageError(COMPLAINTS::add);
    page.navigate(OUT.resolve(name + ".html").toUri().toString());
    return page;
  }

  private static List<String> strings(Page page, String script) {
    Object found = page.evaluate(script);
    assertThat(found).isInstanceOf(List.class);
    return ((List<?>) found).stream().map(Object::toString).toList();
  }
}
