assert new File(basedir, 'target/classes/com/acme/shop/ShopClientImpl.class').isFile()
assert new File(basedir, 'target/classes/com/acme/Checkout.class').isFile()
