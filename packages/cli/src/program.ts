// The commands of `rung`, put together.
import { Command } from 'commander'
import { askCommand } from './commands/ask.ts'
import { backtestCommand } from './commands/backtest.ts'
import { configCommand } from './commands/config.ts'
import { databaseCommand } from './commands/database.ts'
import { importCommand } from './commands/import.ts'
import { keyCreate } from './commands/key-create.ts'
import { mcpCommand } from './commands/mcp.ts'
import { personInvite } from './commands/person-invite.ts'
import { replayCommand } from './commands/replay.ts'
import { scoresRebuild } from './commands/scores-rebuild.ts'
import { signalsBackfill } from './commands/signals-backfill.ts'
import { simulateCommand } from './commands/simulate.ts'
import { trainCommand } from './commands/train.ts'
import { workspaceCreate } from './commands/workspace-create.ts'
import { workspaceDelete } from './commands/workspace-delete.ts'
import { workspaceExport } from './commands/workspace-export.ts'
import { workspaceImport } from './commands/workspace-import.ts'
import type { Environment } from './connection.ts'

export function createProgram(environment: Environment, clock: () => Date): Command {
  const program = new Command('rung')
    .description('Customer-success health scoring: workspaces, keys, people, import, simulation')
    .showHelpAfterError()
  program.addCommand(
    new Command('workspace')
      .description('vendors that use this Rung')
      .addCommand(workspaceCreate(environment))
      .addCommand(workspaceExport(environment))
      .addCommand(workspaceImport(environment))
      .addCommand(workspaceDelete(environment)),
  )
  program.addCommand(new Command('key').description('keys of a workspace').addCommand(keyCreate(environment)))
  program.addCommand(
    new Command('person').description('your own people').addCommand(personInvite(environment)),
  )
  program.addCommand(askCommand(environment))
  program.addCommand(configCommand(environment))
  program.addCommand(databaseCommand(environment))
  program.addCommand(importCommand(environment))
  program.addCommand(mcpCommand(environment, clock))
  program.addCommand(simulateCommand(environment, clock))
  program.addCommand(replayCommand(environment))
  program.addCommand(trainCommand(environment))
  program.addCommand(backtestCommand(environment, clock))
  program.addCommand(
    new Command('signals')
      .description('what is published about accounts')
      .addCommand(signalsBackfill(environment)),
  )
  program.addCommand(
    new Command('scores').description('what is kept of judged days').addCommand(scoresRebuild(environment)),
  )
  return program
}
