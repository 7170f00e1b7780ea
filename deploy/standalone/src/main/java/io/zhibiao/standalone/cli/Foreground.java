package io.zhibiao.standalone.cli;

import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.Stack;
import io.zhibiao.standalone.stack.StackFailure;
import io.zhibiao.standalone.stack.StackSettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A stack that lives as long as the command in front of it: Ctrl-C ends both, in order. */
final class Foreground implements AutoCloseable {
    private final Stack stack;
    private final CountDownLatch asked;
    private final CountDownLatch closed;
    private final Runnable cleanUp;
    private boolean failed;

    private Foreground(Stack stack, CountDownLatch asked, CountDownLatch closed, Runnable cleanUp) {
        this.stack = stack;
        this.asked = asked;
        this.closed = closed;
        this.cleanUp = cleanUp;
    }

    /**
     * Starts the stack.
     *
     * @param cleanUp runs behind the stack's end; not after a failure, whose logs are still wanted
     */
    static Foreground start(Installation installation, StackSettings settings, Runnable cleanUp) {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endInOrder(asked, closed), "end-in-order"));
        try {
            Foreground foreground = new Foreground(
                    Stack.start(installation, settings, Console::say, () -> asked.getCount() == 0),
                    asked,
                    closed,
                    cleanUp);
            Console.say("all is ready");
            return foreground;
        } catch (RuntimeException e) {
            closed.countDown();
            throw e;
        }
    }

    /** The virtual machine must not go before the stack is closed. */
    private static void endInOrder(CountDownLatch asked, CountDownLatch closed) {
        asked.countDown();
        if (closed.getCount() > 0) {
            Console.say("ending");
        }
        try {
            if (!closed.await(60, TimeUnit.SECONDS)) {
                Console.say("the stack did not end within 60 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Stack stack() {
        return stack;
    }

    void tellAddresses() {
        Console.say("board          " + stack.board());
        Console.say("elasticsearch  " + stack.elasticsearch());
        Console.say("kafka          " + stack.kafka());
        Console.say("logs           " + stack.settings().data().resolve("logs"));
        Console.say("Ctrl-C ends it");
    }

    /** Whether the user has asked for the end. */
    boolean ending() {
        return asked.getCount() == 0;
    }

    /**
     * Watches the processes until the user ends it, or, where it may end by itself, the work does not go on.
     *
     * @throws StackFailure when a process has ended by itself
     */
    int watch(BooleanSupplier goesOn, boolean mayEnd) {
        try {
            while (!asked.await(500, TimeUnit.MILLISECONDS)) {
                requireAlive();
                if (!goesOn.getAsBoolean() && mayEnd) {
                    return ExitCode.DONE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    private void requireAlive() {
        try {
            stack.requireAlive();
        } catch (StackFailure e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public void close() {
        stack.close();
        if (!failed) {
            cleanUp.run();
        }
        closed.countDown();
    }
}
