// What names of the API mean, in the words of the field: dampers, causes, levels, pairs of views.
import { healthRegistry } from '@rung/health-score'
import { spoken } from './figures.ts'

const DAMPERS: ReadonlyMap<string, string> = new Map(
  healthRegistry.dampers.map(({ name, meaning }) => [name as string, meaning]),
)

/** What a component or a damper says. */
export const partMeaning = (name: string): string =>
  DAMPERS.get(name) ?? (name === 'stale' ? 'some of what was known went stale' : (PARTS[name] ?? name))

const PARTS: Readonly<Record<string, string>> = {
  usage: 'what they do in the product',
  outcomes: 'how far they got what they wanted',
  relationship: 'how they see us, on five levels',
  trust: 'whether we keep our word',
}

/** A feature of the risk models, as what is measured: more of it may be good or bad. */
export const featureWords = (name: string): string => FEATURES[name] ?? spoken(name)

const FEATURES: Readonly<Record<string, string>> = {
  attained: 'how far they got what they wanted',
  outcome_unproven: 'how little is proven of their outcome',
  first_value_late: 'how late their first milestone is',
  hollow: 'much use without the outcome',
  completion_gap: 'steps done in the product, beyond what they got',
  perception_gap: 'our view of their success, beyond theirs',
  experience_gap: 'what they got, beyond how the way there was',
  usage_score: 'how much they use the product',
  people_change: 'change in how many of them use it',
  seat_utilisation: 'share of seats in use',
  relationship: 'how high the relationship stands',
  hostility: 'influence of people against us',
  champion_loss: 'a champion who left',
  no_economic_buyer: 'nobody known who decides on the money',
  clarity: 'how clear our promises are',
  reliability: 'how well we keep our promises',
  resolution: 'how well their tickets are settled',
  benevolence: 'how well they think we mean it',
  ticket_surge: 'tickets against what is usual there',
  tickets_past_target: 'tickets past their target',
  price_raised: 'talk of the price',
  competitor_raised: 'talk of a competitor',
  leaving_raised: 'talk of leaving',
  csm_worry: 'worry of their CSM',
  nps: 'what their surveys say',
  paid_risk: 'risk of the accounts they pay for',
  auto_renews: 'whether it renews by itself',
  tenure_months: 'months as a customer',
}

export const CAUSE_WORDS: Readonly<Record<string, string>> = {
  customer_facts: 'what happened with the customer',
  decay: 'time alone: what is known grows old',
  corrections: 'corrections of what was known',
  config: 'what accounts are judged by',
  engine_or_model: 'a new way of judging',
}

export const LEVEL_WORDS: Readonly<Record<number, string>> = {
  1: 'commodity',
  2: 'transactional',
  3: 'credible source',
  4: 'partner',
  5: 'trusted adviser',
}

export const PAIR_WORDS: Readonly<Record<string, string>> = {
  usage_outcome: 'what they do against what they got',
  vendor_customer: 'our verdict against theirs',
  pulse_health: 'the CSM’s pulse against the score',
  model_csm: 'how likely they stay, the model against the CSM’s call',
  survey_tickets: 'surveys against tickets',
  champion_buyer: 'the champion against the economic buyer',
  sponsor_users: 'the sponsor against those who use it',
}

export const STATE_WORDS: Readonly<Record<string, string>> = {
  thriving: 'they use it and get what they wanted',
  hollow: 'they use it and do not get what they wanted',
  quiet_success: 'they get what they wanted with little use',
  failing: 'neither use nor outcome',
  unknown: 'usage or outcome is unknown',
}
