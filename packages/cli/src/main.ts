// Runs `rung`. The environment and the clock enter here.
import { createProgram } from './program.ts'

try {
  await createProgram(process.env, () => new Date()).parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
