package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.Alert;
import java.util.ArrayList;
import java.util.List;

/** Alerts gathered for a channel, as the messages they become: as many in each as the channel takes. */
public final class Parcels {
    private static final int MOST = 50;

    private Parcels() {}

    /** The messages, in the order of the alerts; one that is too long alone is cut when it is written. */
    public static List<List<Alert>> of(Channel channel, List<Alert> alerts) {
        List<List<Alert>> parcels = new ArrayList<>();
        List<Alert> parcel = new ArrayList<>();
        for (Alert alert : alerts) {
            parcel.add(alert);
            if (parcel.size() > 1 && tooMuch(channel.kind(), parcel)) {
                parcels.add(List.copyOf(parcel.subList(0, parcel.size() - 1)));
                parcel.subList(0, parcel.size() - 1).clear();
            }
        }
        if (!parcel.isEmpty()) {
            parcels.add(List.copyOf(parcel));
        }
        return parcels;
    }

    private static boolean tooMuch(Channel.Kind kind, List<Alert> parcel) {
        return parcel.size() > MOST || MessageText.bytes(parcel) > mostBytes(kind);
    }

    /** What the services' documentation allows for the text of a message, and less where that could not be read. */
    static int mostBytes(Channel.Kind kind) {
        return switch (kind) {
            case WECOM -> 2048;
            case DINGTALK, FEISHU -> 18_000;
            case SLACK -> 12_000;
            case WEBHOOK, MAIL, KAFKA -> 200_000;
        };
    }
}
