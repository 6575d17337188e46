/**
 * The correlation of two standard normal variables whose rank correlation (Spearman's) is `rank`: 2 sin(π rank / 6).
 *
 * @param rank -1 to 1
 * Source: Pearson 1907, "On further methods of determining correlation"; Kruskal 1958, JASA 53:814–861, section 11.
 */
export const normalCorrelation = (rank: number): number => 2 * Math.sin((Math.PI * rank) / 6)

/** The rank correlation of two standard normal variables with this correlation, -1 to 1: the inverse. */
export const rankCorrelation = (correlation: number): number => (6 / Math.PI) * Math.asin(correlation / 2)
