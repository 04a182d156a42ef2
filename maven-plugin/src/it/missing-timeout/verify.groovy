def log = new File(basedir, 'build.log').text

assert log.count('[MissingTimeout]') == 1
assert log.contains('src/main/holdfast/shop.policy.yaml:[3,7] [MissingTimeout] createCharge has no call, attempt or connect timeout')
assert log.contains('Affects createCharge, getCharge')
assert log.contains('Fix: `timeout: { call: 10s, attempt: 3s, connect: 1s }`')
assert !new File(basedir, 'target/generated-sources/holdfast/com').exists()
