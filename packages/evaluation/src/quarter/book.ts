// The book of a simulated quarter: customers of the truth bench, their contracts spread over a year and over the sizes there are.
import { drawFor } from '../truth/draw.ts'
import { drawCustomer } from '../truth/latent/customer.ts'
import { recordSimulation, type Simulation } from '../truth/world.ts'

export type BookSize = {
  readonly accounts: number
  readonly csms: number
  /** Days that are lived. */
  readonly days: number
}

export type BookAccount = {
  readonly id: string
  readonly csmId: string
  readonly simulation: Simulation
  /** The day on which its renewal is decided, and what it is worth, in cents. */
  readonly dueOn: number
  readonly arrMinor: number
}

/** Half of the contracts pay under this; one in six over 2.7 times as much. */
const USUAL_ARR_MINOR = 2_000_000
const ARR_SPREAD = 1
const FIRST_DUE = 5
const YEAR = 365

/** The same seed gives the same book; accounts go round the CSMs. */
export function drawBook(seed: number, { accounts, csms, days }: BookSize): BookAccount[] {
  return Array.from({ length: accounts }, (_, number) => {
    const draw = drawFor(seed, number, 'contract')
    const renewalDueOn = draw.whole(FIRST_DUE, YEAR)
    const arrMinor = Math.round(USUAL_ARR_MINOR * Math.exp(draw.noise(ARR_SPREAD)))
    const customer = { ...drawCustomer(seed, number), renewalDueOn, arrMinor }
    return {
      id: customer.id,
      csmId: `csm_${number % csms}`,
      simulation: recordSimulation(customer, days),
      dueOn: renewalDueOn,
      arrMinor,
    }
  })
}
