package io.advantagehub.confirmation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * Wrong codes in a row. A guess is counted as if it were wrong, with the lock that follows from it: the right one takes that
 * back, and who dies between the two has guessed wrong.
 */
@Mapper
interface BudgetMapper {

    /** Whoever asks for a code has a budget; locks it until the transaction ends. */
    int open(@Param("who") String who);

    /** What counts against somebody who asks. */
    Standing standing(@Param("asker") Asker asker, @Param("since") Instant since);

    Optional<Budget> find(@Param("who") String who);

    /** Counts a guess at a confirmation that waits; none where it does not, or its person is locked. */
    int burn(@Param("id") UUID id, @Param("who") String who, @Param("now") Instant now);

    /**
     * Counts a guess at something else; none where its person is locked.
     *
     * @param attempts how many in a row lock
     */
    int burnAlone(@Param("who") String who, @Param("now") Instant now, @Param("attempts") int attempts);

    int reset(@Param("who") String who);

    /** Whether somebody is locked and nobody was told of that lock; who hears it from here tells. */
    int toBeTold(@Param("who") String who, @Param("now") Instant now);

    int recovered(@Param("act") Recovery act);

    record Budget(int used, Instant lockedUntil) {}

    /** Who asks, where the code would go and from where it is asked: hashes. */
    @SuppressWarnings("ArrayRecordComponent") // as the table holds them
    record Asker(String who, byte @Nullable [] phone, byte @Nullable [] address) {}

    /** How many were asked for since. */
    record Standing(int used, Instant lockedUntil, int byPerson, int byPhone, int byAddress) {}

    record Recovery(UUID id, String who, int wrongCodes, String administrator, String reason, Instant at) {}
}
