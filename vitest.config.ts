import { defineConfig } from 'vitest/config'

const minute = 60_000
const apart = ['house', 'pages', 'journeys', 'desk', 'recovery']

/** Rooms' tests lie beside their files; what crosses rooms lies in `tests/`, by kind. Each kind has its own patience. */
export default defineConfig({
  test: {
    pool: 'forks',
    // Much of a test is waiting; a build server, whose time matters less, goes the steadier way.
    maxWorkers: process.env.CI === 'true' ? 2 : 3,
    allowOnly: false,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    globalSetup: './tests/support/global-setup.ts',
    projects: [
      project('house', ['tests/house/**/*.test.{ts,tsx}'], minute),
      project('rooms', ['src/**/*.test.{ts,tsx}'], minute),
      project('foundations', ['tests/**/*.test.{ts,tsx}'], minute, apart),
      project('pages', ['tests/pages/**/*.test.{ts,tsx}'], 5 * minute, [], './tests/pages/setup.ts'),
      project('journeys', ['tests/{journeys,desk}/**/*.test.{ts,tsx}'], 3 * minute),
      project('recovery', ['tests/recovery/**/*.test.{ts,tsx}'], 3 * minute),
    ],
  },
})

function project(
  name: string,
  include: string[],
  patience: number,
  except: string[] = [],
  globalSetup: string[] | string = [],
) {
  const exclude = ['**/node_modules/**', ...except.map((folder) => `tests/${folder}/**`)]
  const times = { testTimeout: patience, hookTimeout: patience }
  return { extends: true as const, test: { name, include, exclude, globalSetup, ...times } }
}
