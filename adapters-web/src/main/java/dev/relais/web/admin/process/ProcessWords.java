package dev.relais.web.admin.process;

import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the pages of processes; the words are in {@code messages/processes_….properties}, one file a language. */
@MessageBundle("processes")
public interface ProcessWords {

    // Processes

    @Message
    String title();

    @Message
    String tabRuns();

    @Message
    String tabLog();

    @Message
    String process(ProcessKind process);

    @Message
    String does(ProcessKind does);

    @Message
    String schedulesTitle();

    @Message
    String everySeconds(long number);

    @Message
    String everyMinutes(long number);

    @Message
    String everyHours(long number);

    @Message
    String everyDays(long number);

    @Message
    String planned(String plan);

    @Message
    String off();

    @Message
    String nowTitle();

    @Message
    String nowWhy(String shop);

    @Message
    String nowSync();

    @Message
    String nowTickets();

    @Message
    String nowChoose();

    @Message
    String nowNoShop();

    @Message
    String ranDone();

    @Message
    String ranBusy();

    @Message
    String openNow();

    @Message
    String openOf(String process, String shop);

    @Message
    String runsTitle();

    @Message
    String when();

    @Message
    String whichProcess();

    @Message
    String anyProcess();

    @Message
    String shop();

    @Message
    String anyShop();

    @Message
    String result();

    @Message
    String took();

    @Message
    String figure(Figure figure);

    @Message
    String nothingToDo();

    @Message
    String openLog();

    @Message
    String empty();

    @Message
    String emptyFiltered();

    @Message
    String emptyWhy();

    @Message
    String newest();

    @Message
    String older();

    // The log

    @Message
    String logTitle();

    @Message
    String logWhy();

    @Message
    String chooseShop();

    @Message
    String order();

    @Message
    String level();

    @Message
    String levelOf(LogLevel levelOf);

    @Message
    String atLeast(LogLevel atLeast);

    @Message
    String from();

    @Message
    String until();

    @Message
    String whatHappened();

    /** Of a line that a run wrote while all went well. */
    @Message
    String ran(ProcessKind ran);

    @Message
    String ranOddly(ProcessKind ranOddly);

    @Message
    String ranBadly(ProcessKind ranBadly);

    @Message
    String ranOrder();

    @Message
    String ranUnknown();

    @Message
    String logEmpty();

    @Message
    String logNoShop();

    @Message
    String exportCsv();
}
