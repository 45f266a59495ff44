package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process takes of the machine, as Linux and its virtual machine tell. */
final class Resources {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("total\\s+\\d+K?, used (\\d+)K");
    private static final long TICKS_PER_SECOND = 100;

    private final long pid;

    Resources(long pid) {
        this.pid = pid;
    }

    double peakMegabytes() {
        return found(PEAK, status()) / 1024.0;
    }

    /** How long a processor has worked for it so far. */
    Duration processorTime() {
        String stat = read(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** What is alive in its heap: what is left of it right after a collection. */
    double liveHeapMegabytes() {
        jcmd("GC.run");
        jcmd("GC.run");
        String heap = jcmd("GC.heap_info");
        Matcher used = HEAP.matcher(heap);
        double kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        if (kilobytes == 0) {
            throw new IllegalStateException("The virtual machine does not tell what its heap holds: " + heap);
        }
        return kilobytes / 1024;
    }

    private String jcmd(String command) {
        try {
            Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process process = new ProcessBuilder(tool.toString(), Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException broken) {
            throw new UncheckedIOException("jcmd cannot be run", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String status() {
        return read(Path.of("/proc/" + pid + "/status"));
    }

    private static long found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Linux does not tell: " + pattern);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
