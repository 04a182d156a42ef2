package com.acme;

import com.acme.shop.Charge;
import com.acme.shop.ShopClient;
import lombok.RequiredArgsConstructor;

/** Calls the shop. */
@RequiredArgsConstructor
public final class Checkout {
    private final ShopClient shop;

    /**
     * Finds a charge.
     *
     * @param id its id
     * @return the charge
     */
    public Charge find(String id) {
        return shop.charges().get(id);
    }
}
