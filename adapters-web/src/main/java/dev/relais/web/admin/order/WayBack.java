package dev.relais.web.admin.order;

import java.net.URI;

/** The list of orders as it was looked at when something was done about the selected. */
final class WayBack {

    private static final String LIST = "/orders";
    private static final int LONGEST = 2000;

    private WayBack() {}

    /** The address if it is one of the list, whatever it looks for; that of the whole list otherwise. */
    static String of(String typed) {
        boolean isList = typed.startsWith(LIST + "?") && typed.length() <= LONGEST && isAddress(typed);
        return isList ? typed : LIST;
    }

    /** The same with what became of it. */
    static String with(String list, String outcome) {
        return list + (list.contains("?") ? "&" : "?") + outcome;
    }

    private static boolean isAddress(String typed) {
        try {
            return URI.create(typed).getRawFragment() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
