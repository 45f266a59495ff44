package dev.relais.domain.feed;

import dev.relais.domain.order.FulfilledBy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R11 who fulfils an order is read off what Shopping Feed says of it")
class FulfilmentSignsTest {

    @ParameterizedTest(name = "R11 fulfilledBy \"{0}\", channel \"{1}\", payment \"{2}\", env \"{3}\": {4}")
    @CsvSource({
        "channel,     '',            '',           '',       CHANNEL",
        "' Channel ', Zalando,       '',           '',       CHANNEL",
        "store,       Amazon,        '',           '',       STORE",
        "'',          '',            afn,          epmm,     STORE",
        "'',          Amazon,        afn,          '',       CHANNEL",
        "store,       Amazon,        AFN,          '',       CHANNEL",
        "'',          ' amazon de ', ' afn ',      '',       CHANNEL",
        "'',          Amazon,        mfn,          '',       STORE",
        "'',          Amazon,        clogistique,  '',       STORE",
        "'',          Cdiscount,     clogistique,  '',       CHANNEL",
        "'',          CDISCOUNT,     CLogistique,  '',       CHANNEL",
        "'',          Cdiscount,     afn,          '',       STORE",
        "'',          ManoMano,      '',           epmm,     CHANNEL",
        "'',          Monechelle,    '',           EPMM,     CHANNEL",
        "'',          ManoManoPro,   '',           epmm,     CHANNEL",
        "'',          ManoMano,      '',           prod,     STORE",
        "'',          Amazon,        '',           epmm,     STORE",
        "'',          Fnac,          afn,          epmm,     STORE",
        "'',          '',            '',           '',       STORE"
    })
    @DisplayName("R11 the signs of Amazon, Cdiscount and ManoMano, each only on its own channel")
    void signs(String fulfilledBy, String channel, String payment, String env, FulfilledBy expected) {
        assertThat(FulfilmentSigns.read(fulfilledBy, channel, payment, env)).isEqualTo(expected);
    }
}
