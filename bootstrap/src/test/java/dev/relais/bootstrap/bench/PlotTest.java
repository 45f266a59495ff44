package dev.relais.bootstrap.bench;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

@DisplayName("A chart of figures")
class PlotTest {

    private static final double BETWEEN = Math.sqrt(10_000.0 * 100_000);

    private static Plot aPlot() {
        return Plot.titled("How deep a queue may be").x("queued orders").y("orders a second");
    }

    private static Document read(Plot plot) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(plot.svg())));
    }

    private static List<Element> all(Element in, String tag) {
        NodeList found = in.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(each -> (Element) found.item(each))
                .toList();
    }

    /** Where the axis has its ticks, by what they say. */
    private static Map<String, Double> ticks(Document picture, String axis) {
        Map<String, Double> ticks = new HashMap<>();
        all(picture.getDocumentElement(), "text").stream()
                .filter(each -> each.getAttribute("class").equals(axis))
                .forEach(each -> ticks.put(each.getTextContent(), number(each, axis)));
        return ticks;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> series(Document picture) {
        return all(picture.getDocumentElement(), "g").stream()
                .filter(each -> each.getAttribute("class").startsWith("s"))
                .toList();
    }

    @Test
    @DisplayName("has every point where its axes say, and a line through them from left to right")
    void points() throws Exception {
        Document picture =
                read(aPlot().series("one node", Map.of(1_000_000.0, 8_000.0, 10_000.0, 10_000.0, BETWEEN, 0.0))
                        .series("two nodes", Map.of(100_000.0, 5_000.0)));

        Map<String, Double> x = ticks(picture, "x");
        Map<String, Double> y = ticks(picture, "y");
        assertThat(x).containsOnlyKeys("10,000", "100,000", "1,000,000");
        assertThat(y).containsOnlyKeys("0", "2,000", "4,000", "6,000", "8,000", "10,000");
        List<Element> one = all(series(picture).get(0), "circle");
        assertAt(one.get(0), x.get("10,000"), y.get("10,000"));
        assertAt(one.get(1), (x.get("10,000") + x.get("100,000")) / 2, y.get("0"));
        assertAt(one.get(2), x.get("1,000,000"), y.get("8,000"));
        List<Element> two = all(series(picture).get(1), "circle");
        assertThat(two).hasSize(1);
        assertAt(two.get(0), x.get("100,000"), (y.get("4,000") + y.get("6,000")) / 2);
        String line = all(series(picture).get(0), "polyline").get(0).getAttribute("points");
        assertThat(line.split(" "))
                .containsExactlyElementsOf(one.stream()
                        .map(each -> each.getAttribute("cx") + "," + each.getAttribute("cy"))
                        .toList());
    }

    private static void assertAt(Element circle, double x, double y) {
        assertThat(number(circle, "cx")).isCloseTo(x, within(0.02));
        assertThat(number(circle, "cy")).isCloseTo(y, within(0.02));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 10000 | 1;10;100;1,000;10,000",
                "1 | 1 | 1;10",
                "20 | 20 | 10;100",
                "0.5 | 3 | 0.1;1;10",
                "9999 | 10001 | 1,000;10,000;100,000",
            })
    @DisplayName("ends across at whole powers of ten")
    void powers(double least, double most, String expected) throws Exception {
        Map<Double, Double> points = new HashMap<>(Map.of(least, 1.0));
        points.put(most, 1.0);

        assertThat(ticks(read(aPlot().series("one node", points)), "x").keySet())
                .containsExactlyInAnyOrder(expected.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0;1",
                "0.97 | 0;0.2;0.4;0.6;0.8;1",
                "1 | 0;0.2;0.4;0.6;0.8;1",
                "1.01 | 0;0.5;1;1.5",
                "14000 | 0;5,000;10,000;15,000",
            })
    @DisplayName("begins below at nought and ends above at a round figure")
    void rounded(double greatest, String expected) throws Exception {
        Map<String, Double> ticks = ticks(read(aPlot().series("one node", Map.of(10.0, greatest))), "y");

        assertThat(ticks.keySet()).containsExactlyInAnyOrder(expected.split(";"));
        assertThat(ticks.get("0"))
                .isEqualTo(
                        ticks.values().stream().mapToDouble(each -> each).max().orElseThrow());
    }

    @Test
    @DisplayName("says whatever it is told to say, also to who cannot see it")
    void words() throws Exception {
        String title = "1 < 2 & \"3\" > </text><script>";
        Document picture = read(Plot.titled(title)
                .x("shops & <shops>")
                .y("calls/s \"as made\"")
                .series("<one> & only", Map.of(1.0, 1234.5)));

        Element root = picture.getDocumentElement();
        assertThat(all(root, "text"))
                .extracting(Element::getTextContent)
                .contains(title, "shops & <shops>", "calls/s \"as made\"", "<one> & only");
        assertThat(all(root, "title").get(0).getTextContent()).isEqualTo(title);
        assertThat(all(root, "desc").get(0).getTextContent())
                .isEqualTo("calls/s \"as made\" by shops & <shops>. <one> & only: 1,234.5 at 1.");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(all(root, "script")).isEmpty();
    }

    @Test
    @DisplayName("gives a legend of many names as many lines as it needs, above the lines")
    void legend() throws Exception {
        Plot plot = aPlot();
        for (String name : Arrays.asList("one", "two", "three", "four")) {
            plot.series(name + " of several nodes on one machine", Map.of(1.0, 1.0));
        }
        Document picture = read(plot);

        List<Element> names = all(picture.getDocumentElement(), "text").stream()
                .filter(each -> each.getTextContent().endsWith("on one machine"))
                .toList();
        assertThat(names)
                .hasSize(4)
                .allMatch(each -> number(each, "x") + 7 * each.getTextContent().length() < 640);
        assertThat(names).extracting(each -> each.getAttribute("y")).containsExactly("52", "52", "72", "72");
        assertThat(ticks(picture, "y").get("1")).isGreaterThan(80);
    }

    @Test
    @DisplayName("refuses what it cannot draw, and says what that is")
    void refused() {
        assertThatThrownBy(() -> aPlot().series("one node", Map.of()))
                .hasMessage("Series \"one node\" of \"How deep a queue may be\" has no points");
        assertThatThrownBy(() -> aPlot().svg()).hasMessage("\"How deep a queue may be\" has no series");
        for (Map<Double, Double> nowhere : List.of(
                Map.of(0.0, 1.0),
                Map.of(-1.0, 1.0),
                Map.of(1.0, -0.1),
                Map.of(Double.NaN, 1.0),
                Map.of(1.0, Double.NaN),
                Map.of(1.0, Double.POSITIVE_INFINITY))) {
            assertThatThrownBy(() -> aPlot().series("one node", nowhere))
                    .hasMessageContaining("Series \"one node\"")
                    .hasMessageContaining("no place for it");
        }
        Plot full = aPlot();
        List.of("a", "b", "c", "d").forEach(name -> full.series(name, Map.of(1.0, 1.0)));
        assertThatThrownBy(() -> full.series("e", Map.of(1.0, 1.0))).hasMessageContaining("\"e\"");
    }

    @Test
    @DisplayName("is kept as a file, the same each time")
    void kept(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("depth.svg");

        aPlot().series("one node", Map.of(1.0, 2.0, 10.0, 3.0)).write(file);

        assertThat(Files.readString(file))
                .isEqualTo(
                        aPlot().series("one node", Map.of(10.0, 3.0, 1.0, 2.0)).svg());
    }
}
