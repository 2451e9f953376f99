package io.advantagehub.lease;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A process as the name of a lease's owner, so that one started again after a crash sees that its predecessor is gone
 * and need not wait.
 *
 * @param machine the running kernel and its space of process ids; unknown machines are all different
 * @param started when the process began, for a process id may be used again
 * @param token tells two instances in one process apart
 */
record Owner(String machine, long pid, long started, String token) {
    /** The start is computed from a clock that may have been corrected since. */
    private static final long TOLERANCE_MILLIS = 5_000;

    static Owner ofThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(thisMachine(), self.pid(), startOf(self), random());
    }

    String text() {
        return String.join(".", machine, Long.toString(pid), Long.toString(started), token);
    }

    /** Whether that owner was a process of this machine that does not live any more. */
    boolean knowsToBeDead(String owner) {
        String[] parts = owner.split("\\.", -1);
        return parts.length == 4 && parts[0].equals(machine) && !lives(parts[1], parts[2]);
    }

    private static boolean lives(String pid, String started) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - Long.parseLong(started)) <= TOLERANCE_MILLIS)
                .isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** A host name will not do: two machines may share one, and two containers of one machine count processes apart. */
    private static String thisMachine() {
        try {
            String kernel = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
            String processes =
                    Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((kernel + processes).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (IOException | NoSuchAlgorithmException notThere) {
            return random();
        }
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
