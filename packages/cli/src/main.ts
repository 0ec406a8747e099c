// Runs `rung`. The environment enters here.
import { createProgram } from './program.ts'

try {
  await createProgram(process.env).parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
