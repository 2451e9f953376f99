package io.advantagehub.demo.payout;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RemittanceRepository extends JpaRepository<Remittance, UUID> {

    List<Remittance> findTop50ByOrderByAskedAtDesc();

    List<Remittance> findTop5ByPersonIdAndOriginOrderByAskedAtDesc(String personId, Remittance.Origin origin);
}
