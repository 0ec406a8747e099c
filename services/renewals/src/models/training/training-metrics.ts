// The metrics of training: how often it ran with what outcome, how long it took, and whether it runs now.
import { counter, gauge, type Metrics, seconds } from '@rung/http-service'
import { isRefusal, type Refusal } from '@rung/kernel'

const OUTCOMES = ['trained', 'refused', 'failed'] as const
type Outcome = (typeof OUTCOMES)[number]

// From a workspace with no renewals to ten thousand of them at three leads.
const BUCKETS_SECONDS = [0.1, 0.5, 1, 5, 10, 30, 60, 120, 300, 600]

type Running = { now: number; readonly lastEnded: Map<Outcome, number> }
const running = new WeakMap<Metrics, Running>()

/** Runs a training and measures it, however it ends. Without metrics it just runs. */
export async function measureTraining<T>(
  metrics: Metrics | undefined,
  clock: () => Date,
  train: () => Promise<T | Refusal>,
): Promise<T | Refusal> {
  if (metrics === undefined) return train()
  const { count, took, state } = trainingMeters(metrics)
  const began = clock().getTime()
  let outcome: Outcome = 'failed'
  state.now += 1
  try {
    const trained = await train()
    outcome = isRefusal(trained) ? 'refused' : 'trained'
    return trained
  } finally {
    const ended = clock().getTime()
    state.now -= 1
    state.lastEnded.set(outcome, ended / 1000)
    count({ outcome })
    took({}, (ended - began) / 1000)
  }
}

/** Puts the metrics there before the first training; again it changes nothing. */
export function trainingMeters(metrics: Metrics) {
  const count = counter(metrics, {
    name: 'rung_training_runs_total',
    help: 'Trainings of renewal models, by outcome: trained, refused, failed',
    labels: ['outcome'],
  })
  const took = seconds(metrics, {
    name: 'rung_training_duration_seconds',
    help: 'Time from the first reading of a training to its last writing',
    buckets: BUCKETS_SECONDS,
  })
  const known = running.get(metrics)
  if (known !== undefined) return { count, took, state: known }
  const state: Running = { now: 0, lastEnded: new Map() }
  running.set(metrics, state)
  for (const outcome of OUTCOMES) count({ outcome }, 0)
  gauge(metrics, { name: 'rung_training_in_progress', help: 'Trainings that run now' }, () => [
    { labels: {}, value: state.now },
  ])
  gauge(
    metrics,
    {
      name: 'rung_training_last_run_timestamp_seconds',
      help: 'When the newest training of each outcome ended, in seconds since 1970; absent until one did',
      labels: ['outcome'],
    },
    () => [...state.lastEnded].map(([outcome, value]) => ({ labels: { outcome }, value })),
  )
  return { count, took, state }
}
