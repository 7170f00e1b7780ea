package io.zhibiao.indexer.core;

/**
 * A message that can't be stored, now or later.
 *
 * @param number its place in the batch
 * @param reason what is wrong with it, for who looks into the dead letters
 * @param cause name of the fault's class
 */
public record Rejection(int number, String reason, String cause) {
    static Rejection of(int number, Throwable fault) {
        return new Rejection(
                number, String.valueOf(fault.getMessage()), fault.getClass().getName());
    }

    static Rejection byStore(int number, String reason) {
        return new Rejection(number, reason, "io.zhibiao.indexer.RefusedByStore");
    }
}
