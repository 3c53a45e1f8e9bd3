const path = require('node:path');

/** @param {{ root: string, file: string }} input whether a file is compiled from the project's own sources */
const isOfProject = ({ root, file }) => file.startsWith(path.join(root, 'dist') + path.sep);

/** @param {{ root: string, file: string }} input whether Node itself loads a file for a test */
exports.isNative = ({ root, file }) =>
  isOfProject({ root, file }) || file.includes(`${path.sep}node_modules${path.sep}`);

/**
 * Forgets the compiled project, so that the next test file loads it anew: no file sees what the project's modules
 * remember of an earlier one, and what they read from the environment is read again. Packages stay.
 * @param {{ root: string }} input
 */
exports.forgetProject = ({ root }) => {
  for (const file of Object.keys(require.cache)) {
    if (isOfProject({ root, file })) delete require.cache[file];
  }
  for (const loaded of Object.values(require.cache)) {
    loaded.children = loaded.children.filter(
      ({ filename }) => !isOfProject({ root, file: filename }),
    );
  }
};
