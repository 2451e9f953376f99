/**
 * What is sold: products, plans, prices, orders, renewals and refunds. Owns {@code shop_order} and
 * {@code shop_subscription}; knows no cashback.
 */
@NullMarked
package io.advantagehub.demo.shop;

import org.jspecify.annotations.NullMarked;
