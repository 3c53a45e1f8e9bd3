const { createRequire, isBuiltin } = require('node:module');
const vm = require('node:vm');
const { Runtime } = require('./jest-parts.cjs');
const { isNative } = require('./project-modules.cjs');

/**
 * Jest's own way is to load everything anew for each test file, in a copy of Node's world: Strapi alone takes longer
 * than most tests. Here packages and the compiled project are loaded by Node itself, packages once for each worker;
 * a test file and its support are still loaded for that file alone. They run in the worker's own world, so that an
 * `Error` is an `Error` wherever it comes from.
 */
module.exports = class NativeRuntime extends Runtime {
  constructor(...parts) {
    super(...parts);
    const { executor } = this;
    executor.compile = (source, filename) =>
      vm.compileFunction(source, executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (moduleName && !options?.isInternalModule) {
      const load = createRequire(from);
      if (isBuiltin(moduleName)) return load(moduleName);
      const file = this._resolution.resolveCjs(from, moduleName);
      if (isNative({ root: this._config.rootDir, file })) return load(file);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }

  /** The process is the real one. */
  installGetBuiltinModule() {}
};
