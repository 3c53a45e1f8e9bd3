/** Everything that runs in threads, by the name under which it is called. */
export { compressAnswer, improveBrotli } from './compress-answer';
export * from './editor-panel-tasks';
export * from './file-tasks';
export * from './finding-tasks';
export * from './ledger-tasks';
export * from './page-tasks';
export * from './report-tasks';
