const { join } = require('node:path');
const { devDependencies } = require('./package.json');

const FOLDER = join(__dirname, 'node_modules');

/** ESLint names its parts by `exports`, which an alias would pass by; nothing else brings it. */
const ALIASES = Object.keys(devDependencies).filter((name) => name !== 'eslint');

/** Where dependency-cruiser finds tools, in the form that it takes: that of webpack. */
module.exports = {
  resolve: {
    alias: Object.fromEntries(ALIASES.map((name) => [name, join(FOLDER, name)])),
    modules: ['node_modules', FOLDER],
  },
};
