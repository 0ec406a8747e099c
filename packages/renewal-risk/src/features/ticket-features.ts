// What a risk model reads of the tickets that are open.
import { NONE, type RiskFeature } from '../risk-feature.ts'

export const ticketFeatures = {
  open_tickets: {
    group: 'rest',
    unit: 'count',
    direction: 'raises',
    // Three happen by chance to anyone.
    ordinary: [0, 3],
    raises: '{value} {ticket is|tickets are} open.',
    lowers: null,
    missing: 'It is unknown how many tickets are open.',
  },
  escalated_tickets: {
    group: 'rest',
    unit: 'count',
    direction: 'raises',
    ordinary: NONE,
    raises: '{value} of their tickets {is|are} escalated.',
    lowers: null,
    missing: 'It is unknown whether tickets are escalated.',
  },
  tickets_past_target: {
    group: 'rest',
    unit: 'count',
    direction: 'raises',
    ordinary: NONE,
    raises: '{value} of their open tickets {is|are} past their target.',
    lowers: null,
    missing: 'It is unknown whether open tickets are past their target.',
  },
  ticket_surge: {
    group: 'rest',
    unit: 'count',
    direction: 'raises',
    ordinary: [0.5, 1.5],
    raises: 'They opened {value} times as many tickets as usual.',
    lowers: 'They opened fewer tickets than usual.',
    missing: null,
  },
} as const satisfies Readonly<Record<string, RiskFeature>>
