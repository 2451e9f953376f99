package io.advantagehub.clock;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** Rows of ah_clock and ah_clock_move. */
@Mapper
interface ClockMapper {

    Optional<Long> findOffset();

    Optional<Instant> findReplayedTo();

    int addToOffset(long micros);

    int keepReplayedTo(Instant to);

    Optional<Instant> findMovedTo();

    int keepMovedTo(Instant to);

    int deleteMovedTo(Instant upTo);
}
