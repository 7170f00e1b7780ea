package io.zhibiao.events;

import org.jspecify.annotations.Nullable;

/** A message that is not the event it should be; says what is wrong with it. */
public final class InvalidEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
