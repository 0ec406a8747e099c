// `rung config`: show what accounts are judged by; draft a change, run its shadow, publish or discard it, roll back.
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Command, InvalidArgumentError } from 'commander'
import { openDraft, runShadow } from '../config/config-api.ts'
import { describeDraft, describeShadow } from '../config/describe-config.ts'
import { type ConnectionFlags, connect, type Environment, withConnection } from '../connection.ts'

export function configCommand(environment: Environment): Command {
  return new Command('config')
    .description('what accounts are judged by: weights, ramps, dampers, bands, half-lives, targets')
    .addCommand(showCommand(environment))
    .addCommand(draftCommand(environment))
    .addCommand(shadowCommand(environment))
    .addCommand(publishCommand(environment))
    .addCommand(discardCommand(environment))
    .addCommand(rollbackCommand(environment))
}

function add(name: string, description: string): Command {
  return withConnection(new Command(name).description(description))
}

function showCommand(environment: Environment): Command {
  return add('show', 'print the document in force, as JSON')
    .option('--known-at <instant>', 'in force then: an instant, or a day, which means its end')
    .action(async (flags: ConnectionFlags & { knownAt?: string }) => {
      const query = { knownAt: flags.knownAt }
      const config = await connect(flags, environment).get('/v1/config', { query })
      // Beside the document, so that what is printed can be changed and drafted as it is.
      console.error(
        `version ${config.version}, in force since ${config.publishedAt ?? 'ever: it is built in'}`,
      )
      console.log(JSON.stringify(config.document, null, 2))
    })
}

function draftCommand(environment: Environment): Command {
  return add('draft', 'draft a change: a YAML or JSON file that names only what is to be another')
    .argument('<file>', 'the fields of GET /v1/config/schema; null takes a segment away')
    .option('--note <text>', 'why; kept with the version it becomes', '')
    .action(async (file: string, flags: ConnectionFlags & { note: string }) => {
      // Read when it is used, here and below: every other command would wait for it.
      const { parse } = await import('yaml')
      const document: Readonly<Record<string, unknown>> = parse(readFileSync(file, 'utf8'))
      const body = { document, note: flags.note }
      const draft = await connect(flags, environment).post('/v1/config/drafts', { body })
      console.log(describeDraft(draft))
    })
}

function shadowCommand(environment: Environment): Command {
  return add(
    'shadow',
    'judge every account under the open draft; who would change band, and who moves most',
  ).action(async (flags: ConnectionFlags) => {
    const { SingleBar } = await import('cli-progress')
    const client = connect(flags, environment)
    const draft = await openDraft(client)
    const bar = new SingleBar({ format: '{bar} {value} of {total} accounts', barsize: 30 })
    bar.start(1, 0)
    const progress = (done: number, of: number): void => {
      bar.setTotal(of)
      bar.update(done)
    }
    const shadow = await runShadow(client, draft, progress, pause).finally(() => bar.stop())
    console.log(describeShadow(shadow))
  })
}

function publishCommand(environment: Environment): Command {
  return add('publish', 'publish the open draft, once its shadow is complete')
    .option(
      '--restate-since <day>',
      'leave what was told of days before; else every published day is told anew',
    )
    .action(async (flags: ConnectionFlags & { restateSince?: string }) => {
      const client = connect(flags, environment)
      const { id } = await openDraft(client)
      const made = await client.post('/v1/config/drafts/{id}/publish', {
        path: { id },
        body: { restateSince: flags.restateSince },
      })
      console.log(`version ${made.version} is in force since ${made.publishedAt}: ${made.changed.join(', ')}`)
    })
}

function discardCommand(environment: Environment): Command {
  return add('discard', 'discard the open draft').action(async (flags: ConnectionFlags) => {
    const client = connect(flags, environment)
    const { id } = await openDraft(client)
    await client.delete('/v1/config/drafts/{id}', { path: { id } })
    console.log(`draft ${id} is discarded`)
  })
}

function rollbackCommand(environment: Environment): Command {
  return add('rollback', 'draft the document of a former version; then shadow and publish')
    .argument('<version>', 'its number; 0 is what is built in', version)
    .option('--note <text>', 'why')
    .action(async (number: number, flags: ConnectionFlags & { note?: string }) => {
      const sent = { path: { version: number }, body: { note: flags.note } }
      const client = connect(flags, environment)
      console.log(describeDraft(await client.post('/v1/config/versions/{version}/rollback', sent)))
    })
}

function version(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('not the number of a version')
  return number
}
