package com.acme;

import com.acme.shop.Charge;
import com.acme.shop.ChargeCreate;
import com.acme.shop.ShopClient;
import dev.holdfast.client.IdempotencyKey;

/** Calls the shop. */
public final class Checkout {
    private final ShopClient shop;

    /**
     * Makes a checkout.
     *
     * @param shop the client
     */
    public Checkout(ShopClient shop) {
        this.shop = shop;
    }

    /**
     * Charges an order.
     *
     * @param order the order
     * @return the charge
     */
    public Charge pay(String order) {
        return shop.charges().create(ChargeCreate.builder(2_000, "eur").build(), IdempotencyKey.of("order", order));
    }
}
