package dev.relais.persistence.shop;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

/** One status of a shop and the operation it is mapped to. */
@Entity
@Table(name = "status_mapping")
@NullUnmarked
class StatusMappingRow {

    @EmbeddedId
    Key key;

    String operation;

    StatusMappingRow() {}

    StatusMappingRow(String shopCode, String status, String operation) {
        this.key = new Key(shopCode, status);
        this.operation = operation;
    }

    /** A status of a shop. */
    @Embeddable
    record Key(@Column(name = "shop_code") String shopCode, String status) implements Serializable {}
}
