// What other rooms may use of the command line: its client, and the simulator that fills a demo workspace.
export { type ApiClient, ApiProblem, createApiClient } from './api-client.ts'
export { describeImport } from './import/describe-import.ts'
export type { ImportReport } from './import/import-report.ts'
export { type Mapping, readMapping } from './import/mapping.ts'
export { type ImportOptions, type ImportProgress, runImport } from './import/run-import.ts'
export { createProgram } from './program.ts'
export { checkTruth, describeFindings, type Finding } from './simulate/check-truth.ts'
export { runSimulation, type SimulationOptions, type Truth } from './simulate/run-simulation.ts'
