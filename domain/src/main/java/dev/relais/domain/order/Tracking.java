package dev.relais.domain.order;

/** Where a parcel is: number, carrier and link, each empty when unknown. */
public record Tracking(String number, String carrier, String url) {

    public static final Tracking NONE = new Tracking("", "", "");
    public static final int LONGEST_NUMBER = 200;
    public static final int LONGEST_CARRIER = 200;
    public static final int LONGEST_URL = 2000;

    public Tracking {
        number = number.strip();
        carrier = carrier.strip();
        url = url.strip();
    }

    public boolean hasNumber() {
        return !number.isEmpty();
    }
}
