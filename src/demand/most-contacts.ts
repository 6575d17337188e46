/** First attempts a week that one reason of contact may have at most. */
export const mostContactsPerWeek = 5_000_000
