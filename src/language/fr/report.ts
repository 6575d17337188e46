import type { report as english } from '../en/report.js'
export const report = {} as Readonly<Record<keyof typeof english, string>>
