// They took a ticket to somebody's manager.
import { amountIn, defineDamper } from '../damper-definition.ts'

export const escalated = defineDamper({
  name: 'escalated',
  of: 'trust',
  meaning: 'escalated tickets are open',
  formula: 'max(`least`, `each` ^ open escalations)',
  numbers: {
    each: {
      // A tenth for each: it must be seen, and it passes when the ticket is closed.
      value: 0.9,
      unit: 'factor',
      least: 0.01,
      most: 1,
      meaning: 'Factor of each open escalation',
    },
    least: {
      // Tickets also speak through trust: more than a fifth would count them twice.
      value: 0.8,
      unit: 'factor',
      least: 0.01,
      most: 1,
      meaning: 'No number of escalations takes more than this leaves',
    },
  },
  reads: { open: 'escalated_tickets' },
  lastKnown: {},
  factor: ({ reads, numbers }) => Math.max(numbers.least, numbers.each ** amountIn(reads.open)),
})
