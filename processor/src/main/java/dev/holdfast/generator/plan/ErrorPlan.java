package dev.holdfast.generator.plan;

/**
 * What the JSON body of a failure holds.
 *
 * @param status a status such as {@code 404}, a class such as {@code 4xx}, or {@code default}
 * @param type what it is read as: a type without arguments, or a list of such
 */
public record ErrorPlan(String status, TypeRef type) {
    /** The status of all failures that no other one speaks of. */
    public static final String ALL = "default";

    /** How much the status says: 2 for one, 1 for a class, 0 for all. */
    public int specificity() {
        if (status.equals(ALL)) {
            return 0;
        }
        return status.endsWith("xx") ? 1 : 2;
    }

    /** Whether a status of this plan is the status of another one, or among those that the other one speaks of. */
    public boolean isWithin(ErrorPlan other) {
        boolean isInClass = other.status.endsWith("xx") && other.status.charAt(0) == status.charAt(0);
        return other.status.equals(status) || other.status.equals(ALL) || isInClass;
    }
}
