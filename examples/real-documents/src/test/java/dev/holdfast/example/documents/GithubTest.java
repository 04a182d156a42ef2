package dev.holdfast.example.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.Pages;
import dev.holdfast.client.Response;
import dev.holdfast.example.github.BasicError;
import dev.holdfast.example.github.Commit;
import dev.holdfast.example.github.GithubClient;
import dev.holdfast.example.github.GithubException;
import dev.holdfast.example.github.GithubHeaders;
import dev.holdfast.example.github.IssueCreateComment;
import dev.holdfast.example.github.PullMerge;
import dev.holdfast.example.github.PullRequestMergeResult;
import dev.holdfast.example.github.RepoListCommitsParams;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls the client that github.json and its policy give. */
class GithubTest {
    private static final String MERGED = "{\"sha\": \"6dcb09b\", \"merged\": true, \"message\": \"done\"}";
    private static final String COMMIT = "{\"sha\": \"6dcb09b\", \"url\": \"https://api.github.com/c\"}";
    private final LocalProvider provider = LocalProvider.start();
    private final ManualTime time = new ManualTime();
    private final GithubClient github = GithubClient.create(ClientConfig.builder()
            .baseUrl(provider.url())
            .secret("github-token", () -> "ghp_1")
            .time(time)
            .build());

    @AfterEach
    void close() {
        github.close();
        provider.close();
    }

    @Test
    void fillsPathAndQuery() {
        provider.answering(200, "[]");

        List<Commit> commits = github.repos()
                .listCommits(
                        "acme",
                        "shop & co",
                        RepoListCommitsParams.builder()
                                .since(OffsetDateTime.parse("2026-01-31T12:00:00+01:00"))
                                .perPage(5)
                                .build());

        assertThat(commits).isEmpty();
        LocalProvider.Request request = provider.onlyRequest();
        assertThat(request.target())
                .isEqualTo("/repos/acme/shop%20%26%20co/commits?since=2026-01-31T12%3A00%3A00%2B01%3A00&per_page=5");
        assertThat(request.header("X-github-api-version")).isEqualTo("2022-11-28");
        assertThat(request.header("Authorization")).isEqualTo("Bearer ghp_1");
    }

    @Test
    void followsTheLinksOfAListOverAllItsPages() {
        String next = provider.url() + "/repositories/1/commits?per_page=1&page=2";
        provider.answering(
                        200,
                        Map.of("Link", "<" + next + ">; rel=\"next\", <" + next + ">; rel=\"last\""),
                        "[" + COMMIT + "]")
                .answering(200, "[" + COMMIT + "]");

        Pages<Commit, List<Commit>> commits = github.repos()
                .listCommitsAll(
                        "acme",
                        "shop",
                        RepoListCommitsParams.builder().perPage(1).build());

        assertThat(commits.stream().map(Commit::sha)).containsExactly("6dcb09b", "6dcb09b");
        assertThat(provider.requests())
                .extracting(LocalProvider.Request::target)
                .containsExactly("/repos/acme/shop/commits?per_page=1", "/repositories/1/commits?per_page=1&page=2");
    }

    @Test
    void readsTheHeadersThatTheDocumentDeclares() {
        provider.answering(200, Map.of("Link", "<https://api.github.com/x>; rel=\"next\""), "[]");

        Response<List<Commit>> response =
                Response.of(options -> github.repos().listCommits("acme", "shop", null, options));

        assertThat(GithubHeaders.LINK.of(response)).contains("<https://api.github.com/x>; rel=\"next\"");
    }

    @Test
    void writesJsonAndReadsTheResult() {
        provider.answering(200, MERGED);

        PullRequestMergeResult result = github.pulls()
                .merge("acme", "shop", 7, PullMerge.builder().sha("6dcb09b").build());

        assertThat(result.merged()).isTrue();
        assertThat(provider.onlyRequest().body()).isEqualTo("{\"sha\":\"6dcb09b\"}");
    }

    @Test
    void waitsAsLongAsASecondaryLimitAsks() {
        provider.answering(403, Map.of("Retry-After", "2"), "{}").answering(200, "[]");

        github.repos().listCommits("acme", "shop", null);

        assertThat(provider.requests()).hasSize(2);
        assertThat(total(time.sleeps())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void doesNotWaitForAPrimaryLimitThatTakesTooLong() {
        provider.answering(403, Map.of("X-RateLimit-Remaining", "0"), "{}");

        GithubException failure =
                catchThrowableOfType(GithubException.class, () -> github.repos().listCommits("acme", "shop", null));

        assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(failure.attempts()).hasSize(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void takesAnotherForbiddenForWhatItIs() {
        provider.answering(403, Map.of("x-github-request-id", "C0FFEE"), "{\"message\": \"Must have admin rights\"}");

        GithubException failure =
                catchThrowableOfType(GithubException.class, () -> github.repos().get("acme", "shop"));

        assertThat(failure.failure()).hasValue(FailureClass.CLIENT_ERROR);
        assertThat(failure.requestId()).hasValue("C0FFEE");
        assertThat(failure.error(BasicError.class).orElseThrow().message()).isEqualTo("Must have admin rights");
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void neverSendsAnUnkeyedCommentTwice() {
        provider.losingTheAnswer();

        GithubException failure = catchThrowableOfType(
                GithubException.class,
                () -> github.issues().createComment("acme", "shop", 7, new IssueCreateComment("hello")));

        assertThat(failure.outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
        assertThat(provider.requests()).hasSize(1);
    }

    private static Duration total(List<Duration> sleeps) {
        return sleeps.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
