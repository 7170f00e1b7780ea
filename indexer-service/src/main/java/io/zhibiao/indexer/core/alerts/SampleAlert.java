package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimValue;
import io.zhibiao.events.Ids;
import io.zhibiao.events.Indicator;
import io.zhibiao.events.Level;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.Region;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An alert to try a channel with; it says that it is none. */
public final class SampleAlert {
    private static final Region PLACE = new Region("示例县", "990001", Level.COUNTY, "示例省", List.of("示例省", "示例市", "示例县"));

    private SampleAlert() {}

    /** The alert, raised then. */
    public static Alert at(Instant now) {
        Period year = Period.year(now.atZone(ZoneOffset.UTC).getYear());
        return new Alert(
                Ids.alert(AlertType.TARGET_NEW, "test", now.toString()),
                AlertType.TARGET_NEW,
                PLACE,
                new Indicator("gdp", "地区生产总值", "Gross regional product", "national_accounts"),
                Measure.GROWTH,
                year,
                null,
                new ClaimValue(5.0, null, "%", Bound.APPROX, "5%左右"),
                Alert.LastYear.UNKNOWN,
                null,
                null,
                now,
                new Alert.Message(
                        "【测试】示例县 地区生产总值增长目标(%s)：5%%左右。这是一条测试消息，并非真实提醒".formatted(year.label()),
                        "[test] Example county: gross regional product growth target (%s): about 5%%. This is a test, no real alert"
                                .formatted(year.label())));
    }
}
