package io.zhibiao.benchmarks.throughput;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Bars of postings a second, as SVG that needs nothing else; on a logarithmic axis, for the parser alone is a hundred times as fast as the whole. */
final class Chart {
    private static final int ROW = 26;
    private static final int LEFT = 290;
    private static final int WIDTH = 420;

    private Chart() {}

    static String of(Report report) {
        Map<String, Double> bars = new LinkedHashMap<>(report.limits());
        report.alone().forEach((name, rate) -> bars.put(name + " alone, from topic to topic", rate));
        report.results().forEach(r -> bars.put(Report.instances(r), r.postings()));
        double most = bars.values().stream().mapToDouble(v -> v).max().orElse(1);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                LEFT + WIDTH + 70,
                ROW * bars.size() + ROW));
        int y = ROW / 2;
        for (Map.Entry<String, Double> bar : bars.entrySet()) {
            double width = WIDTH * Math.log1p(bar.getValue()) / Math.log1p(most);
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.0f\""
                            + " height=\"16\" fill=\"%s\"/><text x=\"%.0f\" y=\"%d\">%.1f</text>%n",
                    LEFT - 8,
                    y + 13,
                    bar.getKey(),
                    LEFT,
                    y,
                    width,
                    bar.getKey().startsWith("the pipeline") ? "#b4332a" : "#8a94a6",
                    LEFT + width + 6,
                    y + 13,
                    bar.getValue()));
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }
}
