package io.advantagehub.demo.confirm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface IntentRepository extends JpaRepository<Intent, UUID> {

    Optional<Intent> findByIdAndPersonId(UUID id, String personId);

    List<Intent> findTop10ByPersonIdAndAskedAtAfterOrderByAskedAtDesc(String personId, Instant since);
}
