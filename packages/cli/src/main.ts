// Runs `rung`. The environment and the clock enter here.
import { messageOf } from './connection.ts'
import { createProgram } from './program.ts'

try {
  await createProgram(process.env, () => new Date()).parseAsync()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
