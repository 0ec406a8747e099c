// What a score is put together from: contributions, dampers, and the facts that would settle it.
import { COMPONENT_NAMES, healthRegistry } from '@rung/health-score'
import { SETTLING_FACTS, type SettlingFactName } from '@rung/judgement'
import { contributionKind, contributionName, damperName } from '@rung/judgement/requests'
import { z } from 'zod'

export const contribution = z
  .object({
    kind: contributionKind,
    name: contributionName(healthRegistry),
    hundredths: z.int().describe('Hundredths of a point; a damper takes away, so 0 or less'),
  })
  .meta({ id: 'HealthContribution' })

export const damper = z
  .object({
    name: damperName(healthRegistry),
    factor: z.number().gt(0).lte(1).describe('What it leaves of the score, 0..1; all factors are multiplied'),
    hundredths: z
      .int()
      .describe('What it takes away, in hundredths of a point: its share, by ln(factor), of what all take'),
    components: z.array(z.string()).describe('The components whose staleness makes `stale`; else empty'),
  })
  .meta({ id: 'HealthDamper' })

export const settling = z
  .object({
    fact: z
      .enum(Object.keys(SETTLING_FACTS) as [SettlingFactName, ...SettlingFactName[]])
      .describe('The fact that is missing'),
    toDo: z.string().describe('What to ask or to do, for you to read'),
    component: z.enum(COMPONENT_NAMES).describe('The component it is of'),
    subjectId: z.string().nullable().describe('Our id of the outcome or promise it is about; else null'),
    statement: z.string().nullable().describe('Of an outcome, in the customer’s words, joined at display'),
    stakeholderId: z
      .string()
      .nullable()
      .describe('Whom to ask; null where nobody there is on record or need be asked'),
    stakeholderName: z.string().nullable().describe('Joined at display'),
    coverage: z.number().min(0).max(1).describe('Coverage with it, all else as it is'),
  })
  .meta({ id: 'HealthSettlingFact' })
