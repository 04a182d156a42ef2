def log = new File(basedir, 'build.log').text

// each finding at the value that causes it, all of them in one build
def findings = [
    '[3,7] [MissingIdempotencyPlan] createCharge',
    '[3,32] [UnknownOperation]',
    '[6,33] [RetriesOutliveCall] attempt 4 starts at 11.00s at the latest but the call ends at 4s',
    '[11,25] [AttemptOutlivesCall] attempt timeout 8s is longer than call timeout 5s',
    '[11,25] [GroupsDisagree]',
    '[12,24] [RetryWithoutJitter]',
    '[12,24] [TooManyAttempts]',
    '[12,24] [RetryWithoutBudget]',
    '[17,13] [SelectorMatchesNothing]',
    '[28,16] [UnkeyedRetry] createCharge',
    '[30,10] [NobodyIsTold]'
]
for (finding in findings) {
    assert log.count('[ERROR] src/main/holdfast/shop.policy.yaml:' + finding) == 1
}
