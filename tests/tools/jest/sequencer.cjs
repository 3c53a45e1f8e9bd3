const { Sequencer } = require('./jest-parts.cjs');
const measured = require('./durations.json');
const { nameOf, projectOf, USUAL_SECONDS } = require('./suites.cjs');

const secondsOf = (test) => measured[nameOf(test)] ?? USUAL_SECONDS[projectOf(test)] ?? 0;

/**
 * The dearest file first, so that no worker is left with a long one at the end: by `durations.json`, which
 * `ANNALS_MEASURE=true npm test` writes; a file that is not in it costs what its suite usually does.
 */
module.exports = class DearestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort(
      (a, b) => secondsOf(b) - secondsOf(a) || (nameOf(a) < nameOf(b) ? -1 : 1),
    );
  }
};
