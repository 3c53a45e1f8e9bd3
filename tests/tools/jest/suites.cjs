const { relative } = require('node:path');

/** What a test file of a project takes on two cores, in seconds, where nothing was measured; dearest first. */
const USUAL_SECONDS = { crash: 90, browser: 45, integration: 20, unit: 2, component: 1 };

/** The name of a Jest project as `displayName` gives it. */
const projectOf = (test) => test.context.config.displayName?.name ?? 'unit';

/** The path of a test file from the root of the checkout, with `/`. */
const nameOf = (test) => relative(test.context.config.rootDir, test.path).split('\\').join('/');

/** The suite that a project belongs to, as `npm test` reports it. */
const suiteOf = (test) => (projectOf(test) === 'component' ? 'unit' : projectOf(test));

module.exports = { USUAL_SECONDS, nameOf, projectOf, suiteOf };
