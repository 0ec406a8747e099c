// The kinds of field that resources of this service share.
import { TOPICS } from '@rung/account-standing'
import { idText, minorNumber, noteText } from '@rung/http-service'
import { LIMITS } from '@rung/kernel'
import { z } from 'zod'
import { ACCOUNTS_POLICY } from '../policy.ts'

export const nameField = z.string().trim().min(1).max(LIMITS.nameCharacters)
export const textField = noteText

/** A reference: our id or the caller's externalId. */
export function referenceField(noun: string) {
  return idText.meta({ description: `The ${noun}: its id or your externalId.` })
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

export const currencyField = z
  .string()
  .refine(code => CURRENCIES.has(code), { error: 'must be an ISO 4217 currency in capitals, such as EUR' })
  .meta({ description: 'ISO 4217, such as `EUR`.', pattern: '^[A-Z]{3}$', examples: ['EUR'] })

export const minorField = minorNumber.meta({
  description: 'Whole minor units of the currency: 12.50 EUR is 1250.',
})

/** How many may use it. */
export const seatsField = z.int().min(0).max(ACCOUNTS_POLICY.seatsMost)

/** What it was about. */
export const topicField = z.enum(TOPICS).meta({
  description:
    'What it was about, in one word that you give: text is never read for it. Of several the one that matters most to keeping them.',
})

export const shareField = z.number().min(0).max(1)

/** How the end of a term can be resolved. */
export const resolutionField = z.enum(['renewed', 'contracted', 'expanded', 'churned'])
