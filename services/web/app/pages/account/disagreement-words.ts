// The pairs of views that can disagree, and what each side says.
import { formatPercent } from '../../controls/format.ts'

export type Side = { readonly name: string; readonly value: number }

const PAIRS: Readonly<Record<string, string>> = {
  champion_buyer: 'The champion and who decides on the money',
  model_csm: 'The model and our own call',
  pulse_health: 'Our feeling and the score',
  sponsor_users: 'The sponsor and those who use it',
  survey_tickets: 'Surveys and tickets',
  usage_outcome: 'What they do and what they got',
  vendor_customer: 'What we say and what they say',
}

export const pairWords = (pair: string): string => PAIRS[pair] ?? pair.replaceAll('_', ' ')

const SIDES: Readonly<Record<string, string>> = {
  csm: 'We',
  model: 'The model',
  vendor: 'We',
  customer: 'They',
  outcomes: 'What they got',
  usage: 'What they do',
  pulse: 'Our feeling',
  health: 'The score',
}

/** `What they do: 100 %` */
export function sideWords({ name, value }: Side): string {
  const words = SIDES[name] ?? name.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${formatPercent(value)}`
}
