package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimValue;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.indexer.core.Sample;

/** Made-up alerts. */
public final class Alerts {
    private Alerts() {}

    /** A new target of the made-up county, with last year's. */
    public static Alert target(String id, String url, double value, double lastYear) {
        IndicatorEvent event = Sample.target(Sample.posting(url, 1, 0), value, Bound.APPROX);
        ClaimValue before = new ClaimValue(lastYear, null, "%", Bound.EQ, lastYear + "%");
        return new Alert(
                id,
                AlertType.TARGET_NEW,
                Sample.COUNTY,
                Sample.GDP,
                Measure.GROWTH,
                Period.year(2024),
                null,
                ClaimValue.of(event),
                new Alert.LastYear(before, null),
                event.evidence(),
                event.posting(),
                Sample.START,
                new Alert.Message("临江县 目标 <6%>", "Linjiang: target <6%>"));
    }

    /** A new report of the made-up county. */
    public static Alert posting(String id) {
        return new Alert(
                id,
                AlertType.POSTING_NEW,
                Sample.COUNTY,
                null,
                null,
                null,
                null,
                null,
                Alert.LastYear.UNKNOWN,
                null,
                Sample.posting("https://www.linjiang.gov.cn/" + id, 1, 0),
                Sample.START,
                new Alert.Message("临江县 发布", "Linjiang: new"));
    }

    /** An alert with these words. */
    public static Alert saying(String words) {
        return new Alert(
                "s",
                AlertType.POSTING_NEW,
                null,
                null,
                null,
                null,
                null,
                null,
                Alert.LastYear.UNKNOWN,
                null,
                null,
                Sample.START,
                new Alert.Message(words, words));
    }
}
