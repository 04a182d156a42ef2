def log = new File(basedir, 'build.log').text
def sources = new File(basedir, 'target/generated-sources/holdfast/com/acme/shop')

// the lines of the document moved, so the interface changes too; all other files stay as they are
assert log =~ /ShopClient, 2 operations, \d+ files: 2 written, 1 removed/
assert !new File(sources, 'Outcome.java').exists()
assert new File(sources, 'Charge.java').text.contains('disputed')
