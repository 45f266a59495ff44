package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line chart as a picture of its own (SVG), in light and in dark: across on a logarithmic axis over whole powers of ten, up on a
 * linear one from nought.
 */
final class Plot {

    /** As many as are told apart by colour and by dashes. */
    private static final int MOST_SERIES = 4;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 84;
    private static final int RIGHT = WIDTH - 48;
    private static final int BOTTOM = HEIGHT - 56;
    private static final int LEGEND = 52;
    private static final int LEGEND_LINE = 20;

    private static final String STYLE = """
            svg{--card:#ffffff;--text:#1f2937;--grid:#d5dae1;--s0:#0067a8;--s1:#b84a00;--s2:#00795a;--s3:#a1457f}
            @media(prefers-color-scheme:dark){svg{--card:#161b22;--text:#e6e9ee;--grid:#3b4450;--s0:#5cb8f0;--s1:#f0a040;--s2:#3ccc9f;--s3:#e9a3cb}}
            text{fill:var(--text);font:13px system-ui,sans-serif}
            .title{font-size:16px;font-weight:600}
            .card{fill:var(--card);stroke:var(--grid)}
            .grid line{stroke:var(--grid)}
            .line{fill:none;stroke-width:2.5;stroke-linejoin:round}
            .s0{stroke:var(--s0);color:var(--s0)}.s1{stroke:var(--s1);color:var(--s1);stroke-dasharray:9 4}
            .s2{stroke:var(--s2);color:var(--s2);stroke-dasharray:3 3}.s3{stroke:var(--s3);color:var(--s3);stroke-dasharray:12 4 3 4}
            circle{fill:currentColor;stroke:none}
            """;

    private final String title;
    private final List<Series> all = new ArrayList<>();
    private String across = "";
    private String up = "";

    private record Series(String name, SortedMap<Double, Double> points) {}

    private Plot(String title) {
        this.title = title;
    }

    static Plot titled(String title) {
        return new Plot(title);
    }

    /** What is told across, with its unit. */
    Plot x(String name) {
        across = name;
        return this;
    }

    /** What is told upwards, with its unit. */
    Plot y(String name) {
        up = name;
        return this;
    }

    /** A line through these points, in the order of what is told across. */
    Plot series(String name, Map<Double, Double> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("Series \"" + name + "\" of \"" + title + "\" has no points");
        }
        if (all.size() == MOST_SERIES) {
            throw new IllegalArgumentException("\"" + title + "\" has " + MOST_SERIES + " series already, more than \""
                    + name + "\" could be told from");
        }
        points.forEach((x, y) -> {
            if (!(x > 0 && y >= 0 && x + y < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Series \"" + name + "\" of \"" + title + "\" has a point at " + x
                        + ", " + y + "; there is no place for it on the axes");
            }
        });
        all.add(new Series(name, new TreeMap<>(points)));
        return this;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, svg());
    }

    String svg() {
        if (all.isEmpty()) {
            throw new IllegalStateException("\"" + title + "\" has no series");
        }
        String legend = legend();
        int top = LEGEND + LEGEND_LINE * legend.split("\n").length;
        Axis x = Axis.logarithmic(values(each -> each.points().keySet()), LEFT, RIGHT);
        Axis y = Axis.linear(values(each -> each.points().values()), BOTTOM, top);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%1$d" height="%2$d" role="img" aria-labelledby="title desc">
                <title id="title">%s</title>
                <desc id="desc">%s</desc>
                <style>
                %s</style>
                <rect class="card" x="0.5" y="0.5" width="%d" height="%d" rx="8"/>
                <text class="title" x="20" y="30">%3$s</text>
                """.formatted(WIDTH, HEIGHT, escaped(title), escaped(inWords()), STYLE, WIDTH - 1, HEIGHT - 1)
                + legend
                + grid(x, y, top)
                + IntStream.range(0, all.size())
                        .mapToObj(number -> drawn(number, x, y))
                        .collect(Collectors.joining())
                + "</svg>\n";
    }

    private SortedSet<Double> values(Function<Series, Collection<Double>> of) {
        return all.stream().flatMap(each -> of.apply(each).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String grid(Axis x, Axis y, int top) {
        StringBuilder drawn = new StringBuilder("<g class=\"grid\">\n");
        for (double tick : x.ticks()) {
            drawn.append("""
                    <line x1="%s" y1="%d" x2="%1$s" y2="%d"/><text class="x" x="%1$s" y="%d" text-anchor="middle">%s</text>
                    """.formatted(x.place(tick), top, BOTTOM, BOTTOM + 20, figure(tick)));
        }
        for (double tick : y.ticks()) {
            drawn.append("""
                    <line x1="%d" y1="%s" x2="%d" y2="%2$s"/><text class="y" x="%d" y="%2$s" text-anchor="end" dominant-baseline="central">%s</text>
                    """.formatted(LEFT, y.place(tick), RIGHT, LEFT - 8, figure(tick)));
        }
        return drawn.append("""
                </g>
                <text x="%d" y="%d" text-anchor="middle">%s</text>
                <text transform="translate(22 %d) rotate(-90)" text-anchor="middle">%s</text>
                """.formatted(
                                (LEFT + RIGHT) / 2, HEIGHT - 14, escaped(across), (top + BOTTOM) / 2, escaped(up)))
                .toString();
    }

    /** In a line, or in as many as the names need. */
    private String legend() {
        StringBuilder lines = new StringBuilder();
        int x = 20;
        int y = LEGEND;
        for (int number = 0; number < all.size(); number++) {
            String name = all.get(number).name();
            int width = 54 + 7 * name.length();
            if (x > 20 && x + width > WIDTH) {
                lines.append('\n');
                x = 20;
                y += LEGEND_LINE;
            }
            lines.append("""
                    <path class="line s%d" d="M%d %d h28"/><text x="%d" y="%d" dominant-baseline="central">%s</text>\
                    """.formatted(number, x, y, x + 36, y, escaped(name)));
            x += width;
        }
        return lines.append('\n').toString();
    }

    private String drawn(int number, Axis x, Axis y) {
        SortedMap<Double, Double> points = all.get(number).points();
        String line = points.entrySet().stream()
                .map(point -> x.place(point.getKey()) + "," + y.place(point.getValue()))
                .collect(Collectors.joining(" "));
        String circles = points.entrySet().stream()
                .map(point -> "<circle cx=\"%s\" cy=\"%s\" r=\"4.5\"/>"
                        .formatted(x.place(point.getKey()), y.place(point.getValue())))
                .collect(Collectors.joining());
        return "<g class=\"s%d\"><polyline class=\"line\" points=\"%s\"/>%s</g>\n".formatted(number, line, circles);
    }

    /** What the lines show, for who cannot see them. */
    private String inWords() {
        return all.stream()
                .map(each -> each.points().entrySet().stream()
                        .map(point -> figure(point.getValue()) + " at " + figure(point.getKey()))
                        .collect(Collectors.joining(", ", each.name() + ": ", ".")))
                .collect(Collectors.joining(" ", up + " by " + across + ". ", ""));
    }

    /** Four digits at most behind the point, and none that says nothing. */
    private static String figure(double value) {
        return String.format(Locale.ROOT, "%,.4f", value).replaceFirst("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
