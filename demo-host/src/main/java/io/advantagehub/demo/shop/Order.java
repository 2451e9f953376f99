package io.advantagehub.demo.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A paid order of one plan. */
@Entity
@Table(name = "shop_order")
public class Order {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String buyerId;

    @Enumerated(EnumType.STRING)
    private Product product;

    @Enumerated(EnumType.STRING)
    private Plan plan;

    private int quantity;
    private boolean renewal;
    private BigDecimal amount;
    private Instant paidAt;
    private BigDecimal refunded = BigDecimal.ZERO;
    private BigDecimal discount = BigDecimal.ZERO;
    private @Nullable String discountId;
    private int refunds;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Order() {}

    Order(Purchase purchase, boolean renewal, Instant paidAt) {
        this.buyerId = purchase.buyer();
        this.product = purchase.product();
        this.plan = purchase.plan();
        this.quantity = purchase.quantity();
        this.renewal = renewal;
        this.amount = product.price(plan).multiply(BigDecimal.valueOf(quantity));
        this.paidAt = paidAt;
    }

    /** Takes something off what is paid; at most all of it. */
    void discount(Discount less) {
        discount = less.amount().min(amount);
        discountId = less.id();
        amount = amount.subtract(discount);
    }

    /** That it was paid, as the shop tells of it. */
    public OrderPaid paid() {
        return new OrderPaid(id, buyerId, paidAt, renewal, product, plan, quantity, amount);
    }

    /** That something was taken off, where it was. */
    public @Nullable DiscountUsed discountUsed() {
        return discountId == null ? null : new DiscountUsed(discountId, buyerId, id, paidAt, discount);
    }

    public BigDecimal discount() {
        return discount;
    }

    public long id() {
        return id;
    }

    public String buyerId() {
        return buyerId;
    }

    public Product product() {
        return product;
    }

    public Plan plan() {
        return plan;
    }

    public int quantity() {
        return quantity;
    }

    public boolean isRenewal() {
        return renewal;
    }

    public BigDecimal amount() {
        return amount;
    }

    public Instant paidAt() {
        return paidAt;
    }

    public BigDecimal refunded() {
        return refunded;
    }

    /** What can still be refunded. */
    public BigDecimal left() {
        return amount.subtract(refunded);
    }

    /** Notes a refund, at most of what is left; tells which one of this order it is. */
    int refund(BigDecimal part) {
        refunded = refunded.add(part);
        return ++refunds;
    }
}
