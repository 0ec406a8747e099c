// What other rooms may use of the command line: its client, and the simulator that fills a demo workspace.
export { type ApiClient, ApiProblem, createApiClient } from './api-client.ts'
export { createProgram } from './program.ts'
export { checkTruth, describeFindings, type Finding } from './simulate/check-truth.ts'
export { runSimulation, type SimulationOptions, type Truth } from './simulate/run-simulation.ts'
