package io.advantagehub.demo.shop;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrderRepository extends JpaRepository<Order, Long> {

    List<Order> findTop20ByBuyerIdOrderByIdDesc(String buyerId);

    List<Order> findTop50ByOrderByIdDesc();
}
