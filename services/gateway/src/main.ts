// Runs the gateway: `node services/gateway/src/main.ts`. The environment enters here.
import { listenSettings, readConfig } from '@rung/http-service'
import { z } from 'zod'
import { askServices } from './ask-services.ts'
import { createGateway } from './create-gateway.ts'

const settings = listenSettings(4700)
  .pick({ RUNG_HOST: true, RUNG_PORT: true })
  .extend({
    RUNG_SERVICES: z
      .string()
      .default(
        [4701, 4702, 4703, 4704, 4705, 4706, 4707, 4708, 4709, 4711]
          .map(port => `http://127.0.0.1:${port}`)
          .join(','),
      )
      .transform(text => text.split(',').map(each => each.trim()))
      .pipe(z.array(z.url({ protocol: /^http$/ })).min(1))
      .describe("the services' addresses, with commas between them"),
    RUNG_WAIT_SECONDS: z.coerce
      .number()
      .min(0)
      .max(3600)
      .default(60)
      .describe('how long services may take to answer'),
  })

try {
  const { RUNG_SERVICES, RUNG_HOST, RUNG_PORT, RUNG_WAIT_SECONDS } = readConfig(settings, process.env)
  const services = await askServices(RUNG_SERVICES, RUNG_WAIT_SECONDS * 1000)
  const gateway = createGateway(services)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.close())
  console.log(
    `The gateway is at ${await gateway.listen({ host: RUNG_HOST, port: RUNG_PORT })}  (Ctrl-C stops it)`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
