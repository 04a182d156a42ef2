def log = new File(basedir, 'build.log').text

// what cannot be read stops the build before what cannot be resolved is known
assert log.contains('shop.policy.yaml:[8,20] [UnitlessValue]')
assert log.contains('[UnknownKey]')
assert log.contains('did you mean idempotency?')
