// The pairs of views that are held against each other.

export const PAIR_NAMES = [
  'champion_buyer', // how the champion sees us and how the economic buyer does
  'model_csm', // the model's chance of keeping them and the CSM's
  'pulse_health', // the CSM's feeling and the score
  'sponsor_users', // how the executive sponsor sees it and how those who work with it do
  'survey_tickets', // what they answer and how their tickets go
  'usage_outcome', // what they do and what they got
  'vendor_customer', // our verdict and theirs
] as const

export type PairName = (typeof PAIR_NAMES)[number]
