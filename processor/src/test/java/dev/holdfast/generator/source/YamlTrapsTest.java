package dev.holdfast.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POLICY, principle 9: YAML without its traps. */
final class YamlTrapsTest {
    @Test
    void unquotedGlobIsToldToBeQuoted() {
        ReadFile read = ReadFile.policy("use: [GetBalance, *Refund]\n");

        assertThat(read.only()).startsWith("p.yaml:[1,19] [MalformedFile] quote the glob: a leading * is a YAML alias");
        assertThat(read.fix()).isEqualTo("`\"*Refund\"`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use: [Get, **/x]\n", "use:\n  - *Refund*\n", "use: [*]\n"})
    void globThatIsNoAliasEitherIsToldToBeQuoted(String text) {
        assertThat(ReadFile.policy(text).only()).contains("quote the glob: a leading * is a YAML alias");
    }

    @Test
    void hashThatEatsTextIsToldToBeQuoted() {
        ReadFile read = ReadFile.policy("plan: none\nbecause: see ticket #42 for why\n");

        assertThat(read.only())
                .isEqualTo("p.yaml:[2,21] [MalformedFile] quote the text: # starts a comment, so because is only"
                        + " \"see ticket\"");
        assertThat(read.fix()).isEqualTo("`\"see ticket #42 for why\"`");
    }

    @Test
    void commentsAreComments() {
        SourceMap map = ReadFile.policy("# a\ntier: critical   # critical | standard\nb: \"x\" #y\n# c\n")
                .map();

        assertThat(map.get("tier")).map(it -> ((SourceText) it).text()).contains("critical");
        assertThat(map.get("b")).map(it -> ((SourceText) it).text()).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n  because: Stripe v1: replays it\n", "a: { because: Stripe v1: replays it }\n"})
    void colonInTextIsToldToBeQuoted(String text) {
        assertThat(ReadFile.policy(text).only())
                .contains("[MalformedFile] quote the text: `: ` inside an unquoted value")
                .doesNotContain("mapping values");
    }

    @Test
    void colonInTextComesWithTheLineToPaste() {
        assertThat(ReadFile.policy("because: Stripe v1: replays it\n").fix())
                .isEqualTo("`because: \"Stripe v1: replays it\"`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-11-28", "off", "no", "1:30", "0123", "1_000", "0x1F", "yes", "1e3", "Null5", "~x"})
    void scalarsStayText(String scalar) {
        SourceMap map = ReadFile.policy("a: { x: " + scalar + " }\n").map();

        SourceMap inner = (SourceMap) map.get("a").orElseThrow();
        assertThat(inner.get("x")).map(it -> ((SourceText) it).text()).contains(scalar);
    }

    @Test
    void numberInQuotesIsTheSameTextAsOneWithout() {
        SourceMap map = ReadFile.policy("a: 0\nb: \"0\"\n").map();

        SourceText plain = (SourceText) map.get("a").orElseThrow();
        SourceText quoted = (SourceText) map.get("b").orElseThrow();
        assertThat(plain.text()).isEqualTo(quoted.text());
        assertThat(plain.isQuoted()).isFalse();
        assertThat(quoted.isQuoted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"g: { path: /repos/{owner}/{repo}/** }\n", "g: [ /a/{b}, c ]\n"})
    void bracesInsideFlowAreToldToBeQuoted(String text) {
        assertThat(ReadFile.policy(text).only()).contains("quote the path").contains("{ inside { } or [ ] opens a map");
    }

    @Test
    void channelThatIsACommentIsToldToBeQuoted() {
        ReadFile read = ReadFile.policy("observe: { runbook: r.md,\n  ticket: #payments-alerts\n  }\n");

        assertThat(read.only())
                .isEqualTo("p.yaml:[2,10] [MalformedFile] ticket is empty: # starts a comment, quote it");
        assertThat(read.fix()).isEqualTo("`\"#payments-alerts\"`");
    }

    @Test
    void aBlankOfAPolicyThatWasBegunAsksForItsValue() {
        ReadFile read = ReadFile.policy("owner: # TODO the team that answers for it, as in: payments-team\n");

        assertThat(read.only())
                .isEqualTo("p.yaml:[1,7] [MalformedFile] owner is to be filled in: the team that answers for it");
        assertThat(read.fix()).isEqualTo("`owner: payments-team`, with what is true for you");
    }

    @Test
    void emptyValueIsAnError() {
        assertThat(ReadFile.policy("a:\n").only()).isEqualTo("p.yaml:[1,3] [MalformedFile] a is empty");
    }

    @Test
    void duplicateKeyIsToldWithBothLines() {
        ReadFile read = ReadFile.policy("call: 5s\nattempt: 2s\ncall: 60s\n");

        assertThat(read.only())
                .isEqualTo("p.yaml:[3,1] [DuplicateKey] call stands in line 1 and again in line 3 of the same map");
    }

    @Test
    void tabIsToldWithItsLine() {
        assertThat(ReadFile.policy("# c\ndefaults:\n\ttimeout: { call: 5s }\n").only())
                .contains("line 3 is indented with a tab");
    }

    @Test
    void anchorsAndMergeKeysAreRefusedByName() {
        ReadFile read = ReadFile.policy("x: &t { call: 5s }\ndefaults: { timeout: { <<: *t } }\n");

        assertThat(read.value()).isEmpty();
        assertThat(read.findings())
                .extracting(it -> it.place().line() + " " + it.headline())
                .containsExactly("1 anchors such as &t are not supported", "2 the merge key << is not supported");
    }

    @Test
    void tagsAreRefusedByName() {
        assertThat(ReadFile.policy("a: !!str 5\n").only()).contains("tags such as !!str are not supported");
    }

    @Test
    void secondDocumentIsRefused() {
        assertThat(ReadFile.policy("a: b\n---\nc: d\n").only()).contains("a second document begins here");
    }

    @Test
    void signThatCannotBeginTextIsToldToBeQuoted() {
        assertThat(ReadFile.policy("owner: @payments\n").only()).contains("an unquoted value cannot begin with @");
    }
}
