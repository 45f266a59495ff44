package dev.relais.persistence.bulk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.bulk.Bulk;
import dev.relais.domain.bulk.BulkDeed;
import dev.relais.domain.bulk.BulkState;
import dev.relais.domain.order.Channel;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.ReasonCode;
import org.jspecify.annotations.NullUnmarked;

/** Work on many failures as it is stored. */
@Entity
@Table(name = "bulk")
@NullUnmarked
class BulkRow {

    @Id
    UUID id;

    String deed;

    @Column(name = "shop_code")
    String shopCode;

    String reason;
    String channel;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    Instant startedAt;

    String state;
    long planned;
    long done;
    long skipped;
    long place;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "lease_until")
    Instant leaseUntil;

    static BulkRow of(Bulk bulk) {
        BulkRow row = new BulkRow();
        row.id = bulk.id();
        row.deed = bulk.deed().word();
        row.shopCode = bulk.filter().shop().map(ShopCode::value).orElse(null);
        row.reason = bulk.filter().cause().map(ReasonCode::word).orElse(null);
        row.channel = bulk.filter().channel().map(Channel::name).orElse(null);
        row.startedBy = bulk.by();
        row.startedAt = bulk.startedAt();
        row.planned = bulk.planned();
        row.state = bulk.state().word();
        row.write(bulk);
        return row;
    }

    void write(Bulk bulk) {
        done = bulk.done();
        skipped = bulk.skipped();
        place = bulk.place();
        leaseUntil = null;
        if (state.equals(BulkState.RUNNING.word())) {
            state = bulk.state().word();
            endedAt = bulk.endedAt();
        }
    }

    Bulk read() {
        return new Bulk(
                id,
                Worded.of(BulkDeed.class, deed),
                new FailureFilter(
                        Optional.ofNullable(shopCode).map(ShopCode::new),
                        Optional.ofNullable(reason).map(word -> Worded.of(ReasonCode.class, word)),
                        Optional.ofNullable(channel).map(Channel::new)),
                startedBy,
                startedAt,
                Worded.of(BulkState.class, state),
                planned,
                done,
                skipped,
                place,
                endedAt);
    }
}
