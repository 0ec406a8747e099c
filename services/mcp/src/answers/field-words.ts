// What names of the API mean, in the words of the field: dampers, causes, levels, pairs of views.
import { healthRegistry } from '@rung/health-score'

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
  model_csm: 'the model against the CSM’s call',
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
