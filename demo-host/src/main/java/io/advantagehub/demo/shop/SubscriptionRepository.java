package io.advantagehub.demo.shop;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SubscriptionRepository extends JpaRepository<Subscription, Long> {

    List<Subscription> findByPersonIdOrderByProduct(String personId);

    Optional<Subscription> findByPersonIdAndProduct(String personId, Product product);
}
