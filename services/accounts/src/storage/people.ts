// The table of the vendor's own people.
import { ledgerColumns } from '@rung/fact-ledger'
import { doublePrecision, smallint, text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const people = accountsSchema.table('people', {
  ...ledgerColumns(),
  nameRef: text('name_ref'),
  emailRef: text('email_ref'),
  timeZone: text('time_zone'),
  hoursPerDay: doublePrecision('hours_per_day'),
  workingDays: smallint('working_days').array(),
})
