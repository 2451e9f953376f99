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
    @Column(name = "name", length = 150)
    private String name;

    @Column(name = "setting_value", length = 4000, nullable = false)
    private String value;

    @Column(name = "changed_by", length = 64, nullable = false)
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
