def log = new File(basedir, 'build.log').text

assert log =~ /ShopClient.java:\[\d+,\d+\] cannot find symbol/
assert log.contains('ShopClientImpl')
