const { join, sep } = require('node:path');
const { devDependencies } = require('./package.json');

const TOOLS = __dirname;
const INSTALLED = `${sep}node_modules${sep}`;

const packageOf = (request) =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * Finds for our own files, wherever they lie, the tools that package.json beside this file declares; for everything
 * else what Jest would find. A package's own imports stay its own: Strapi has another ajv.
 */
module.exports = (request, options) => {
  const isTool = packageOf(request) in devDependencies;
  const isOurs = !join(options.basedir, sep).includes(INSTALLED);
  return options.defaultResolver(
    request,
    isTool && isOurs ? { ...options, basedir: TOOLS } : options,
  );
};
