package io.zhibiao.fetcher.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoomTest {
    @Test
    @Timeout(120)
    void bodiesThatAreHalfHereDoNotWaitForEachOther() throws Exception {
        int bodies = 4;
        Room room = new Room(4, 60);
        CyclicBarrier allHalfHere = new CyclicBarrier(bodies);
        List<Future<Boolean>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int body = 0; body < bodies; body++) {
                ends.add(threads.submit(isRead(room, allHalfHere)));
            }
            for (Future<Boolean> end : ends) {
                assertThat(end.get(100, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static Callable<Boolean> isRead(Room room, CyclicBarrier allHalfHere) {
        return () -> {
            try (Room.Share share = room.open()) {
                share.grow();
                allHalfHere.await();
                for (int piece = 0; piece < 10; piece++) {
                    share.grow();
                }
                return true;
            }
        };
    }

    @Test
    void letsOneThroughOverTheSizeAndKeepsTheOthersOut() throws IOException {
        Room room = new Room(2, 0);
        try (Room.Share first = room.open();
                Room.Share second = room.open()) {
            first.grow();
            second.grow();
            second.grow();
            second.grow();

            assertThatThrownBy(first::grow).hasMessage("too many large pages at a time");
        }
    }

    @Test
    void isFreeAgainWhenSharesAreClosed() throws IOException {
        Room room = new Room(1, 0);
        for (int body = 0; body < 10; body++) {
            try (Room.Share share = room.open()) {
                share.grow();
                share.grow();
            }
        }
        try (Room.Share last = room.open();
                Room.Share beside = room.open()) {
            last.grow();
            last.grow();
            assertThatThrownBy(beside::grow).isInstanceOf(IOException.class);
        }
    }
}
