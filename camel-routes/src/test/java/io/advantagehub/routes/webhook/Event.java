package io.advantagehub.routes.webhook;

/** Events as they stand in a body. */
final class Event {
    static final String SOURCE = "https://shop.example";

    private Event() {}

    /** That ana paid for something, in JSON that is not canonical. */
    static String purchase(String id) {
        return purchase(id, SOURCE, "10.00");
    }

    static String purchase(String id, String source, String amount) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "%s", "type": "purchase.completed",
                 "subject": "ana", "time": "2026-11-22T09:59:59Z",
                 "data": {"orderId": "o-%s", "buyerId": "ana", "lines": [
                   {"lineId": "1", "product": "instance", "quantity": 1,
                    "amount": {"value": "%s", "currency": "BRL"}}]}}
                """.formatted(id, source, id, amount);
    }
}
