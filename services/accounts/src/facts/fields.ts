// The kinds of field that resources of this service share.
import { z } from 'zod'
import { ACCOUNTS_POLICY } from '../policy.ts'

const { nameCharacters, textCharacters, minorMost, seatsMost } = ACCOUNTS_POLICY

export const nameField = z.string().trim().min(1).max(nameCharacters)
export const textField = z.string().min(1).max(textCharacters)

/** A reference: our id or the caller's externalId. */
export function referenceField(noun: string) {
  return z
    .string()
    .min(1)
    .meta({ description: `The ${noun}: its id or your externalId.` })
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

export const currencyField = z
  .string()
  .refine(code => CURRENCIES.has(code), { error: 'must be an ISO 4217 currency in capitals, such as EUR' })
  .meta({ description: 'ISO 4217, such as `EUR`.', examples: ['EUR'] })

export const minorField = z
  .int()
  .min(0)
  .max(minorMost)
  .meta({ description: 'Whole minor units of the currency: 12.50 EUR is 1250.' })

/** How many may use it. */
export const seatsField = z.int().min(0).max(seatsMost)

export const shareField = z.number().min(0).max(1)

/** How the end of a term can be resolved. */
export const resolutionField = z.enum(['renewed', 'contracted', 'expanded', 'churned'])
