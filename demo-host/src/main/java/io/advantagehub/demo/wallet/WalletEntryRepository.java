package io.advantagehub.demo.wallet;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WalletEntryRepository extends JpaRepository<WalletEntry, Long> {

    List<WalletEntry> findTop20ByPersonIdOrderByIdDesc(String personId);

    @Query("select coalesce(sum(e.amount), 0) from WalletEntry e where e.personId = :personId")
    BigDecimal balanceOf(String personId);
}
