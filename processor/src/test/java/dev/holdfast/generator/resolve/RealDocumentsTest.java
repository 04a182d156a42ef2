package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.spec.Documents;
import org.junit.jupiter.api.Test;

/** Clients for real documents, as a user would guess them. */
final class RealDocumentsTest {

    @Test
    void petstore() {
        Documents documents = Documents.real("petstore-v3.yaml");

        ShapeText shape = ShapeText.of(documents, "PetstoreClient");

        assertThat(shape.methods())
                .contains(
                        "Pet pet().create(json Pet pet)",
                        "Pet pet().get(path LONG petId)",
                        "[Pet] pet().findByStatus(query PetFindByStatusStatus? status)",
                        "VOID pet().delete(path LONG petId, header STRING? apiKey)",
                        "{INT} store().getInventory()",
                        "Order store().createOrder(json Order? order)",
                        "User user().createWithList(json [User]? request)",
                        "STRING user().login(query STRING? username, query STRING? password)");
        assertThat(documents.headlines()).isEmpty();
    }

    @Test
    void stripe() {
        Documents documents = Documents.real("stripe.yaml");

        ShapeText shape = ShapeText.of(
                documents,
                "StripeClient",
                "PostPaymentIntents",
                "PostPaymentIntentsIntentConfirm",
                "PostPaymentIntentsIntentCapture",
                "GetPaymentIntentsIntent",
                "PostRefunds",
                "GetRefunds",
                "PostCustomers",
                "GetPaymentIntentsSearch");

        assertThat(documents.headlines()).isEmpty();
        assertThat(shape.methods())
                .containsExactlyInAnyOrder(
                        "Customer customers().create(form CustomerCreate? customer)",
                        "PaymentIntent paymentIntents().create(form PaymentIntentCreate paymentIntent)",
                        "PaymentIntent paymentIntents().get(path STRING intent, query STRING? clientSecret,"
                                + " query [STRING]? expand)",
                        "PaymentIntent paymentIntents().capture(path STRING intent, form PaymentIntentCapture? request)",
                        "PaymentIntent paymentIntents().confirm(path STRING intent, form PaymentIntentConfirm? request)",
                        "PaymentIntentSearch paymentIntents().search(query STRING query, query [STRING]? expand,"
                                + " query LONG? limit, query STRING? page)",
                        "RefundList refunds().list(queries RefundListParams? params)",
                        "Refund refunds().create(form RefundCreate? refund)");
        assertThat(shape.type("RefundCreate"))
                .startsWith("amount?: LONG, charge?: STRING, currency?: STRING")
                .contains("metadata?'': {STRING}", "origin?: STRING", "reason?: RefundCreateReason");
        assertThat(shape.type("RefundCreateReason")).isEqualTo("DUPLICATE | FRAUDULENT | REQUESTED_BY_CUSTOMER");
        assertThat(shape.type("ChargeOrId")).isEqualTo("OfCharge(Charge) object=charge | Id(STRING)");
        assertThat(shape.type("CustomerOrDeletedCustomerOrId"))
                .isEqualTo("OfCustomer(Customer) having created,livemode"
                        + " | OfDeletedCustomer(DeletedCustomer) having deleted | Id(STRING)");
        assertThat(shape.typeNames())
                .as("bodies, and bodies of failures")
                .contains("PaymentIntentCreateTransferData", "StripeError");
    }

    @Test
    void github() {
        Documents documents = Documents.real("github.json");

        ShapeText shape = ShapeText.of(
                documents,
                "GithubClient",
                "repos/get",
                "repos/list-commits",
                "repos/create-or-update-file-contents",
                "issues/create",
                "issues/list-for-repo",
                "issues/create-comment",
                "pulls/merge",
                "search/issues-and-pull-requests",
                "checks/create");

        String repository = "path STRING owner, path STRING repo";
        assertThat(documents.headlines()).isEmpty();
        assertThat(shape.methods())
                .containsExactlyInAnyOrder(
                        "FullRepository repos().get(" + repository + ")",
                        "[Commit] repos().listCommits(" + repository + ", queries RepoListCommitsParams? params)",
                        "FileCommit repos().createOrUpdateFileContents(" + repository
                                + ", path STRING path, json RepoCreateOrUpdateFileContents request)",
                        "Issue issues().create(" + repository + ", json IssueCreate issue)",
                        "[Issue] issues().listForRepo(" + repository + ", queries IssueListForRepoParams? params)",
                        "IssueComment issues().createComment(" + repository
                                + ", path LONG issueNumber, json IssueCreateComment comment)",
                        "PullRequestMergeResult pulls().merge(" + repository
                                + ", path LONG pullNumber, json PullMerge? request)",
                        "SearchIssuesAndPullRequests search().issuesAndPullRequests(query STRING q,"
                                + " queries SearchIssuesAndPullRequestsParams? params)",
                        "CheckRun checks().create(" + repository + ", json CheckCreate check)");
        assertThat(shape.type("CheckCreate")).startsWith("name: STRING, headSha: STRING, detailsUrl?: STRING");
        assertThat(shape.type("TextOrWhole")).isEqualTo("Text(STRING) | Whole(LONG)");
        assertThat(shape.type("ReactionRollup")).contains("plus1: LONG, minus1: LONG");
    }
}
