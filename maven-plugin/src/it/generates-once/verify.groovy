def log = new File(basedir, 'build.log').text
def sources = new File(basedir, 'target/generated-sources/holdfast/com/acme/shop')
def client = new File(sources, 'ShopClient.java').text
def charges = new File(sources, 'ChargesClient.java').text

assert log.contains('ShopClient, 2 operations')
assert log.contains('com.acme.shop is up to date')
assert log.count('BUILD SUCCESS') == 2
assert client.contains('@Contract(version = "@project.version@")'.replace('@project.version@', projectVersion))
assert charges.contains('@Timeout(call = "5s", attempt = "2s", connect = "500ms")')
assert charges.contains('@Idempotent(header = "Idempotency-Key", from = CALLER, retention = "24h")')
assert !charges.contains(basedir.path)
assert new File(basedir, 'target/classes/com/acme/shop/ShopClientImpl.class').isFile()
