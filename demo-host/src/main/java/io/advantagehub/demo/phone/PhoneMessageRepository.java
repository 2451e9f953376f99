package io.advantagehub.demo.phone;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PhoneMessageRepository extends JpaRepository<PhoneMessage, Long> {

    boolean existsByMessageId(UUID messageId);

    List<PhoneMessage> findTop100ByPhoneOrderByIdDesc(String phone);
}
