package io.zhibiao.benchmarks.throughput;

import io.zhibiao.standalone.stack.ServerProcess;
import io.zhibiao.standalone.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What each first instance holds on to: its old generation behind a full collection, in MiB. */
final class Heap {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern OLD =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*id=\"(?:Tenured Gen|G1 Old Gen)\"[^}]*} ([\\d.E]+)$");

    private Heap() {}

    static Map<String, Long> of(Stack stack) throws IOException, InterruptedException {
        Map<String, Long> heap = new TreeMap<>();
        List<String> names = stack.settings().services();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            for (ServerProcess process : stack.processes()) {
                if (process.name().equals(name)) {
                    collect(process.pid());
                }
            }
            heap.put(name, old(stack.services().get(i)));
        }
        return heap;
    }

    /** A full collection in another JVM. */
    private static void collect(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd can't collect the garbage of process " + pid + ": it needs a whole JDK");
        }
    }

    private static long old(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        String metrics =
                CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return OLD.matcher(metrics).results().mapToLong(Heap::mebibytes).sum();
    }

    private static long mebibytes(MatchResult match) {
        return (long) Double.parseDouble(match.group(1)) >> 20;
    }
}
