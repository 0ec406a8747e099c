// One simulated customer: what is really so, beside everything that was ever recorded of it.
import { type AccountRecord, recordAccount } from './facts/account-facts.ts'
import { type LadderRecord, recordLadder } from './facts/ladder-facts.ts'
import { type OutcomeRecord, recordOutcomes } from './facts/outcome-facts.ts'
import { recordPromises } from './facts/promise-facts.ts'
import { recordUsage, type UsageRecord } from './facts/usage-facts.ts'
import { drawCustomer, type LatentCustomer } from './latent/customer.ts'

export type Simulation = {
  readonly customer: LatentCustomer
  readonly outcomes: OutcomeRecord
  readonly ladder: LadderRecord
  readonly promises: ReturnType<typeof recordPromises>
  readonly usage: UsageRecord
  readonly account: AccountRecord
}

/** The customer of that number in the workspace of that seed: the same two numbers give the same customer. */
export function createSimulation(seed: number, number: number, days: number): Simulation {
  return recordSimulation(drawCustomer(seed, number), days)
}

/** What is recorded of a customer over so many days. */
export function recordSimulation(customer: LatentCustomer, days: number): Simulation {
  return {
    customer,
    outcomes: recordOutcomes(customer, days),
    ladder: recordLadder(customer, days),
    promises: recordPromises(customer),
    usage: recordUsage(customer, days),
    account: recordAccount(customer, days),
  }
}
