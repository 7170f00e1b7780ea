package io.zhibiao.endtoend.faults;

import io.zhibiao.endtoend.TestStack;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.ServerProcess;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Something that befalls a stack at its work; when it has struck, it is over.
 *
 * @param before ends the test with its reason where the fault can't be made here
 */
record Fault(String name, Strike strike, Runnable before) {
    private static final List<String> SERVERS = List.of("kafka", "elasticsearch");

    Fault(String name, Strike strike) {
        this(name, strike, () -> {});
    }

    /** What is done to the stack. */
    @FunctionalInterface
    interface Strike {
        void at(TestStack stack) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }

    /** A few kinds in short; of the others what is short is in other tests: services, fetchers and Elasticsearch killed. */
    static List<Fault> few(Machine machine) {
        return List.of(
                slow("elasticsearch", Duration.ofSeconds(4)),
                Poison.fault(),
                machine.hasDisks() ? fullDisk(machine, "kafka") : kill("kafka"),
                fullDisk(machine, "elasticsearch"),
                clock(machine, Duration.ofHours(3)),
                clock(machine, Duration.ofHours(3).minusSeconds(10)));
    }

    /** All kinds, each at each process where that makes sense, pauses longer than a session. */
    static List<Fault> many(Machine machine) {
        List<Fault> faults = new ArrayList<>(few(machine));
        faults.add(rollingRestart());
        faults.add(rebalance());
        for (String process : processes()) {
            faults.add(kill(process));
            faults.add(pause(process, Duration.ofSeconds(50)));
        }
        return faults;
    }

    /** So many kills at random moments of random processes. */
    static List<Fault> kills(int kills, long seed) {
        List<Fault> faults = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < kills; i++) {
            String victim = processes().get(random.nextInt(processes().size()));
            faults.add(killAfter(victim, Duration.ofMillis(random.nextInt(1500)), i));
        }
        return faults;
    }

    private static List<String> processes() {
        List<String> processes = new ArrayList<>(SERVERS);
        processes.addAll(StackSettings.ALL);
        return processes;
    }

    private static Fault kill(String process) {
        return new Fault("kill -9 " + process, stack -> killAndRestart(stack, process));
    }

    private static Fault killAfter(String process, Duration wait, int number) {
        return new Fault("kill " + number + " of " + process + " after " + wait.toMillis() + " ms", stack -> {
            LockSupport.parkNanos(wait.toNanos());
            killAndRestart(stack, process);
        });
    }

    private static void killAndRestart(TestStack stack, String process) {
        ServerProcess victim = stack.process(process);
        victim.kill();
        victim.restart();
    }

    /** The process stands still: its connections stay open and nobody answers. */
    private static Fault pause(String process, Duration time) {
        return new Fault("pause of " + process + " for " + time.toSeconds() + " s", stack -> {
            signal(stack, process, "STOP");
            LockSupport.parkNanos(time.toNanos());
            signal(stack, process, "CONT");
        });
    }

    /** The process gets a fifth of its time. */
    private static Fault slow(String process, Duration time) {
        return new Fault("slow " + process + " for " + time.toSeconds() + " s", stack -> {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                signal(stack, process, "STOP");
                LockSupport.parkNanos(400_000_000);
                signal(stack, process, "CONT");
                LockSupport.parkNanos(100_000_000);
            }
        });
    }

    private static void signal(TestStack stack, String process, String signal)
            throws IOException, InterruptedException {
        String pid = Long.toString(stack.process(process).pid());
        if (new ProcessBuilder("kill", "-" + signal, pid).start().waitFor() != 0) {
            throw new IOException("no signal reaches " + process);
        }
    }

    private static Fault rollingRestart() {
        return new Fault(
                "rolling restart",
                stack -> StackSettings.ALL.forEach(s -> {
                    stack.process(s).close();
                    stack.process(s).restart();
                }));
    }

    /** An instance more of each service comes, and goes again. */
    private static Fault rebalance() {
        return new Fault("rebalances", stack -> {
            List<ServerProcess> more = new ArrayList<>();
            for (String service : StackSettings.ALL) {
                int port = Ports.free().board();
                more.add(stack.stack().another(service, port));
                TestStack.awaitReady(port);
            }
            more.forEach(ServerProcess::close);
        });
    }

    /** Nothing more fits on the disk for a while. When there is room again the server is started anew, as its operator has to. */
    private static Fault fullDisk(Machine machine, String server) {
        return new Fault(
                "full disk of " + server,
                stack -> {
                    machine.fillDisk(server);
                    LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
                    machine.freeDisk(server);
                    killAndRestart(stack, server);
                },
                machine::assumeDisks);
    }

    /** The clock of all processes jumps; back by no more than the fetcher may be held up, which counts by it. */
    private static Fault clock(Machine machine, Duration offset) {
        return new Fault(
                "clock jumps to " + offset.toSeconds() + " s ahead",
                stack -> machine.setClock(offset),
                machine::assumeClock);
    }
}
