// Some 2,000 events: how many more change nothing but the time is for the slow test beside this one.
import { holdSegmentSdk } from './hold-segment-sdk.ts'

holdSegmentSdk(2_000)
