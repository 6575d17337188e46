import { z } from 'zod'
import { ruleDemands } from './rules.js'

const demand = z.union([z.enum(ruleDemands), z.array(z.enum(ruleDemands)).min(1)]).optional()

/** Hard rules: an option that breaks one is knocked out. `financial data: never outside`, `provider: read only`. */
export const accessRulesSchema = z.strictObject({
  'any data': demand,
  'personal data': demand,
  'financial data': demand,
  provider: demand,
})
