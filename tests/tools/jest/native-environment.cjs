const { guardWorker } = require('./guard-worker.cjs');
const { ModernFakeTimers, ModuleMocker } = require('./jest-parts.cjs');
const { forgetProject } = require('./project-modules.cjs');

/** The environment of `native-runtime.cjs`: the worker's own globals, given back as they were after each file. */
module.exports = class NativeEnvironment {
  constructor({ projectConfig }) {
    this.root = projectConfig.rootDir;
    this.restore = guardWorker();
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** There is no other world. */
  getVmContext() {
    return null;
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.restore();
    forgetProject({ root: this.root });
  }
};
