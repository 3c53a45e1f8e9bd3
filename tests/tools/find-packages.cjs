const { join } = require('node:path');
const { devDependencies } = require('./package.json');

const toolFolder = (name) => join(__dirname, 'node_modules', name);

/** Where dependency-cruiser finds tools, in the form that it takes: that of webpack. */
module.exports = {
  resolve: {
    alias: Object.fromEntries(Object.keys(devDependencies).map((name) => [name, toolFolder(name)])),
  },
};
