package dev.relais.web.problem;

import java.util.Locale;

/** Every kind of problem the REST interface answers with; the slug of each is stable. */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not the JSON it should be"),
    UNKNOWN_FIELD(400, "The body has a field that does not exist"),
    UNKNOWN_PARAMETER(400, "The query has a parameter that does not exist"),
    INVALID_FIELD(400, "A value is missing or cannot be used"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHORIZED(401, "The credentials are missing or not known"),
    FORBIDDEN(403, "These credentials may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not know that method"),
    NOT_ACCEPTABLE(406, "The answer is not to be had in that format"),
    SHOP_EXISTS(409, "There is a shop of that code already"),
    RUN_IN_PROGRESS(409, "This process is running for the shop already"),
    NOTHING_FAILED(409, "Nothing of this order failed"),
    NOTHING_TO_SEND(409, "The order asks for nothing any more"),
    NO_NOTIFICATION_EMAIL(409, "The shop has no address for mails"),
    MAIL_NOT_SET_UP(409, "Relais has no mail server"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not declared as JSON"),
    STATUS_MAPPED_TWICE(422, "A status stands under more than one operation"),
    TOO_MANY_DECLARATIONS(429, "This key declares too many orders"),
    BACKLOG_FULL(429, "Too many updates of this shop wait to be sent"),
    INTERNAL_ERROR(500, "Relais failed"),
    MAIL_NOT_SENT(502, "The mail server did not take the message"),
    SHOPPING_FEED_UNAVAILABLE(503, "Shopping Feed cannot be asked now"),
    DATABASE_UNAVAILABLE(503, "Relais cannot reach its database now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The type for a status that Quarkus answers with by itself. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }

    /** What to do about a problem of which nothing more is known. */
    String advice() {
        return switch (this) {
            case MALFORMED_JSON -> "Send one JSON object, encoded in UTF-8.";
            case UNKNOWN_FIELD -> "Remove the field or correct its name; the fields are listed at /q/openapi.";
            case UNKNOWN_PARAMETER -> "Remove the parameter or correct its name; violations names those there are.";
            case INVALID_FIELD -> "Correct the values named in violations.";
            case BAD_REQUEST -> "Compare the request with the description at /q/openapi.";
            case UNAUTHORIZED ->
                "Send the shop's API key as \"Authorization: Bearer rk_...\"; "
                        + "under /api/v1/admin sign in as an administrator with HTTP Basic.";
            case FORBIDDEN ->
                "Orders and runs need an API key of the shop that may be used for that; everything under /api/v1/admin needs "
                        + "an administrator.";
            case NOT_FOUND -> "Check the address; the addresses are listed at /q/openapi.";
            case METHOD_NOT_ALLOWED -> "Use one of the methods listed for this address at /q/openapi.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case SHOP_EXISTS -> "Choose another code, or change the shop with PATCH.";
            case RUN_IN_PROGRESS -> "Try again when it has ended; it works through everything that is due.";
            case NOTHING_FAILED -> "Only what is listed under failures can be sent again or dismissed.";
            case NOTHING_TO_SEND ->
                "The order's current status asks for none of what failed; declare the state it should have, or dismiss the failure.";
            case NO_NOTIFICATION_EMAIL ->
                "Give the shop an address with PATCH, as in {\"notificationEmail\": \"shop@example.com\"}.";
            case BODY_TOO_LARGE -> "Send at most 1 MiB in one body; split the declarations into several calls.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body with \"Content-Type: application/json\".";
            case STATUS_MAPPED_TWICE -> "Leave each status under one operation only.";
            case TOO_MANY_DECLARATIONS -> "Nothing was stored; send it again after the seconds in Retry-After.";
            case BACKLOG_FULL -> "Nothing was stored; send it again after the seconds in Retry-After.";
            case INTERNAL_ERROR ->
                "Nothing is known to be wrong with the request; send it again later. " + "The log of Relais says more.";
            case MAIL_NOT_SENT -> "Check the settings QUARKUS_MAILER_...; the log of Relais says more.";
            case MAIL_NOT_SET_UP ->
                "Set QUARKUS_MAILER_HOST and QUARKUS_MAILER_FROM, and QUARKUS_MAILER_PORT, _USERNAME and _PASSWORD if the "
                        + "server asks for them; then start Relais again.";
            case SHOPPING_FEED_UNAVAILABLE -> "Nothing was stored; send the declaration again later.";
            case DATABASE_UNAVAILABLE ->
                "It is not known whether the request was carried out; send it again later. Declaring twice changes nothing.";
        };
    }
}
