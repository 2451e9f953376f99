package io.advantagehub.demo.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One value in the shop's settings store. */
@Entity
@Table(name = "shop_setting")
class Setting {
    @Id
    private String name;

    @Column(name = "setting_value")
    private String value;

    private String changedBy;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Setting() {}

    Setting(String name, String value, String changedBy) {
        this.name = name;
        this.value = value;
        this.changedBy = changedBy;
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }
}
