// Numbers of an account that a portfolio is narrowed by from the least to the most, by the names they are asked in.
export const RANGE_NAMES = [
  'Score',
  'Coverage',
  'Attained',
  'Usage',
  'Relationship',
  'Trust',
  'Trend30d',
  'Trend90d',
  'ArrMinor',
  'RenewalRisk',
] as const

export type RangeName = (typeof RANGE_NAMES)[number]
