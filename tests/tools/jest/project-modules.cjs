const path = require('node:path');

/** @param {{ root: string, file: string }} input whether a file is compiled from the project's own sources */
const isOfProject = ({ root, file }) => file.startsWith(path.join(root, 'dist') + path.sep);

/** Of packages, what remembers who asked: Strapi's count of sign-ins. */
const isMemory = ({ file }) =>
  file.includes(`${path.sep}node_modules${path.sep}koa2-ratelimit${path.sep}`);

const isForgotten = (input) => isOfProject(input) || isMemory(input);

/** @param {{ root: string, file: string }} input whether Node itself loads a file for a test */
exports.isNative = ({ root, file }) =>
  isOfProject({ root, file }) || file.includes(`${path.sep}node_modules${path.sep}`);

/**
 * Forgets the compiled project, so that the next test file loads it anew: no file sees what the project's modules
 * remember of an earlier one, and what they read from the environment is read again. Packages stay, but for one that
 * remembers too.
 * @param {{ root: string }} input
 */
exports.forgetProject = ({ root }) => {
  for (const file of Object.keys(require.cache)) {
    if (isForgotten({ root, file })) delete require.cache[file];
  }
  for (const loaded of Object.values(require.cache)) {
    loaded.children = loaded.children.filter(
      ({ filename }) => !isForgotten({ root, file: filename }),
    );
  }
};
