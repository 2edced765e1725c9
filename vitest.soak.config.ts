import { defineConfig } from 'vitest/config';

/** `npm run soak`: the long runs of properties that the ordinary tests take a sample of. */
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
