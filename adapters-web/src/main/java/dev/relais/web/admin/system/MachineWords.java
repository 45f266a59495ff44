package dev.relais.web.admin.system;

import dev.relais.domain.system.Finding;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read of what Relais stands on; the words are in {@code messages/machine_….properties}, one file a language. */
@MessageBundle("machine")
public interface MachineWords {

    // The system

    @Message
    String title();

    @Message
    String wellTitle();

    @Message
    String well();

    @Message
    String notWell();

    @Message
    String check(Finding.Check check);

    @Message
    String verdict(Finding.Verdict verdict);

    @Message
    String clock(long seconds);

    @Message
    String clockWell();

    @Message
    String schedules(long off);

    @Message
    String schedulesWell();

    @Message
    String overdue(long count);

    @Message
    String overdueWell();

    @Message
    String access(long count);

    @Message
    String accessWell();

    @Message
    String kept(String counted);

    @Message
    String keptWell();

    @Message
    String unclear(long count);

    @Message
    String unclearWell();

    @Message
    String backlogTitle();

    @Message
    String unsent();

    @Message
    String sent();

    @Message
    String failures();

    @Message
    String mails();

    @Message
    String factsTitle();

    @Message
    String version();

    @Message
    String java();

    @Message
    String machine();

    @Message
    String machineIs(String os, int processors);

    @Message
    String memory();

    @Message
    String memoryIs(long used, long most);

    @Message
    String since();

    @Message
    String database();

    @Message
    String databaseEmbedded(String version);

    @Message
    String databaseBrought(String version);

    @Message
    String size();

    @Message
    String sizeIs(long megabytes);

    @Message
    String connections();

    @Message
    String schema();

    @Message
    String feed();

    @Message
    String schedulesTitle();

    @Message
    String next();

    @Message
    String last();

    @Message
    String shopsTitle();

    @Message
    String shopRefused();

    @Message
    String shopWaits(String time);

    @Message
    String shopPaused();

    @Message
    String shopStandsBy();

    @Message
    String shopWell();

    @Message
    String heard();

    @Message
    String bundleTitle();

    @Message
    String bundleWhy();

    @Message
    String bundle();

    @Message
    String figures();

    @Message
    String health();
}
