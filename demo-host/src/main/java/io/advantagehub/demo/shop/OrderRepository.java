package io.advantagehub.demo.shop;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrderRepository extends JpaRepository<Order, Long> {

    List<Order> findTop20ByBuyerIdOrderByIdDesc(String buyerId);

    List<Order> findTop200ByPaidAtGreaterThanEqualAndIdGreaterThanOrderById(Instant from, long after);

    boolean existsByDiscountId(String discountId);

    List<Order> findTop50ByOrderByIdDesc();
}
