// One seed for every property: what is covered by chance in one run and not in the next fails nobody's change.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.RUNG_PROPERTY_SEED) })
