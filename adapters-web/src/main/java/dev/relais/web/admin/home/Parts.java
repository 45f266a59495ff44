package dev.relais.web.admin.home;

import java.util.List;
import java.util.Optional;

import dev.relais.application.inspect.ShowHome;
import dev.relais.domain.overview.HourlyFigures;
import dev.relais.domain.overview.ShopHealth;

/**
 * What Home is made of, each read by itself, so that one that cannot be read takes no other with it.
 *
 * @param hours empty if they could not be read
 * @param shops empty if they could not be read
 */
record Parts(ShowHome.Standing standing, Optional<List<HourlyFigures.Hour>> hours, Optional<List<ShopHealth>> shops) {

    List<HourlyFigures.Hour> hoursOrNone() {
        return hours.orElse(List.of());
    }

    List<ShopHealth> shopsOrNone() {
        return shops.orElse(List.of());
    }
}
