// What features of renewal risk are called on the page.
const WORDS: Readonly<Record<string, string>> = {
  attained: 'They got the outcome they wanted',
  usage_score: 'They use the product as expected',
  relationship: 'How high the relationship stands',
  nps: 'NPS',
  hostility: 'People there are against us',
  hollow: 'They use it and have not got what they wanted',
  experience_gap: 'They found the way there hard',
  csm_worry: 'Their CSM worries about them',
  seat_utilisation: 'Share of seats in use',
  ticket_surge: 'More tickets than usual',
  outcome_unproven: 'Nobody says that they got their outcome',
  days_since_last_event: 'Days since they used it last',
  tenure_months: 'How long they have been a customer',
  champion_gone: 'A champion left',
}

/** Features without words of their own are said by their name. */
export function driverWords(feature: string, value: string | boolean | null): string {
  const words = WORDS[feature] ?? sentenceCase(feature.replaceAll('_', ' '))
  if (value === null || value === true) return words
  return value === false ? `Not: ${words}` : `${words}: ${value.replaceAll('_', ' ')}`
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
