package dev.holdfast.example.corpus;

/** Who is to mend it. */
enum Fault {
    /** The generator or the runtime. */
    OURS("ours"),
    /** The document contradicts itself. */
    DOCUMENT("the document"),
    /** The independent validator refuses what the document allows. */
    VALIDATOR("the validator"),
    /** This corpus does not know how to try it. */
    CORPUS("the corpus");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
