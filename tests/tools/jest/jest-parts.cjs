const { createRequire } = require('node:module');

const near = (file) => createRequire(file);
const core = near(near(require.resolve('jest')).resolve('@jest/core'));
const runtime = near(core.resolve('jest-runtime'));

/** Parts of the Jest that runs: its own copies, of its own version. */
module.exports = {
  Runtime: core('jest-runtime').default,
  Sequencer: core('@jest/test-sequencer').default,
  ModuleMocker: runtime('jest-mock').ModuleMocker,
  ModernFakeTimers: runtime('@jest/fake-timers').ModernFakeTimers,
};
