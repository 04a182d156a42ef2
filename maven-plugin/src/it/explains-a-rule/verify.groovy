def log = new File(basedir, 'build.log').text

assert log.contains('# MissingTimeout')
assert log.contains('timeout: {')
