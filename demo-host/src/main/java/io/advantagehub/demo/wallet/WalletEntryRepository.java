package io.advantagehub.demo.wallet;

import io.advantagehub.demo.wallet.WalletEntry.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WalletEntryRepository extends JpaRepository<WalletEntry, Long> {

    List<WalletEntry> findTop20ByPersonIdOrderByIdDesc(String personId);

    boolean existsByOperationIdAndKind(UUID operationId, Kind kind);

    @Query("select coalesce(sum(e.amount), 0) from WalletEntry e where e.personId = :personId")
    BigDecimal balanceOf(String personId);
}
