package dev.relais.persistence.notify;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import dev.relais.domain.notify.AffectedOrder;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.NoticeKind;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.ReasonCode;
import org.jspecify.annotations.NullUnmarked;

/** A notice as it is stored; what its kind does not speak of is null. */
@Entity
@Table(name = "notice")
@NullUnmarked
class NoticeRow {

    @Id
    @GeneratedValue(generator = "notice_id")
    @SequenceGenerator(name = "notice_id", sequenceName = "notice_id", allocationSize = 50)
    Long id;

    @Column(name = "shop_code")
    String shopCode;

    String kind;

    @Column(name = "order_ref")
    String orderRef;

    String channel;

    @Column(name = "channel_reference")
    String channelReference;

    String operation;
    String reason;
    String message = "";
    Instant at;
    UUID digest;

    @Column(name = "left_at")
    Instant leftAt;

    static NoticeRow of(Notice notice) {
        NoticeRow row = notice.fold(new Notice.Cases<>(
                failed -> about(failed.order(), failed.operation())
                        .saying(failed.reason().word(), failed.message()),
                stuck -> about(stuck.order(), stuck.operation()),
                tokenRefused -> new NoticeRow()));
        row.shopCode = notice.shop().value();
        row.kind = notice.kind().word();
        row.at = notice.at();
        return row;
    }

    Notice read() {
        return switch (Worded.of(NoticeKind.class, kind)) {
            case TOKEN_REFUSED -> new Notice.TokenRefused(new ShopCode(shopCode), at);
            case STUCK -> new Notice.Stuck(order(), Worded.of(Operation.class, operation), at);
            case FAILURE ->
                new Notice.Failed(
                        order(),
                        Worded.of(Operation.class, operation),
                        Worded.of(ReasonCode.class, reason),
                        message,
                        at);
        };
    }

    private static NoticeRow about(AffectedOrder order, Operation operation) {
        NoticeRow row = new NoticeRow();
        row.orderRef = order.key().ref().value();
        row.channel = order.channel() == null ? null : order.channel().name();
        row.channelReference = order.reference();
        row.operation = operation.word();
        return row;
    }

    private NoticeRow saying(String newReason, String newMessage) {
        reason = newReason;
        message = newMessage;
        return this;
    }

    private AffectedOrder order() {
        return new AffectedOrder(
                OrderKey.of(shopCode, orderRef), channel == null ? null : new Channel(channel), channelReference);
    }
}
