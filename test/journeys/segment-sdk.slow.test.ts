// As many events as a small product sends in a day.
import { holdSegmentSdk } from './hold-segment-sdk.ts'

holdSegmentSdk(10_000)
