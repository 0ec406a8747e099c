// What features of renewal risk are called on the page: as what is measured, so that the words say nothing of whether more of it is good.
const WORDS: Readonly<Record<string, string>> = {
  attained: 'How much of their outcome they got',
  outcome_unproven: 'How little is proven of their outcome',
  first_value_late: 'How late their first milestone is',
  hollow: 'Much use without the outcome',
  completion_gap: 'Steps done in the product, beyond what they got',
  perception_gap: 'Our view of their success, beyond theirs',
  experience_gap: 'What they got, beyond how the way there was',
  usage_score: 'How much they use the product',
  people_change: 'Change in how many of them use it',
  seat_utilisation: 'Share of seats in use',
  days_since_last_event: 'Days since they used it last',
  relationship: 'How high the relationship stands',
  hostility: 'Influence of people against us',
  single_threaded: 'One person alone knows us',
  champion_loss: 'A champion who left',
  no_economic_buyer: 'Nobody known who decides on the money',
  clarity: 'How clear our promises are',
  reliability: 'How well we keep our promises',
  resolution: 'How well their tickets are settled',
  benevolence: 'How well they think we mean it',
  open_tickets: 'Open tickets',
  escalated_tickets: 'Escalated tickets',
  tickets_past_target: 'Tickets past their target',
  price_raised: 'Talk of the price',
  competitor_raised: 'Talk of a competitor',
  leaving_raised: 'Talk of leaving',
  paid_risk: 'Risk of the accounts they pay for',
  notice_given: 'Notice given',
  auto_renews: 'Renews by itself',
  nps: 'NPS',
  csm_worry: 'Worry of their CSM',
  ticket_surge: 'Tickets against their usual number',
  tenure_months: 'How long they have been a customer',
}

/** Features without words of their own are said by their name. */
export function driverWords(feature: string, value: string | boolean | null): string {
  const words = WORDS[feature] ?? sentenceCase(feature.replaceAll('_', ' '))
  if (value === null || value === true) return words
  return value === false ? `Not: ${words}` : `${words}: ${value.replaceAll('_', ' ')}`
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type Known = { readonly low95: number; readonly high95: number }

/** What more of it went with, where the interval lies on one side of 1; nothing is said of the rest. */
export function goesWith({ low95, high95 }: Known): 'losing' | 'renewing' | null {
  if (low95 > 1) return 'losing'
  return high95 < 1 ? 'renewing' : null
}
