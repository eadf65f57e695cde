import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'threads',
    isolate: false,
    // Browsers, servers and databases are processes of their own: two files at a time keep two cores busy.
    maxWorkers: 2,
    globalSetup: 'test/database-setup.ts',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'sim/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
