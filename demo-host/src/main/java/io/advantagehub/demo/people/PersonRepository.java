package io.advantagehub.demo.people;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRepository extends JpaRepository<Person, String> {

    List<Person> findBySponsorIdOrderByRegisteredAt(String sponsorId);

    List<Person> findTop200ByOrderByRegisteredAtDesc();
}
