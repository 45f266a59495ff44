package dev.relais.web.admin.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read in the settings; the words are in {@code messages/settings_….properties}, one file a language. */
@MessageBundle("settings")
public interface SettingsWords {

    // All settings

    @Message
    String title();

    @Message
    String tabs();

    @Message
    String tabYou();

    @Message
    String tabUsers();

    @Message
    String tabKeys();

    @Message
    String tabNotifications();

    @Message
    String tabData();

    @Message
    String tabSandbox();

    @Message
    String tabSystem();

    // For you

    @Message
    String reading();

    @Message
    String readingWhy();

    @Message
    String you(String name, String role);

    @Message
    String signOutEverywhere();

    @Message
    String sessions();

    @Message
    String keys();

    @Message
    String keysOn();

    @Message
    String keysNeed();

    @Message
    String key();

    @Message
    String does();

    @Message
    String keySearch();

    @Message
    String keyGo();

    @Message
    String keyRows();

    @Message
    String keySelect();

    @Message
    String keyEnter();

    @Message
    String keyOpen();

    @Message
    String keyHelp();

    // API keys

    @Message
    String keysTitle();

    @Message
    String keysWhy();

    @Message
    String keysEmpty();

    @Message
    String keysMore(int shown);

    @Message
    String keysRevoked();

    @Message
    String columnShop();

    // Notifications

    @Message
    String mailTitle();

    @Message
    String mailOn(String from);

    @Message
    String mailOff();

    @Message
    String mailWhat();

    @Message
    String mailTo();

    @Message
    String mailNobody();

    @Message
    String mailTest();

    @Message
    String mailChange();

    // Data

    @Message
    String dataTitle();

    @Message
    String dataKept(long days);

    @Message
    String dataStays();

    @Message
    String dataCleaned(String time);

    @Message
    String dataNotCleaned();

    @Message
    String buyersTitle();

    @Message
    String buyers();

    @Message
    String exportTitle();

    @Message
    String exportOrders();

    @Message
    String exportActivity();

    @Message
    String exportLog();

    // Sandbox and live

    @Message
    String sandboxTitle();

    @Message
    String isSandbox();

    @Message
    String isLive();

    @Message
    String willTitle();

    @Message
    String will1();

    @Message
    String will2();

    @Message
    String will3();

    @Message
    String will4();

    @Message
    String will5();

    @Message
    String howTitle();

    @Message
    String how();

    @Message
    String backTitle();

    @Message
    String back();
}
