// A thousand runs of each property that does not say how many, ten times what `npm test` takes; or as many as RUNG_PROPERTY_RUNS says.
import fc from 'fast-check'

fc.configureGlobal({ numRuns: Number(process.env.RUNG_PROPERTY_RUNS ?? 1_000) })
