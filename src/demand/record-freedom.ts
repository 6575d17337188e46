/**
 * Degrees of freedom behind what records of so many days are off by: Student's t by them covers where 1.96 errors of few days would
 * not. All come from how days scatter about a mean for each weekday, as in a regression whose dispersion is estimated.
 * Source: McCullagh and Nelder 1989, "Generalized Linear Models", 4.5.2.
 */

/** Of the contacts of a week; 0 where every weekday was seen once, so that nothing tells how days scatter. */
export const freedomOfWeeklyContacts = (days: number): number => days - 7

/** Of a trend beside a level for each weekday. */
export const freedomOfTrend = (days: number): number => Math.max(0, days - 8)

/** Of a mean handle time, whose observations are days. */
export const freedomOfHandleTime = (days: number): number => days - 1
