// Parses on any Node that knows .mjs, so that an old one gets a clear line instead of a syntax error.
import { checkNode } from './check-node.mjs';

checkNode();
import('./commands/run-test.mjs').then(({ run }) => run());
