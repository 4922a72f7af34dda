import { defineConfig } from 'vitest/config'

const minute = 60_000

/** Rooms' tests lie beside their files; what crosses rooms lies in `tests/`, by kind. Each kind has its own patience. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
    dangerouslyIgnoreUnhandledErrors: false,
    env: { NEXT_TELEMETRY_DISABLED: '1', PAYLOAD_DISABLE_TELEMETRY: '1' },
    projects: [
      project('rooms', ['src/**/*.test.{ts,tsx}'], minute),
      project('house', ['tests/house/**/*.test.{ts,tsx}'], minute),
      project('site', ['tests/{site,support}/**/*.test.{ts,tsx}'], minute),
      project('pages', ['tests/pages/**/*.test.{ts,tsx}'], 5 * minute),
      project('journeys', ['tests/{journeys,desk}/**/*.test.{ts,tsx}'], 3 * minute),
      project('recovery', ['tests/recovery/**/*.test.{ts,tsx}'], 3 * minute),
    ],
  },
})

function project(name: string, include: string[], patience: number) {
  return { extends: true as const, test: { name, include, testTimeout: patience, hookTimeout: patience } }
}
