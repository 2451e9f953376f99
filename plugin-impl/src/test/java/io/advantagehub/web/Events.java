package io.advantagehub.web;

import java.time.Instant;

/** Events as a sender writes them. */
final class Events {
    private Events() {}

    static String purchase(String id) {
        return purchase(id, "10.00", "BRL");
    }

    static String purchase(String id, String amount, String currency) {
        return purchase(id, EventsHost.SOURCE, amount, currency, "2026-01-02T03:04:05Z");
    }

    static String purchaseOf(String source) {
        return purchase("1", source, "10.00", "BRL", "2026-01-02T03:04:05Z");
    }

    static String purchaseAt(Instant time) {
        return purchase("1", EventsHost.SOURCE, "10.00", "BRL", time.toString());
    }

    private static String purchase(String id, String source, String amount, String currency, String time) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "%s", "type": "purchase.completed",
                 "subject": "ana", "time": "%s",
                 "data": {"orderId": "o-%s", "buyerId": "ana", "lines": [
                   {"lineId": "1", "product": "instance", "quantity": 1,
                    "amount": {"value": "%s", "currency": "%s"}}]}}
                """.formatted(id, source, time, id, amount, currency);
    }
}
