import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/**
 * What an employer pays for a gross wage: gross / (1 − s), where s is the non-wage share of TOTAL labour
 * cost, as Eurostat publishes it. A share of 32.2 % of the total is a mark-up of 47.5 % on the gross;
 * multiplying by 1 + s is the classic error.
 *
 * @param gross wage, any unit of time
 * @param nonWageShare of total labour cost, 0 <= s < 1
 * @throws OutOfRangeError
 */
export function employerCost(gross: number, nonWageShare: number): number {
  if (!(nonWageShare >= 0 && nonWageShare < 1)) {
    throw new OutOfRangeError('nonWageShare', nonWageShare, '0 <= s < 1')
  }
  return gross / (1 - nonWageShare)
}
