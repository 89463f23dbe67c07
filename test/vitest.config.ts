import { defineConfig } from 'vitest/config'
export default defineConfig({
  test: {
    root: process.cwd(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    isolate: false,
    pool: 'threads',
  },
})
