package io.advantagehub.demo.settings;

import org.springframework.data.jpa.repository.JpaRepository;

interface SettingRepository extends JpaRepository<Setting, String> {}
