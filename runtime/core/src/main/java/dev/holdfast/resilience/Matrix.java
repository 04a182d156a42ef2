package dev.holdfast.resilience;

import static java.util.Objects.requireNonNull;

import dev.holdfast.client.FailureClass;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which failures of an operation allow another attempt (RUNTIME 13, and its table).
 *
 * <p>Every failure has an answer; what is not known to be safe is {@link Eligibility#NEVER}. Immutable.
 */
public final class Matrix {

    /** Asking again cannot change these, whatever a policy says. */
    private static final Set<FailureClass> PERMANENT = Set.of(
            FailureClass.EXHAUSTED,
            FailureClass.MISMATCH,
            FailureClass.KEY_MISSING,
            FailureClass.CLIENT_ERROR,
            FailureClass.TLS,
            FailureClass.DECODE);

    /** After these the provider has certainly not acted, so that any request may be sent again. */
    private static final Set<FailureClass> WITHOUT_EFFECT =
            Set.of(FailureClass.NOT_SENT, FailureClass.THROTTLED, FailureClass.AUTH);

    private final Map<FailureClass, Eligibility> cells;
    private final Set<FailureClass> openable;

    private Matrix(Map<FailureClass, Eligibility> cells, Set<FailureClass> openable) {
        this.cells = cells;
        this.openable = openable;
    }

    /**
     * The matrix of one operation.
     *
     * <p>{@code also} opens cells, {@code once} and {@code never} narrow them, in this order: the tighter one wins. No
     * override opens what is unsafe: a permanent failure stays {@code NEVER}, as does, where the operation is
     * {@link Safety#UNSAFE}, a failure after which the provider may have acted.
     *
     * @param safety the column of the table
     * @param never failures after which there is no further attempt
     * @param once failures after which there is at most one further attempt
     * @param also failures that allow further attempts although the table says no
     * @param replaysServerErrors whether the provider stores a 5xx and gives it again for the same key; asking again with
     *     the key is then useless
     */
    public static Matrix of(
            Safety safety,
            Set<FailureClass> never,
            Set<FailureClass> once,
            Set<FailureClass> also,
            boolean replaysServerErrors) {
        Map<FailureClass, Eligibility> cells = new EnumMap<>(FailureClass.class);
        Set<FailureClass> openable = EnumSet.noneOf(FailureClass.class);
        for (FailureClass failure : EnumSet.allOf(FailureClass.class)) {
            Eligibility cell = builtIn(safety, failure, replaysServerErrors);
            if (also.contains(failure) && mayBeOpened(safety, failure)) {
                cell = opened(failure);
            }
            if (once.contains(failure) && cell != Eligibility.NEVER) {
                cell = Eligibility.ONCE;
            }
            cells.put(failure, never.contains(failure) ? Eligibility.NEVER : cell);
            if (mayBeOpened(safety, failure) && !never.contains(failure)) {
                openable.add(failure);
            }
        }
        return new Matrix(cells, openable);
    }

    /** Whether another attempt may follow this failure. */
    public Eligibility of(FailureClass failure) {
        return requireNonNull(cells.get(failure));
    }

    /**
     * Whether another attempt may follow this failure where the provider itself asks for one: it opens what the policy may
     * open, and nothing that the policy forbids.
     */
    public Eligibility advised(FailureClass failure) {
        return openable.contains(failure) ? opened(failure) : of(failure);
    }

    private static Eligibility builtIn(Safety safety, FailureClass failure, boolean replaysServerErrors) {
        boolean repeatable = safety != Safety.UNSAFE;
        boolean stored = safety == Safety.KEYED && replaysServerErrors;
        return switch (failure) {
            case NOT_SENT -> repeatable ? Eligibility.RETRY : Eligibility.ONCE;
            case THROTTLED -> Eligibility.HONOUR;
            case OVERLOADED -> repeatable && !stored ? Eligibility.HONOUR : Eligibility.NEVER;
            case GATEWAY -> repeatable && !stored ? Eligibility.RETRY : Eligibility.NEVER;
            case SERVER_ERROR -> repeatable && !stored ? Eligibility.ONCE : Eligibility.NEVER;
            case TIMEOUT, AMBIGUOUS -> repeatable ? Eligibility.RETRY : Eligibility.NEVER;
            case IN_PROGRESS -> safety == Safety.KEYED ? Eligibility.RETRY : Eligibility.NEVER;
            case AUTH -> Eligibility.ONCE;
            case EXHAUSTED, MISMATCH, KEY_MISSING, CLIENT_ERROR, TLS, DECODE -> Eligibility.NEVER;
        };
    }

    private static boolean mayBeOpened(Safety safety, FailureClass failure) {
        boolean harmless = safety != Safety.UNSAFE || WITHOUT_EFFECT.contains(failure);
        return harmless && !PERMANENT.contains(failure) && failure != FailureClass.AUTH;
    }

    private static Eligibility opened(FailureClass failure) {
        boolean hinted = failure == FailureClass.THROTTLED || failure == FailureClass.OVERLOADED;
        return hinted ? Eligibility.HONOUR : Eligibility.RETRY;
    }

    /** The cells, for logs. */
    @Override
    public String toString() {
        return cells.toString();
    }
}
