package io.advantagehub.demo.people;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, String> {

    List<Person> findBySponsorIdOrderByRegisteredAt(String sponsorId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> lock(String id);

    List<Person> findTop200ByOrderByRegisteredAtDesc();
}
